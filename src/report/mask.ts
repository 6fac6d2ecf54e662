/**
 * Tightlip never prints the data it warns of: its reports end up in the logs of a build, where more people read them than ever read the source.
 * Masking keeps the length of the text and therefore every column.
 */

/** E-mail addresses, also international ones; quoted local parts are too rare to be worth a bigger net. */
const EMAIL = /[\p{L}\p{N}_][\p{L}\p{N}._%+'-]{0,63}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/gu;
/** Seven digits and more in one run, with the separators that people write numbers of telephones, cards and offices with. */
const LONG_NUMBER = /\d(?:[ \t./()-]{0,2}\d){6,}/g;
/** A string literal that ends on its line, or one that is open at its end. */
const STRING = /(["'`])((?:(?!\1)[^\\]|\\.)*)(?:\1|\\?$)/gs;

/** Letters and digits of any script; what is left shows the shape of the text. */
function blacken(text: string): string {
  return text.replace(/[\p{L}\p{N}\p{M}]/gu, (character) => '*'.repeat(character.length));
}

/** A decorator is no address: `@Inject` follows no word. What does, is masked wherever it stands, since a line may begin inside of a literal. */
export function maskLiterals(line: string): string {
  return line.replace(EMAIL, blacken).replace(LONG_NUMBER, blacken);
}

/** Masks all string literals of a line as well, for findings that are about a literal. */
export function maskStrings(line: string): string {
  return maskLiterals(line.replace(STRING, (literal) => blacken(literal)));
}

/** Masks a part of a line, from one column to another. */
export function maskColumns(line: string, from: number, to: number): string {
  return line.slice(0, from) + blacken(line.slice(from, to)) + line.slice(to);
}
