/**
 * What opens a door: passwords, tokens, keys, sessions. Logged, they are as bad as any personal datum, and often lead to all of them. `token`
 * alone belongs to lexers and pagination as often, so it is hidden, and counts only without unexplained words in front.
 */
import type { KindEntry } from '../entry.js';

export const CREDENTIALS: readonly KindEntry[] = [
  {
    id: 'credentials.password',
    title: 'password',
    plural: 'passwords',
    sensitivity: 4,
    groups: [
      {
        names: [
          'password', 'pass word', 'passwd', 'pwd', 'passphrase', 'pass phrase', 'passcode', 'pass code', 'confirm password', 'repeat password',
          'retype password', 'password confirmation', 'password confirm', 'password repeat', 'password again', 'passwort', 'kennwort', 'mot de passe',
          'mot passe', 'contrasena', 'clave de acceso', 'senha', 'wachtwoord', 'parola d ordine',
        ],
        alone: 'high',
        never: ['reset', 'forgot', 'lost', 'recover'],
      },
      { names: ['pin', 'pin code', 'pin number'], alone: 'low', person: 'medium', bare: true },
    ],
    yes: [
      'password', 'user.password', 'newPassword', 'confirmPassword', 'passwordConfirmation', 'dbPassword', 'config.password', 'passphrase', 'pwd',
      'passwort', 'motDePasse', 'contraseña', 'senha', 'wachtwoord', 'pin', 'plainPassword', 'user_passwords',
    ],
    no: [
      'passwordKey', 'passwordReset', 'resetPassword', 'forgotPassword', 'passwordStrength', 'passwordPolicy', 'updatePassword', 'passwordLength',
      'passwordField', 'showPassword', 'passwordVisible', 'passwordError', 'errors.password', 'cwd', 'maskedPassword', 'pass', 'gpioPin',
      'passwordExpiresAt', 'passwordAttempts', 'passwordHint',
    ],
  },
  {
    id: 'credentials.password-hash',
    title: 'password hash',
    plural: 'password hashes',
    sensitivity: 3,
    groups: [
      {
        names: [
          'password hash', 'hashed password', 'password digest', 'encrypted password', 'pwd hash', 'pass hash', 'hash password', 'password salt',
          'passwd hash', 'password hashed', 'password encrypted',
        ],
        alone: 'low',
        person: 'medium',
      },
    ],
    yes: ['passwordHash', 'user.passwordHash', 'hashedPassword', 'encrypted_password', 'user.password_digest', 'passwordSalt'],
    no: ['hash', 'hashRounds', 'passwordHasher', 'salt', 'contentHash'],
  },
  {
    id: 'credentials.token',
    title: 'access token',
    plural: 'access tokens',
    sensitivity: 4,
    groups: [
      {
        names: [
          'access token', 'refresh token', 'auth token', 'auth 2 token', 'oauth token', 'oauth 2 token', 'o auth token', 'authentication token',
          'authorization token', 'bearer token', 'bearer', 'id token', 'api token', 'personal access token', 'reset token', 'reset password token',
          'password reset token', 'login token', 'magic link token', 'magic link',
          'verification token', 'email verification token', 'confirmation token', 'activation token', 'invite token', 'invitation token',
          'user token', 'device token', 'push token', 'fcm token', 'apns token', 'jwt token', 'session token', 'impersonation token', 'bot token',
          'remember token', 'signed jwt', 'login link', 'reset link', 'authorization header', 'auth header', 'json web token',
        ],
        alone: 'high',
      },
      { names: ['jwt'], alone: 'medium', variable: 'low', person: 'high', bare: true },
      { names: ['authorization'], alone: 'low', within: ['header'], context: 'high', bare: true },
      {
        names: ['token'],
        alone: 'low',
        person: 'medium',
        bare: true,
        never: [
          'parser', 'lexer', 'tokenizer', 'account', 'contract', 'pool', 'cancel', 'cancellation', 'source', 'node', 'comment', 'next', 'prev',
          'previous', 'first', 'last', 'start', 'end',
        ],
      },
      { names: ['csrf token', 'xsrf token'], alone: 'low' },
    ],
    yes: [
      'accessToken', 'refresh_token', 'authToken', 'bearerToken', 'user.accessToken', 'resetToken', 'resetPasswordToken', 'token', 'user.token',
      'jwt', 'idToken', 'headers.authorization', 'githubAccessToken', 'fcmToken', 'csrfToken', 'magicLink',
    ],
    no: [
      'tokenType', 'tokenizer', 'nextPageToken', 'pageToken', 'continuationToken', 'cancelToken', 'cancellationToken', 'injectionToken',
      'designToken', 'tokenCount', 'tokenExpiry', 'parser.token', 'commaToken', 'nextToken', 'lastToken', 'refreshTokenExpiresAt', 'hasToken',
      'tokenAddress', 'accessTokenHash', 'verifyToken', 'maxTokens', 'inputTokensCount',
    ],
  },
  {
    id: 'credentials.api-key',
    title: 'API key',
    plural: 'API keys',
    sensitivity: 4,
    groups: [
      {
        names: [
          'api key', 'api secret', 'api secret key', 'client secret', 'app secret', 'consumer secret', 'webhook secret', 'signing secret',
          'signing key', 'jwt secret', 'cookie secret', 'session secret', 'secret key', 'secret access key', 'access key secret', 'auth key',
          'service account key', 'master key', 'encryption key', 'license secret', 'shared secret', 'account key',
        ],
        alone: 'high',
      },
      { names: ['access key'], alone: 'medium', never: ['member', 'element', 'html'] },
      { names: ['secret', 'credentials', 'credential'], alone: 'low', person: 'medium', bare: true },
      { names: ['connection string', 'database url', 'db url', 'mongo uri', 'redis url', 'mongodb uri'], alone: 'low' },
    ],
    yes: [
      'apiKey', 'API_KEY', 'clientSecret', 'stripeApiKey', 'jwtSecret', 'secretAccessKey', 'secret', 'webhookSecret', 'user.apiKey', 'encryptionKey',
      'config.clientSecret', 'connectionString',
    ],
    no: ['key', 'publicKey', 'primaryKey', 'apiKeyId', 'apiKeyName', 'secretName', 'cacheKey', 'keys', 'foreignKey', 'apiKeyHeader', 'hasApiKey', 'keyboard'],
  },
  {
    id: 'credentials.private-key',
    title: 'private key',
    plural: 'private keys',
    sensitivity: 4,
    groups: [
      {
        names: [
          'private key', 'ssh key', 'pgp key', 'ssh private key', 'priv key', 'mnemonic phrase', 'seed phrase', 'recovery phrase', 'wallet seed',
          'mnemonic',
        ],
        alone: 'high',
        never: ['i18n'],
      },
    ],
    yes: ['privateKey', 'wallet.privateKey', 'seedPhrase', 'sshPrivateKey'],
    no: ['publicKey', 'privateKeyPath', 'privateKeyFormat', 'private'],
  },
  {
    id: 'credentials.session',
    title: 'session id',
    plural: 'session ids',
    sensitivity: 3,
    groups: [
      {
        names: [
          'session id', 'session key', 'set cookie',
        ],
        // Chats, terminals and analytics have sessions that open nothing.
        alone: 'low',
        person: 'high',
        within: ['request', 'req', 'cookie', 'header', 'auth', 'login'],
        context: 'high',
      },
      { names: ['connect sid', 'php sess id', 'jsessionid', 'phpsessid', 'sid cookie', 'session cookie', 'auth cookie'], alone: 'high' },
      { names: ['cookie'], within: ['header'], context: 'medium', bare: true },
    ],
    yes: ['sessionId', 'user.sessionId', 'session_key', 'sessionCookie', 'headers.cookie', 'JSESSIONID'],
    no: ['session', 'sessionStorage', 'cookieOptions', 'cookies', 'cookieParser', 'sessionIdHash', 'sid'],
  },
  {
    id: 'credentials.one-time-code',
    title: 'one-time code',
    plural: 'one-time codes',
    sensitivity: 3,
    groups: [
      {
        names: [
          'otp code', 'one time code', 'one time password', 'one time passcode', 'mfa code', 'mfa secret', 'totp secret', 'totp code',
          'two factor code', 'two factor secret', 'two factor token', '2 fa code', '2 fa secret', 'otp secret', 'recovery code', 'backup code',
          'sms code', 'reset code', 'login code',
        ],
        alone: 'high',
      },
      { names: ['otp', 'totp'], alone: 'medium', variable: 'low', person: 'high', bare: true },
      {
        names: ['verification code', 'confirmation code', 'activation code', 'auth code', 'authorization code', 'invite code'],
        alone: 'medium',
        variable: 'low',
      },
    ],
    yes: ['otpCode', 'user.otp', 'otp', 'mfaSecret', 'totpSecret', 'twoFactorCode', 'recoveryCodes', 'user.verificationCode', 'verificationCode'],
    no: ['otpExpiry', 'otpLength', 'isOtp', 'statusCode', 'errorCode', 'code', 'mfaEnabled', 'countryCode'],
  },
  {
    id: 'credentials.security-answer',
    title: 'security answer',
    plural: 'security answers',
    sensitivity: 4,
    groups: [{ names: ['security answer', 'secret answer', 'security question answer', 'recovery answer'], alone: 'high' }],
    yes: ['securityAnswer', 'user.secretAnswer'],
    no: ['securityQuestion', 'answer', 'security'],
  },
];
