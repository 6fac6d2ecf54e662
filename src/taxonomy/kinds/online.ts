/**
 * What identifies somebody on the net: network addresses, devices, advertising ids, user names and traces of use. Most of it is linkable rather
 * than telling, hence the low sensitivity. An `ip` is a server's as often as a visitor's.
 */
import type { KindEntry } from '../entry.js';

const MACHINES = [
  'server', 'host', 'node', 'pod', 'cluster', 'bind', 'listen', 'local', 'private', 'internal', 'gateway', 'dns', 'docker', 'container', 'machine',
  'vm', 'instance', 'lan', 'floating', 'elastic', 'dest', 'destination', 'target', 'bridge', 'subnet', 'interface', 'proxy', 'broker', 'peer',
  'static', 'public', 'external', 'loopback', 'multicast', 'nat', 'balancer', 'os', 'network', 'vpn', 'upstream', 'service', 'master', 'worker',
  'allowed', 'blocked',
];
const CONNECTIONS = [
  'req', 'request', 'socket', 'connection', 'conn', 'client', 'ctx', 'handshake', 'event', 'session', 'login', 'visit', 'viewer', 'identity',
  'header', 'audit',
];

export const ONLINE: readonly KindEntry[] = [
  {
    id: 'online.ip',
    title: 'IP address',
    plural: 'IP addresses',
    sensitivity: 1,
    groups: [
      {
        names: [
          'client ip', 'client ip address', 'user ip', 'user ip address', 'remote ip', 'remote ip address', 'visitor ip', 'caller ip', 'login ip',
          'sign in ip', 'ip client', 'last login ip', 'current sign in ip', 'last sign in ip', 'real ip', 'x real ip', 'request ip', 'customer ip',
          'adresse ip client',
        ],
        alone: 'high',
      },
      {
        names: [
          'ip address', 'ip addr', 'remote addr', 'remote address', 'x forwarded for', 'forwarded for', 'source ip', 'source ip address',
          'ip adresse', 'adresse ip', 'direccion ip', 'cf connecting ip',
        ],
        alone: 'medium',
        person: 'high',
        within: ['header'],
        context: 'medium',
        never: MACHINES,
      },
      {
        names: ['ip', 'ipv 4', 'ipv 6', 'ipv 4 address', 'ipv 6 address'],
        alone: 'low',
        person: 'high',
        within: CONNECTIONS,
        context: 'medium',
        never: MACHINES,
        bare: true,
      },
    ],
    yes: [
      'ipAddress', 'clientIp', 'userIPAddress', 'req.ip', 'remoteAddress', 'socket.remoteAddress', 'user.ip', 'ip', 'xForwardedFor', 'lastLoginIp',
      'ips', 'headers.x-forwarded-for', 'user.IPv4',
    ],
    no: ['serverIp', 'server.ip', 'hostIpAddress', 'ipcMain', 'ipRange', 'zip', 'isIp', 'ipVersion', 'clip', 'ipWhitelist', 'tooltip', 'localIp', 'maskedIp'],
  },
  {
    id: 'online.username',
    title: 'user name',
    plural: 'user names',
    sensitivity: 1,
    groups: [
      {
        names: [
          'username', 'user name', 'user login', 'login name', 'screen name user', 'benutzername', 'nutzername', 'nom d utilisateur',
          'nom utilisateur', 'nombre de usuario', 'nombre usuario', 'nome de usuario', 'nome usuario', 'nome utente', 'gebruikersnaam', 'gamertag',
          'gamer tag',
        ],
        alone: 'medium',
      },
      { names: ['login', 'handle', 'user handle'], person: 'low', bare: true },
    ],
    yes: ['username', 'userName', 'user.username', 'user_name', 'user.login', 'benutzername', 'nombreUsuario', 'loginName', 'usernames'],
    no: ['login', 'loginUrl', 'usernameField', 'usernameLabel', 'isUsername', 'handle', 'handleLogin', 'usernameRegex', 'onLogin', 'eventHandle'],
  },
  {
    id: 'online.device-id',
    title: 'device id',
    plural: 'device ids',
    sensitivity: 1,
    groups: [
      {
        names: [
          'device id', 'device identifier', 'device uuid', 'device udid', 'udid', 'imei', 'imei number', 'imsi', 'iccid', 'android id',
          'device serial number', 'device fingerprint', 'browser fingerprint', 'visitor fingerprint', 'visitor id', 'installation id', 'hardware id',
          'machine id',
        ],
        alone: 'low',
        person: 'medium',
      },
    ],
    yes: ['deviceId', 'user.deviceId', 'imei', 'udid', 'androidId', 'browserFingerprint'],
    no: ['device', 'deviceType', 'deviceIds2Label', 'userId', 'deviceName'],
  },
  {
    id: 'online.advertising-id',
    title: 'advertising id',
    plural: 'advertising ids',
    sensitivity: 1,
    groups: [
      {
        names: ['advertising id', 'advertising identifier', 'ad id user', 'idfa', 'idfv', 'gaid', 'aaid', 'google click id', 'gclid', 'fbclid', 'ga client id'],
        alone: 'medium',
        person: 'high',
      },
    ],
    yes: ['advertisingId', 'idfa', 'gaid', 'user.idfv', 'gclid'],
    no: ['adId', 'ads', 'campaignId'],
  },
  {
    id: 'online.mac-address',
    title: 'MAC address',
    plural: 'MAC addresses',
    sensitivity: 1,
    groups: [
      { names: ['mac address', 'mac addr', 'bluetooth address', 'wifi mac', 'bssid', 'ssid'], alone: 'low', person: 'medium' },
    ],
    yes: ['macAddress', 'user.macAddress', 'bluetoothAddress', 'bssid'],
    no: ['isMac', 'hmac', 'macos', 'mac'],
  },
  {
    id: 'online.cookie-id',
    title: 'cookie id',
    plural: 'cookie ids',
    sensitivity: 1,
    groups: [{ names: ['cookie id', 'tracking id', 'tracking cookie', 'distinct id', 'anonymous id'], alone: 'low', person: 'medium' }],
    yes: ['cookieId', 'trackingId', 'user.distinctId'],
    no: ['cookie', 'cookieName', 'trackingEnabled'],
  },
  {
    id: 'online.device',
    title: 'user agent',
    plural: 'user agents',
    sensitivity: 1,
    groups: [{ names: ['user agent', 'ua string', 'browser info', 'device info'], alone: 'low', within: ['header'], context: 'low' }],
    yes: ['userAgent', 'req.userAgent', 'headers.user-agent', 'deviceInfo'],
    no: ['agent', 'httpAgent', 'userAgentParser', 'browser', 'userAgentRegex'],
  },
  {
    id: 'online.photo',
    title: 'photo',
    plural: 'photos',
    sensitivity: 2,
    groups: [
      {
        names: [
          'profile photo', 'profile picture', 'profile pic', 'profile image', 'passport photo', 'selfie', 'headshot', 'profilbild', 'passbild',
          'photo de profil', 'foto de perfil', 'foto perfil', 'foto profilo', 'profielfoto',
        ],
        alone: 'low',
        person: 'medium',
      },
      {
        names: [
          'avatar', 'avatar url', 'photo', 'photo url', 'picture', 'picture url', 'profile url', 'profile image url', 'profile photo url',
          'profile picture url', 'profile pic url', 'foto',
        ],
        person: 'low',
        bare: true,
      },
    ],
    yes: ['profilePhoto', 'user.profilePicture', 'user.avatarUrl', 'customer.photo', 'selfie', 'userAvatar', 'passportPhoto', 'author.avatar'],
    no: ['photo', 'avatar', 'image', 'imageUrl', 'avatarSize', 'photoCount', 'product.photo', 'url'],
  },
  {
    id: 'online.history',
    title: 'browsing history',
    plural: 'browsing histories',
    sensitivity: 3,
    groups: [
      {
        names: [
          'browsing history', 'browser history', 'search history', 'watch history', 'viewing history', 'listening history', 'call history',
          'location history', 'visited page', 'visited url',
        ],
        alone: 'low',
        person: 'medium',
      },
    ],
    yes: ['browsingHistory', 'user.searchHistory', 'watchHistory'],
    no: ['history', 'historyState', 'chatHistoryLimit', 'browserHistoryLength'],
  },
  {
    id: 'online.social',
    title: 'social media account',
    plural: 'social media accounts',
    sensitivity: 1,
    groups: [
      {
        names: [
          'facebook id', 'google id', 'apple id', 'linkedin id', 'linked in id', 'github id', 'git hub id', 'twitter handle', 'twitter id',
          'instagram handle', 'instagram username', 'facebook profile', 'facebook url', 'linkedin url', 'linkedin profile', 'linked in url',
          'linked in profile', 'twitter username', 'github username', 'git hub username', 'social profile', 'social handle',
        ],
        alone: 'low',
        person: 'medium',
      },
    ],
    yes: ['facebookId', 'user.twitterHandle', 'linkedInUrl', 'applicant.linkedinProfile', 'githubUsername'],
    no: ['facebook', 'twitterClient', 'linkedinIcon', 'socialLinks'],
  },
];
