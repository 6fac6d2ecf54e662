/**
 * Libraries whose result cannot be read back. A hash of an address can still be linked, since addresses can be guessed.
 */
import type { Vendor } from './model.js';

export const hashing: Vendor = {
  id: 'hashing',
  name: 'Hash libraries',
  category: 'crypto',
  documentation: 'https://github.com/kelektiv/node.bcrypt.js#readme',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['bcrypt', 'bcryptjs', '@node-rs/bcrypt', 'bcrypt-nodejs'],
      versions: '>=2',
      sanitizers: [{ calls: ['{hash,hashSync}'], effect: 'hash' }],
    },
    {
      ecosystem: 'npm',
      packages: ['argon2', '@node-rs/argon2'],
      versions: '>=0.26',
      sanitizers: [{ calls: ['{hash,hashRaw,hashSync}'], effect: 'hash' }],
    },
    {
      ecosystem: 'npm',
      packages: ['crypto-js'],
      versions: '>=3',
      sanitizers: [
        {
          calls: [
            '{MD5,SHA1,SHA224,SHA256,SHA384,SHA512,SHA3,RIPEMD160,HmacMD5,HmacSHA1,HmacSHA224,HmacSHA256,HmacSHA384,HmacSHA512,HmacSHA3,HmacRIPEMD160,PBKDF2,EvpKDF}',
          ],
          effect: 'hash',
        },
        { calls: ['{AES,DES,TripleDES,RC4,RC4Drop,Rabbit,RabbitLegacy,Blowfish}.encrypt'], effect: 'encrypt' },
      ],
    },
    {
      ecosystem: 'npm',
      packages: [
        'object-hash',
        'hash-sum',
        'md5',
        'blueimp-md5',
        'sha1',
        'sha256',
        'hash.js',
        'ohash',
        'xxhashjs',
        'murmurhash',
        'fnv1a',
        'string-hash',
      ],
      sanitizers: [{ calls: ['', '{sha1,MD5,keys,keysMD5,hash,digest,murmurHash,v3,h32,h64}'], effect: 'hash' }],
    },
    {
      ecosystem: 'npm',
      packages: ['sha.js'],
      versions: '>=2',
      sanitizers: [
        { calls: ['{(),*()}.{update,digest}', '{(),*()}.update().{update,digest}'], effect: 'hash' },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['hash-wasm'],
      versions: '>=4',
      sanitizers: [
        {
          calls: [
            '{md4,md5,sha1,sha224,sha256,sha384,sha512,sha3,keccak,blake2b,blake2s,blake3,ripemd160,whirlpool,sm3,xxhash32,xxhash64,xxhash3,xxhash128,adler32,crc32,crc64}',
            '{bcrypt,argon2i,argon2d,argon2id,scrypt,pbkdf2}',
          ],
          effect: 'hash',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['ts-md5'],
      versions: '>=1',
      sanitizers: [{ calls: ['Md5.{hashStr,hashAsciiStr}', 'Md5().{appendStr,appendAsciiStr,end}', 'Md5().{appendStr,appendAsciiStr}().end'], effect: 'hash' }],
    },
    {
      ecosystem: 'npm',
      packages: ['spark-md5'],
      versions: '>=3',
      sanitizers: [{ calls: ['{hash,hashBinary}', '().{append,appendBinary,end}', '().{append,appendBinary}().end'], effect: 'hash' }],
    },
    {
      ecosystem: 'npm',
      packages: ['js-sha256', 'js-sha512', 'js-sha3', 'js-md5', 'js-sha1'],
      versions: '>=0.9',
      sanitizers: [
        { calls: ['', '*', '*.{hmac,hex,array,digest}', '*.create().update().{hex,digest,array}'], effect: 'hash' },
      ],
    },
    {
      ecosystem: 'npm',
      packages: [
        '@noble/hashes',
        '@noble/hashes/sha256',
        '@noble/hashes/sha2',
        '@noble/hashes/sha2.js',
        '@noble/hashes/sha3.js',
        '@noble/hashes/blake3.js',
        '@noble/hashes/sha3',
        '@noble/hashes/hmac',
        '@noble/hashes/blake3',
      ],
      versions: '>=1',
      sanitizers: [{ calls: ['{sha256,sha512,sha384,sha3_256,keccak_256,blake3,blake2b,hmac}'], effect: 'hash' }],
    },
    {
      ecosystem: 'npm',
      packages: ['uuid'],
      versions: '>=3',
      sanitizers: [{ calls: ['{v3,v5}'], effect: 'hash' }],
    },
    {
      ecosystem: 'npm',
      packages: ['hashids', 'sqids'],
      versions: '>=0.3',
      sanitizers: [{ calls: ['().{encode,encodeHex}'], effect: 'mask' }],
    },
    {
      ecosystem: 'pypi',
      packages: ['bcrypt'],
      versions: '>=3',
      sanitizers: [{ calls: ['{hashpw,kdf}'], effect: 'hash' }],
    },
    {
      ecosystem: 'pypi',
      packages: ['argon2'],
      versions: '>=21',
      sanitizers: [{ calls: ['PasswordHasher().hash'], effect: 'hash' }],
    },
    {
      ecosystem: 'pypi',
      packages: ['passlib.hash', 'passlib.context'],
      versions: '>=1.7',
      sanitizers: [{ calls: ['{argon2,bcrypt,bcrypt_sha256,scrypt,pbkdf2_sha256,pbkdf2_sha512,sha256_crypt,sha512_crypt,md5_crypt}.{hash,encrypt}', 'CryptContext().{hash,encrypt}'], effect: 'hash' }],
    },
  ],
};
