/**
 * Identifiers as words.
 *
 * Everything Tightlip concludes from a name, it concludes from the words in it, never from its characters: `emailRegex` ends in "regex",
 * whatever it contains, and `lastName` is two words in every spelling convention. This file is the one place that knows how people glue words
 * together, and what the plural of a word is; it knows nothing of what the words mean.
 */

type CharClass = 'upper' | 'lower' | 'digit' | 'separator';

const LETTER_OR_MARK = /[\p{L}\p{M}]/u;

function classOf(char: string): CharClass {
  const code = char.codePointAt(0) ?? 0;
  if (code < 128) {
    if (code >= 97 && code <= 122) return 'lower';
    if (code >= 65 && code <= 90) return 'upper';
    if (code >= 48 && code <= 57) return 'digit';
    return 'separator';
  }
  if (!LETTER_OR_MARK.test(char)) return 'separator';
  return char.toLowerCase() === char ? 'lower' : 'upper';
}

/**
 * True when the upper-case run ending before `index` goes on with the lower-case letter there: the plural of an acronym (`userIDs`, `URLsSeen`)
 * or a version (`IPv4`).
 */
function continuesAcronym(chars: readonly string[], classes: readonly CharClass[], index: number): boolean {
  const next = classes[index + 1];
  if (chars[index] === 's') return next !== 'lower';
  return chars[index] === 'v' && next === 'digit';
}

/** The end of the word that starts at `start`, which is no separator. */
function endOfWord(chars: readonly string[], classes: readonly CharClass[], start: number): number {
  const first = classes[start];
  let end = start + 1;
  while (classes[end] === first) end++;
  if (first !== 'upper' || classes[end] !== 'lower') return end;
  if (end - start > 1) return continuesAcronym(chars, classes, end) ? end + 1 : end - 1;
  while (classes[end] === 'lower') end++;
  return end;
}

/**
 * Splits an identifier into lower-case words: `userIPAddress` → user ip address, `address2` → address 2, `e-mail` → e mail. Letters of every
 * script are kept; everything that is neither letter nor digit separates.
 */
export function splitWords(identifier: string): readonly string[] {
  const chars = Array.from(identifier);
  const classes = chars.map(classOf);
  const words: string[] = [];
  let index = 0;
  while (index < chars.length) {
    if (classes[index] === 'separator') {
      index++;
      continue;
    }
    const end = endOfWord(chars, classes, index);
    words.push(chars.slice(index, end).join('').toLowerCase());
    index = end;
  }
  return words;
}

/** The word without accents, so that `prénom` and `prenom` are one word: é → e, ß → ss. ASCII words come back as they are. */
export function foldAccents(word: string): string {
  for (let index = 0; index < word.length; index++) {
    if (word.charCodeAt(index) > 127) return word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
  }
  return word;
}

/** Words that end like a plural but are none, beyond the endings `ss`, `us` and `is`, which never are. */
const ONLY_LOOK_PLURAL: ReadonlySet<string> = new Set(
  (
    'news sms mms gps dns aws css ios tls dos nas gas yes has was its his vs ms ns as os alias bias atlas canvas pancreas lens series species ' +
    'means analytics physics statistics mathematics economics ethics politics diagnostics genetics logistics headquarters kubernetes axios ' +
    'postgres jenkins sass always perhaps besides https does goes whereas towards afterwards sometimes aids rabies herpes diabetes measles ' +
    'adres pays corps fils alumnus cos sans plus ops devops windows js ts rss pos sos sars ens'
  ).split(' '),
);

/** Plurals that follow no rule below: English ones first, then those of the neighbouring languages. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['persons', 'person'],
  ['children', 'child'],
  ['men', 'man'],
  ['women', 'woman'],
  ['wives', 'wife'],
  ['lives', 'life'],
  ['knives', 'knife'],
  ['leaves', 'leaf'],
  ['halves', 'half'],
  ['mice', 'mouse'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['indices', 'index'],
  ['indexes', 'index'],
  ['matrices', 'matrix'],
  ['vertices', 'vertex'],
  ['criteria', 'criterion'],
  ['phenomena', 'phenomenon'],
  ['analyses', 'analysis'],
  ['diagnoses', 'diagnosis'],
  ['prognoses', 'prognosis'],
  ['theses', 'thesis'],
  ['crises', 'crisis'],
  ['bases', 'base'],
  ['buses', 'bus'],
  ['statuses', 'status'],
  ['aliases', 'alias'],
  ['biases', 'bias'],
  ['viruses', 'virus'],
  ['bonuses', 'bonus'],
  ['campuses', 'campus'],
  ['censuses', 'census'],
  ['gases', 'gas'],
  ['lenses', 'lens'],
  ['canvases', 'canvas'],
  ['atlases', 'atlas'],
  ['menus', 'menu'],
  ['gurus', 'guru'],
  ['alumni', 'alumnus'],
  ['movies', 'movie'],
  ['cookies', 'cookie'],
  ['selfies', 'selfie'],
  ['calories', 'calorie'],
  ['zombies', 'zombie'],
  ['pies', 'pie'],
  ['ties', 'tie'],
  ['lies', 'lie'],
  ['caches', 'cache'],
  ['headaches', 'headache'],
  ['niches', 'niche'],
  ['aches', 'ache'],
  ['quizzes', 'quiz'],
  ['heroes', 'hero'],
  ['potatoes', 'potato'],
  ['tomatoes', 'tomato'],
  ['echoes', 'echo'],
  ['vetoes', 'veto'],
  ['ids', 'id'],
  ['ips', 'ip'],
  ['pis', 'pi'],
  // German
  ['kunden', 'kunde'],
  ['kundinnen', 'kundin'],
  ['patienten', 'patient'],
  ['patientinnen', 'patientin'],
  ['personen', 'person'],
  ['studenten', 'student'],
  ['adressen', 'adresse'],
  ['anschriften', 'anschrift'],
  ['namen', 'name'],
  ['vornamen', 'vorname'],
  ['nachnamen', 'nachname'],
  ['telefonnummern', 'telefonnummer'],
  ['rufnummern', 'rufnummer'],
  // Dutch
  ['klanten', 'klant'],
  ['patiënten', 'patiënt'],
  ['telefoonnummers', 'telefoonnummer'],
  // Italian
  ['clienti', 'cliente'],
  ['utenti', 'utente'],
  ['dipendenti', 'dipendente'],
  ['pazienti', 'paziente'],
  ['studenti', 'studente'],
  ['indirizzi', 'indirizzo'],
  ['cognomi', 'cognome'],
  // Spanish and Portuguese
  ['apellidos', 'apellido'],
  ['direcciones', 'dirección'],
  ['trabajadores', 'trabajador'],
]);

/** Singular of a lower-case English word, and of the commonest plurals of its neighbours; a word that is no plural comes back as it is. */
export function singular(word: string): string {
  const regular = withoutPluralEnding(word);
  return IRREGULAR.get(word) ?? IRREGULAR.get(regular) ?? regular;
}

function withoutPluralEnding(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || ONLY_LOOK_PLURAL.has(word)) return word;
  if (word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (['sses', 'shes', 'ches', 'xes'].some((ending) => word.endsWith(ending))) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** True when `word` is a plural form. */
export function isPlural(word: string): boolean {
  return singular(word) !== word;
}
