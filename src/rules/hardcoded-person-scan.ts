/**
 * Real people's data in literals and comments. Programs are full of addresses and numbers that are nobody's: reserved domains, fictional
 * phone ranges, documented test cards, role mailboxes, authors' credits. Those are known here and silent; what is left must pass a checksum or
 * look like a person's own address to be said.
 */
import type { Range } from '../base/text.js';
import type { Confidence } from '../findings/finding.js';

/** A piece of source text: `offset` is where `text` begins in the file. */
export interface TextPiece {
  readonly text: string;
  readonly offset: number;
  readonly comment: boolean;
}

export interface FoundPerson {
  readonly kind: string;
  readonly range: Range;
  readonly confidence: Confidence;
}

const EMAIL = /[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,18}/g;
const CARD = /(?<![\w.-])(?:\d[ -]?){12,18}\d(?![\w-])/g;
const SSN = /(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])/g;
const PHONE = /(?<![\w+])\+\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d(?:[ .-]?\d){6,11}(?![\w-])/g;
const IBAN = /(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?!\w)/g;

/** RFC 2606 and 6761, and the domains that people write when they mean no domain. */
const RESERVED_TLDS = new Set(['test', 'example', 'invalid', 'localhost', 'local', 'internal', 'lan', 'corp', 'home']);
const RESERVED_LABELS = new Set([
  'example', 'examples', 'domain', 'mydomain', 'yourdomain', 'somedomain', 'test', 'tests', 'testing', 'tester', 'foo', 'bar', 'baz', 'foobar', 'acme', 'company', 'mycompany', 'yourcompany',
  'site', 'mysite', 'yoursite', 'email', 'mail', 'host', 'server', 'fake', 'dummy', 'sample', 'demo', 'placeholder', 'abc', 'xyz', 'website', 'organization', 'blah', 'mailinator', 'ethereal',
]);
const FILE_ENDINGS = new Set(['png', 'jpg', 'jpeg', 'gif', 'svg', 'webp', 'js', 'ts', 'css', 'json', 'html', 'md', 'mjs', 'cjs', 'map', 'woff', 'ttf', 'zip', 'tgz', 'gz']);
const ROLES = new Set([
  'info', 'support', 'help', 'helpdesk', 'contact', 'contactus', 'hello', 'hi', 'hey', 'admin', 'administrator', 'root', 'sales', 'marketing', 'press', 'media', 'jobs', 'careers', 'hr', 'legal', 'privacy', 'dpo', 'security', 'abuse',
  'postmaster', 'webmaster', 'hostmaster', 'noreply', 'no-reply', 'donotreply', 'do-not-reply', 'bounce', 'bounces', 'mailer', 'mailer-daemon', 'notifications', 'notification', 'notify', 'alerts', 'alert', 'newsletter', 'news', 'billing',
  'invoices', 'accounts', 'accounting', 'payments', 'orders', 'order', 'shop', 'store', 'service', 'services', 'team', 'office', 'feedback', 'dev', 'devs', 'developer', 'developers', 'ops', 'devops', 'sre', 'bot', 'bots', 'git', 'github', 'ci', 'build',
  'system', 'daemon', 'api', 'web', 'www', 'ftp', 'opensource', 'oss', 'community', 'events', 'partners', 'license', 'licensing', 'editor', 'staff', 'public', 'customer', 'customers', 'customercare', 'care', 'welcome', 'accessibility', 'conduct',
]);
const NOBODY = new Set([
  'user', 'users', 'username', 'name', 'yourname', 'myname', 'test', 'tester', 'testing', 'foo', 'bar', 'baz', 'you', 'your', 'me', 'my', 'email', 'mail', 'someone', 'somebody', 'anyone', 'nobody', 'example', 'demo', 'sample', 'fake', 'dummy', 'guest', 'person', 'member',
  'john', 'jane', 'doe', 'jdoe', 'joe', 'bob', 'alice', 'eve', 'mallory', 'first', 'last', 'firstname', 'lastname', 'sender', 'recipient', 'receiver', 'from', 'to', 'cc', 'bcc', 'reply', 'owner', 'author', 'abc', 'xyz', 'a', 'b', 'c', 'x', 'y', 'z', 'new', 'old', 'invalid', 'valid',
  'subscriber', 'contributor', 'client', 'account', 'max', 'mustermann', 'erika', 'muster', 'smith', 'local', 'part', 'address', 'value', 'unknown', 'anonymous',
]);
const PRIVATE_PROVIDERS = new Set([
  'gmail.com', 'googlemail.com', 'yahoo.com', 'yahoo.co.uk', 'yahoo.fr', 'yahoo.de', 'hotmail.com', 'hotmail.co.uk', 'hotmail.fr', 'outlook.com', 'live.com', 'msn.com', 'icloud.com', 'aol.com', 'gmx.de', 'gmx.net', 'gmx.com', 'web.de', 't-online.de',
  'protonmail.com', 'proton.me', 'pm.me', 'fastmail.com', 'mail.ru', 'yandex.ru', 'qq.com', '163.com', '126.com', 'naver.com', 'orange.fr', 'free.fr', 'laposte.net', 'libero.it', 'uol.com.br', 'bol.com.br', 'rediffmail.com', 'zoho.com', 'hey.com', 'comcast.net', 'verizon.net', 'sbcglobal.net',
]);
/** Lines of comments that give credit, where an address is meant to be read. */
const CREDIT = /@author|@license|@copyright|copyright|\(c\)|©|maintain|contribut|credit|licensed|author|written by|created by|signed-off|co-authored|thanks|based on|originally|\bby\b/i;
/** Numbers that card schemes and payment providers document for tests. */
const TEST_CARDS = new Set([
  '4242424242424242', '4111111111111111', '4012888888881881', '4000056655665556', '4000000000000002', '4000000000000077', '4000000000003220', '4000000000009995', '4000002500003155', '4222222222222', '5555555555554444', '2223003122003222', '5200828282828210', '5105105105105100',
  '5454545454545454', '378282246310005', '371449635398431', '378734493671000', '6011111111111117', '6011000990139424', '6011000000000004', '3056930009020004', '30569309025904', '38520000023237', '36227206271667', '3566002020360505', '3530111333300000', '6200000000000005', '4917610000000000', '4444333322221111', '4988438843884305',
]);
const DOCUMENTED_IBANS = new Set(['DE89370400440532013000', 'GB29NWBK60161331926819', 'GB82WEST12345698765432', 'FR1420041010050500013M02606', 'NL91ABNA0417164300', 'ES9121000418450200051332', 'IT60X0542811101000000123456', 'BE68539007547034', 'CH9300762011623852957', 'AT611904300234573201', 'PL61109010140000071219812874', 'SE4550000000058398257466', 'DE75512108001245126199', 'BE71096123456769', 'AT483200000012345864', 'GB33BUKB20201555555555', 'FR7630006000011234567890189']);
const CARD_PREFIX = /^(?:4|5[1-5]|2[2-7]|3[47]|6(?:011|5|4[4-9])|35|30[0-5]|3[68])/;

