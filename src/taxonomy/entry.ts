/**
 * The shape of the taxonomy's data, apart from the data and from the code that reads it, so that a person who adds a kind or a name need read
 * only this page. A kind lists groups of names; the names of one group are equally telling, and differ from other groups only in what must be
 * near them. Names are words with spaces between them ('date of birth'); they match every spelling of those words (dateOfBirth, DATE_OF_BIRTH,
 * dateofbirth, dates-of-birth) at the end of an identifier, so `customerDateOfBirth` is one and `dateOfBirthLabel` is none.
 */

/** 1 pseudonymous or linkable, 2 ordinary personal, 3 confidential, 4 special category, government id or secret. */
export type Sensitivity = 1 | 2 | 3 | 4;

/** How surely the name alone denotes its kind in the given context. Findings of low specificity are hidden by default. */
export type Specificity = 'high' | 'medium' | 'low';

/** One kind of data that may leak. */
export interface DataKind {
  /** Permanent dotted id, such as `contact.email`. */
  readonly id: string;
  /** As used in messages: "e-mail address". */
  readonly title: string;
  /** "e-mail addresses". */
  readonly plural: string;
  readonly sensitivity: Sensitivity;
}

/** Names that are equally telling. */
export interface NameGroup {
  readonly names: readonly string[];
  /** How sure we are with no person in sight; left out: it is no data then. */
  readonly alone?: Specificity;
  /** The same for a variable or parameter of its own, where that differs from a field; 'never': no data then. */
  readonly variable?: Specificity | 'never';
  /** How sure we are next to a person (customer.x, customerX); left out: as sure as alone. */
  readonly person?: Specificity;
  /** How sure we are when the owner, or the word before, is one of `within`. */
  readonly context?: Specificity;
  readonly within?: readonly string[];
  /** Words that make it something else as the owner, or as the word before. */
  readonly never?: readonly string[];
  /** True when no word may stand in front but a person and words such as `new`: `tokenName` and `roleName` are not names of people. */
  readonly bare?: true;
}

/**
 * A kind with the names that denote it and examples that are run as tests: `customer.name` is a field with its owner, `customerName` a variable.
 * Every `yes` must be claimed by this kind and no other.
 */
export interface KindEntry extends DataKind {
  readonly groups: readonly NameGroup[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
}
