/** Everything that is concluded from names rests on splitting them well, so the odd spellings are pinned here. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldAccents, isPlural, singular, splitWords } from '../src/base/words.js';

describe('splitWords', () => {
  const SPLIT: readonly (readonly [string, string])[] = [
    ['email', 'email'], ['firstName', 'first name'], ['FirstName', 'first name'], ['first_name', 'first name'], ['first-name', 'first name'],
    ['FIRST_NAME', 'first name'], ['first.name', 'first name'],
    ['First Name', 'first name'], ["driver's license", 'driver s license'], ['address2', 'address 2'], ['addressLine1', 'address line 1'],
    ['userIPAddress', 'user ip address'], ['SSNumber', 'ss number'],
    ['userSSN', 'user ssn'], ['userIDs', 'user ids'], ['URLsSeen', 'urls seen'], ['IPv4Address', 'ipv 4 address'],
    ['XMLHttpRequest', 'xml http request'], ['iPhone', 'i phone'], ['eMail', 'e mail'], ['_private', 'private'],
    ['__proto__', 'proto'], ['$scope', 'scope'], ['#secret', 'secret'], ['2fa', '2 fa'], ['sha256Sum', 'sha 256 sum'],
    ['straßeNummer', 'straße nummer'], ['prénomÉlève', 'prénom élève'], ['ÄnderungsDatum', 'änderungs datum'],
    ['', ''], ['__', ''], ['x', 'x'], ['ID', 'id'], ['getURL', 'get url'], ['用户名', '用户名'],
  ];
  for (const [identifier, words] of SPLIT) {
    it(`${identifier} → ${words}`, () => {
      assert.equal(splitWords(identifier).join(' '), words);
    });
  }

  it('loses no letter or digit', () => {
    fc.assert(
      fc.property(fc.string(), (identifier) => {
        const kept = identifier.replace(/[^A-Za-z0-9]/gu, '').toLowerCase();
        assert.equal(splitWords(identifier).join('').replace(/[^A-Za-z0-9]/gu, ''), kept);
      }),
    );
  });

  it('gives words that are words', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('abXYZ19_- .sv')) }), (identifier) => {
        for (const word of splitWords(identifier)) assert.deepEqual(splitWords(word), [word]);
      }),
    );
  });
});

describe('singular', () => {
  const SINGULAR: readonly (readonly [string, string])[] = [
    ['emails', 'email'], ['addresses', 'address'], ['people', 'person'], ['children', 'child'], ['companies', 'company'], ['allergies', 'allergy'],
    ['diagnoses', 'diagnosis'], ['boxes', 'box'], ['batches', 'batch'], ['caches', 'cache'],
    ['sizes', 'size'], ['houses', 'house'], ['statuses', 'status'], ['movies', 'movie'], ['ids', 'id'], ['kunden', 'kunde'],
    ['utilisateurs', 'utilisateur'], ['clientes', 'cliente'], ['utenti', 'utente'], ['klanten', 'klant'],
    ['gebruikers', 'gebruiker'], ['usuarios', 'usuario'], ['women', 'woman'], ['phones', 'phone'],
  ];
  for (const [plural, one] of SINGULAR) {
    it(`${plural} → ${one}`, () => {
      assert.equal(singular(plural), one);
      assert.equal(isPlural(plural), true);
    });
  }

  const SINGULAR_ALREADY =
    'address status analytics news sms gps alias bus process access pass class diagnosis' +
    ' this is has canvas lens axios redis postgres person child email s';
  for (const word of SINGULAR_ALREADY.split(' ')) {
    it(`${word} stays`, () => {
      assert.equal(singular(word), word);
      assert.equal(isPlural(word), false);
    });
  }

  it('is done after one step', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('aeiouyschxznpl')) }), (word) => {
        assert.equal(singular(singular(word)), singular(word));
      }),
    );
  });
});

describe('foldAccents', () => {
  it('makes one word of two spellings', () => {
    assert.equal(foldAccents('prénom'), 'prenom');
    assert.equal(foldAccents('straße'), 'strasse');
    assert.equal(foldAccents('email'), 'email');
  });
});
