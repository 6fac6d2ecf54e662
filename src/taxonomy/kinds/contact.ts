/**
 * How to reach somebody: e-mail, telephone, postal address. `address` has as many meanings in code as `name`, so it too counts only beside a
 * person or with a word such as `shipping` in front; `email` nearly always is what it says.
 */
import type { KindEntry } from '../entry.js';

const DELIVERIES = ['order', 'shipment', 'delivery', 'checkout', 'billing', 'shipping'];

export const CONTACT: readonly KindEntry[] = [
  {
    id: 'contact.email',
    title: 'e-mail address',
    plural: 'e-mail addresses',
    sensitivity: 2,
    groups: [
      {
        names: [
          'email', 'e mail', 'email address', 'e mail address', 'mail address', 'email addr', 'mail addr', 'courriel', 'adresse mail',
          'adresse email', 'adresse courriel', 'mail adresse',
          'email adresse', 'e mail adresse', 'emailadres', 'e mailadres', 'mailadres', 'correo', 'correo electronico', 'direccion de correo',
          'endereco de email', 'indirizzo email', 'indirizzo di posta',
        ],
        alone: 'high',
      },
      {
        names: ['email id', 'mail id', 'e mail id', 'username email', 'git email', 'author email', 'committer email', 'maintainer email'],
        alone: 'low',
        person: 'medium',
      },
      { names: ['mail'], alone: 'low', person: 'medium', bare: true },
    ],
    yes: [
      'email', 'emails', 'userEmail', 'customer.email', 'user.email', 'email_address', 'emailAddress', 'eMail', 'E_MAIL', 'primaryEmail',
      'recipientEmails', 'employee.mail', 'emailId', 'mail',
      'emailList', 'emailByUserId', 'emailForUser', 'usernameOrEmail', 'emailOrUsername', 'courriel', 'correo', 'correoElectronico', 'emailCliente',
      'mailadresse', 'email2', 'toEmail', 'supportEmail', 'emailValue', 'customerEmailAddresses',
    ],
    no: [
      'hasEmail', 'isEmail', 'EMAIL_REGEX', 'emailTemplate', 'emailService', 'emailQueue', 'emailEnabled', 'emailVerified', 'emailVerifiedAt',
      'emailSubject', 'emailBody', 'emailCount', 'sendEmail', 'validateEmail',
      'emailColumn', 'emailKey', 'emailError', 'emailPlaceholder', 'emailValidator', 'emailType', 'emailField', 'emailFormat', 'emailOptions',
      'emailSettings', 'emailConfig', 'emailHash', 'hashedEmail', 'maskedEmail', 'encryptedEmail',
      'errors.email', 'labels.email', 'EmailSchema.email', 'icons.email', 'usersByEmail', 'findByEmail', 'emailDomain', 'emailLength', 'emailInput',
      'emailRef', 'emailClient', 'emailProvider', 'emailSent', 'useEmail', 'forgotEmail', 'mailer',
    ],
  },
  {
    id: 'contact.phone',
    title: 'phone number',
    plural: 'phone numbers',
    sensitivity: 2,
    groups: [
      {
        names: [
          'phone number', 'phone no', 'phone num', 'mobile number', 'mobile no', 'cell number', 'cell phone', 'cell phone number', 'mobile phone',
          'mobile phone number', 'telephone', 'telephone number', 'tel number', 'contact number', 'contact phone',
          'home phone', 'work phone', 'phone home', 'phone mobile', 'phone work', 'msisdn', 'whatsapp number', 'whats app number', 'sms number',
          'telefon', 'telefonnummer', 'telefon nummer', 'handynummer', 'handy nummer', 'mobilnummer', 'rufnummer', 'numero de telephone',
          'numero telephone',
          'telefono', 'numero de telefono', 'numero telefono', 'numero di telefono', 'celular', 'telefone', 'numero de telefone', 'cellulare',
          'telefoonnummer', 'mobiel nummer',
        ],
        alone: 'high',
        never: ['twilio'],
      },
      { names: ['phone'], alone: 'medium', person: 'high', never: ['i', 'smart', 'window', 'breakpoint', 'device', 'screen', 'platform', 'size', 'media'] },
      { names: ['mobile'], alone: 'low', person: 'high', bare: true },
      { names: ['tel', 'fax', 'fax number', 'cell'], person: 'medium', never: ['table', 'row', 'grid'], bare: true },
      { names: ['fax number'], alone: 'medium', person: 'high' },
    ],
    yes: [
      'phone', 'phoneNumber', 'phone_numbers', 'customer.phone', 'userPhone', 'mobileNumber', 'cellPhone', 'contactNumber', 'telephone', 'msisdn',
      'telefonnummer', 'telefono', 'numeroDeTelephone', 'telefoonnummer', 'mobile', 'patient.mobile', 'employee.tel', 'phone2', 'faxNumber',
    ],
    no: [
      'phoneNumberFormat', 'iPhone', 'isMobile', 'hasPhone', 'phoneRegex', 'phoneVerified', 'validatePhone', 'icons.phone', 'breakpoints.phone',
      'phoneLabel', 'telemetry', 'phonePrefix', 'cell', 'tableCell', 'isPhoneNumber', 'mobileMenu', 'phoneNumberUtil',
    ],
  },
  {
    id: 'contact.address',
    title: 'postal address',
    plural: 'postal addresses',
    sensitivity: 2,
    groups: [
      {
        names: [
          'home address', 'street address', 'mailing address', 'postal address', 'shipping address', 'billing address', 'delivery address',
          'residential address', 'permanent address', 'residence address', 'correspondence address', 'pickup address', 'drop off address',
          'anschrift', 'postanschrift', 'wohnadresse', 'lieferadresse', 'rechnungsadresse', 'postadresse', 'adresse postale', 'adresse de livraison',
          'adresse de facturation', 'adresse livraison', 'adresse facturation',
          'direccion postal', 'direccion de envio', 'endereco de entrega', 'indirizzo di spedizione', 'woonadres', 'postadres', 'factuuradres', 'bezorgadres',
        ],
        alone: 'high',
      },
      {
        names: [
          'address line', 'line address', 'street name', 'street number', 'house number', 'apartment number', 'hausnummer', 'huisnummer', 'straat',
          'strasse', 'strassenname',
        ],
        alone: 'medium',
        person: 'high',
        within: ['address', ...DELIVERIES],
        context: 'high',
      },
      {
        names: ['street', 'line 1', 'line 2', 'apartment', 'rue'],
        person: 'medium',
        within: ['address', 'adresse', ...DELIVERIES],
        context: 'medium',
        bare: true,
      },
      {
        names: ['address', 'addr', 'adresse', 'direccion', 'domicilio', 'endereco', 'indirizzo', 'adres'],
        person: 'high',
        within: DELIVERIES,
        context: 'medium',
        never: ['account', 'wallet', 'contract', 'token', 'email', 'mail', 'i p'],
        bare: true,
      },
    ],
    yes: [
      'homeAddress', 'shippingAddress', 'billing_address', 'streetAddress', 'mailingAddress', 'postalAddress', 'customer.address', 'customerAddress',
      'patient.addresses', 'order.address', 'addressLine1', 'address_line_2', 'address.street', 'anschrift', 'Lieferadresse', 'kunde.adresse',
      'cliente.direccion', 'user.address2',
    ],
    no: [
      'address', 'addressBook', 'memoryAddress', 'contractAddress', 'walletAddress', 'serverAddress', 'host.address', 'socket.address',
      'listenAddress', 'baseAddress', 'bindAddress', 'tokenAddress', 'poolAddress', 'wallet.address', 'account.address', 'addressFormat',
      'shippingAddressId', 'addressType', 'user.walletAddress',
    ],
  },
  {
    id: 'contact.messenger',
    title: 'messenger account',
    plural: 'messenger accounts',
    sensitivity: 2,
    groups: [
      {
        names: [
          'skype id', 'skype name', 'whatsapp id', 'telegram id', 'telegram handle', 'telegram username', 'we chat id', 'line id', 'signal number',
          'discord username', 'discord tag',
        ],
        alone: 'low',
        person: 'medium',
      },
    ],
    yes: ['skypeId', 'user.telegramHandle', 'discordUsername'],
    no: ['telegramBot', 'discordClient', 'lineNumber', 'skype'],
  },
];