export function scanForPersons(pieces: readonly TextPiece[]): readonly FoundPerson[] {
  return pieces.flatMap((piece) => {
    if (piece.text.length > 20_000 || !/[@\d]/.test(piece.text)) return [];
    const found = [...emails(piece), ...numbers(piece)];
    return found.sort((a, b) => a.range.start - b.range.start).filter((person, index, all) => index === 0 || person.range.start >= (all[index - 1]?.range.end ?? 0));
  });
}

function at(piece: TextPiece, index: number, length: number): Range {
  return { start: piece.offset + index, end: piece.offset + index + length };
}

function lineAround(text: string, index: number): string {
  const end = text.indexOf('\n', index);
  return text.slice(text.lastIndexOf('\n', index) + 1, end < 0 ? undefined : end);
}

function emails(piece: TextPiece): readonly FoundPerson[] {
  if (!piece.text.includes('@')) return [];
  const found: FoundPerson[] = [];
  for (const match of piece.text.matchAll(EMAIL)) {
    const confidence = emailConfidence(match[0]);
    // Tables and encoded data hit upon the form of an address by chance.
    if (confidence === undefined || isInBlob(piece.text, match.index, match[0].length)) continue;
    if (piece.text.startsWith('://', match.index - 3) || /\/\/[^\s/]*$/.test(piece.text.slice(0, match.index))) continue;
    if (piece.comment && CREDIT.test(lineAround(piece.text, match.index))) continue;
    found.push({ kind: 'contact.email', range: at(piece, match.index, match[0].length), confidence: piece.comment && confidence === 'high' ? 'medium' : confidence });
  }
  return found;
}

const LONGEST_WORD = 160;

function isInBlob(text: string, index: number, length: number): boolean {
  let start = index;
  let end = index + length;
  while (start > 0 && end - start <= LONGEST_WORD && !/\s/.test(text.charAt(start - 1))) start--;
  while (end < text.length && end - start <= LONGEST_WORD && !/\s/.test(text.charAt(end))) end++;
  return end - start > LONGEST_WORD;
}

