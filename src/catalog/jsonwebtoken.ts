/**
 * A signed token is signed, not encrypted: whoever holds it reads its claims, and it is kept in browsers and logs.
 */
import type { Vendor } from './model.js';

export const jsonwebtoken: Vendor = {
  id: 'jsonwebtoken',
  name: 'JSON Web Tokens',
  category: 'crypto',
  documentation: 'https://github.com/auth0/node-jsonwebtoken#readme',
  surfaces: [
    {
      ecosystem: 'pypi',
      packages: ['jwt'],
      versions: '>=2',
      sinks: [{ id: 'jsonwebtoken.pyjwt', calls: ['{encode,PyJWT().encode}'], leaks: ['arg0:payload'], channel: 'token', depth: 'deep' }],
    },
    {
      ecosystem: 'pypi',
      packages: ['jose'],
      versions: '>=3',
      sinks: [{ id: 'jsonwebtoken.python-jose', calls: ['jwt.encode'], leaks: ['arg0:claims'], channel: 'token', depth: 'deep' }],
    },
    {
      ecosystem: 'npm',
      packages: ['jsonwebtoken'],
      versions: '>=8',
      sinks: [
        {
          id: 'jsonwebtoken.sign',
          calls: ['sign'],
          leaks: ['arg0'],
          channel: 'token',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['jose'],
      versions: '>=4',
      sinks: [
        {
          id: 'jsonwebtoken.jose',
          calls: ['{SignJWT,UnsecuredJWT}'],
          leaks: ['arg0'],
          channel: 'token',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@nestjs/jwt'],
      versions: '>=9',
      types: { JwtService: 'JwtService()' },
      receivers: { 'jwt service': 'JwtService()' },
      sinks: [
        {
          id: 'jsonwebtoken.nestjs',
          calls: ['JwtService().{sign,signAsync}'],
          leaks: ['arg0'],
          channel: 'token',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['jwt-simple', 'fast-jwt', 'hono/jwt'],
      sinks: [
        {
          id: 'jsonwebtoken.other',
          calls: ['{encode,sign,createSigner()}'],
          leaks: ['arg0'],
          channel: 'token',
          depth: 'deep',
        },
      ],
    },
  ],
};