function emailConfidence(address: string): Confidence | undefined {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  const labels = domain.split('.');
  const ending = labels.at(-1) ?? '';
  if (RESERVED_TLDS.has(ending) || FILE_ENDINGS.has(ending) || labels.some((label) => RESERVED_LABELS.has(label))) return undefined;
  const plain = local.split('+')[0] ?? '';
  const words = plain.split(/[._-]/).map((word) => word.replace(/\d+$/, ''));
  if (ROLES.has(plain) || words.every((word) => word === '' || ROLES.has(word) || NOBODY.has(word)) || words.some((word) => ROLES.has(word) || word === 'test' || word === 'example')) return undefined;
  const fullName = words.length === 2 && words.every((word) => word.length >= 2 && !NOBODY.has(word));
  if (PRIVATE_PROVIDERS.has(domain)) return fullName ? 'high' : 'medium';
  return fullName ? 'medium' : 'low';
}

function numbers(piece: TextPiece): readonly FoundPerson[] {
  const found: FoundPerson[] = [];
  for (const match of piece.text.matchAll(CARD)) {
    const digits = match[0].replace(/\D/g, '');
    if (!CARD_PREFIX.test(digits) || TEST_CARDS.has(digits) || isPattern(digits) || !luhn(digits)) continue;
    // A run without separators may be any id; only grouped as on a card, or of a card's usual length, it is one.
    if (digits.length < 15 && !/[ -]/.test(match[0])) continue;
    found.push({ kind: 'financial.card', range: at(piece, match.index, match[0].length), confidence: /[ -]/.test(match[0]) ? 'high' : 'medium' });
  }
  for (const match of piece.text.matchAll(SSN)) {
    const [area = '', group = '', serial = ''] = match[0].split('-');
    if (area === '000' || area === '666' || area.startsWith('9') || group === '00' || serial === '0000') continue;
    if (match[0] === '078-05-1120' || match[0] === '219-09-9999' || match[0] === '123-45-6789' || isPattern(match[0].replace(/-/g, ''))) continue;
    found.push({ kind: 'government.national-id', range: at(piece, match.index, match[0].length), confidence: /ssn|social/i.test(piece.text) ? 'high' : 'medium' });
  }
  for (const match of piece.text.matchAll(IBAN)) {
    const iban = match[0].replace(/ /g, '');
    if (DOCUMENTED_IBANS.has(iban) || !ibanChecks(iban)) continue;
    found.push({ kind: 'financial.bank-account', range: at(piece, match.index, match[0].length), confidence: 'high' });
  }
  for (const match of piece.text.matchAll(PHONE)) {
    const digits = match[0].replace(/\D/g, '');
    if (digits.length < 10 || digits.length > 15 || isFictionalPhone(digits) || isPattern(digits.slice(-7))) continue;
    found.push({ kind: 'contact.phone', range: at(piece, match.index, match[0].length), confidence: 'medium' });
  }
  return found;
}

/** All the same, or counting up or down: nobody's number. */
function isPattern(digits: string): boolean {
  const steps = new Set<number>();
  for (let index = 1; index < digits.length; index++) steps.add((digits.charCodeAt(index) - digits.charCodeAt(index - 1) + 10) % 10);
  return steps.size <= 1 || /^(\d)\1{3,}|(\d)\2{4,}|123456|234567|654321|987654/.test(digits);
}

/** Ranges that regulators keep for films and documentation. */
function isFictionalPhone(digits: string): boolean {
  return (
    /^1\d{3}55501\d\d$/.test(digits) || /^1555\d{7}$/.test(digits) || /^1\d{3}555\d{4}$/.test(digits) || /^447700900\d{3}$/.test(digits) || /^4420794609\d\d$/.test(digits) || /^44(?:113|114|115|116|117|118|121|131|141|151|161)4960\d{3}$/.test(digits) ||
    /^336399800\d\d|^336399[08]\d{4}|^33(?:1|2|3|4|5)99\d{6}/.test(digits) || /^49(?:30|69|40|221|89)(?:23125|90009|66969|4710|99998)\d{3}$/.test(digits) || /^4915(?:5|7)\d*0{4,}/.test(digits) || /^614915701\d\d$|^6149157\d{4}$/.test(digits) || /^353\d*5550\d{3}$/.test(digits)
  );
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function ibanChecks(iban: string): boolean {
  let rest = 0;
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1 && iban.length >= 15;
}
