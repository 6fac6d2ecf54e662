/**
 * The form of what Tightlip knows about libraries. A vendor is one file of pure data that survives a round trip through
 * JSON; the engine gets it compiled into one graph of symbols (src/project/policy.ts). Users write the same form in their
 * configuration.
 *
 * **Symbol paths** start at what the package exports and go on by members and calls: `createLogger().info`,
 * `Resend().emails.send` (`new X()` and `X()` are written alike, `await` and `default` are left out), `model().*.find`
 * (`*` is any one member). `{a,b}` stands for alternatives: `createLogger().{info,warn}`. The empty path is the module itself;
 * `()` alone is a call of it: `require('debug')('app')(data)` is `()()`. `calls` name what is called, without the call itself: there it is `()`,
 * and for `new Error(text)` it is `Error`.
 *
 * **Places** say where in a call something is: `this`, `arg0`, `arg1`, `args` (every argument that goes by its place), `args1` (the second and all
 * behind it), `arg:to` (the argument that is passed by the name `to`), `arg3:to` (the one of this name, or else the fourth), `named` (every argument
 * that has a name), `return`, `arg0.param1` (what the callback in argument 0 receives second), `arg0.return` (what it returns),
 * `arg0.param0.arg1` (what it gives second to the function that it receives first), `arg0.handler.return` (what the callback in a field of argument 0
 * returns), `failure` (what the promise that is the receiver may be refused with), `program:jobs` (one object of this name for the whole program), `made:schema` (in conditions: the argument of this name in the call that made what is
 * called, see `remembers`; `made:0` the first of those without a name), each followed by any number of `.field`, `[]` (an item),
 * `.*` (the value of any field), `{}` (its fields, as an object of no class) and `!` (an instance of what the value describes: see `Description`).
 */
import type { Ecosystem } from './ecosystems.js';

import type { Requirement } from '../flow/policy.js';

/** How data get out. A rule says which channels are its own. */
type Channel =
  | 'log'
  | 'recipients'
  | 'response'
  | 'props'
  | 'error'
  | 'url'
  | 'storage'
  | 'vendor'
  | 'llm'
  | 'message'
  | 'file'
  | 'telemetry'
  | 'markup'
  | 'token'
  | 'state'
  | 'cache'
  | 'public'
  | 'config';

type Audience = 'self' | 'operators' | 'processor' | 'third-party' | 'other-customers' | 'public';

/**
 * How much of a value gets out: `text`, what `String(value)` shows, so the value itself or the items of a list; `deep`, the value
 * and all its fields, as JSON or an inspector prints them; `shown`, what a printer makes of it: all that it contains, and of objects what their class says.
 */
type Depth = 'text' | 'shown' | 'deep';

/**
 * Holds if the value at a place is surely present, absent, a function (a closure that the engine sees), a function that declares a record as what it returns, a literal, the given literal, a literal
 * that contains the given text in exactly this case, a text that begins with the given one, whatever follows, a path through a folder of one of the names, a number within bounds, or a pattern
 * that takes most of a text away. Of several places, any will do.
 */
export interface Condition {
  readonly at: string | readonly string[];
  readonly is: Requirement<string>;
}

/** What the object whose function is called, or its library, was told to hide of what it is given, when it was made. */
export interface Hiding {
  /** A place in the call that made the object: `arg0.redact`. Settings of a whole library: a place of the program that they were put in. */
  readonly at: string;
  /** `paths`: a list of paths to fields that are left out; `functions`: by field, what is shown of it; `transform`: a function through which all goes. */
  readonly style: 'paths' | 'functions' | 'transform';
  /** The argument of this call that it is hidden from: `arg0`. Left out: all. */
  readonly from?: string;
  /** With `transform`: the field under which a function sees an argument that is a mere text. */
  readonly textAs?: string;
  /** With `transform`: the field of its record under which a function sees the argument, whatever that is. */
  readonly as?: string;
  /** The argument that names the field below `as` that it is: `arg0` of `setContext('order', order)`. */
  readonly asKey?: string;
  /** A place in a call that makes one object out of another (see `derives`): what is there holds in place of what the other was told. */
  readonly anew?: string;
  /** With `paths`: the id of the sink that a path belongs to that misses what leaks. */
  readonly missed?: string;
}

export interface Sink {
  /** `vendor.what`, permanent; claimed by at least one mark on a page. */
  readonly id: string;
  /** Symbol paths of the functions that are called. */
  readonly calls?: readonly string[];
  /** Symbol paths of the properties that are assigned: `document.cookie`. The place of the value is `value`. */
  readonly sets?: readonly string[];
  /** Places that leak. */
  readonly leaks: readonly string[];
  readonly channel: Channel;
  readonly depth: Depth;
  /** Overrides the channel's usual audience. */
  readonly audience?: Audience;
  /** It only counts in code that runs to answer somebody: what a program keeps of itself is no leak. */
  readonly perRequest?: true;
  /** All must hold. */
  readonly when?: readonly Condition[];
  /** None may hold. */
  readonly unless?: readonly Condition[];
  readonly hides?: readonly Hiding[];
  /** What the call sets in motion shows by itself: path in its record -> data kind. That such data are there at all is a guess. */
  readonly shows?: Readonly<Record<string, string>>;
}

/** A function that a framework finds and calls, and whose return value it hands out. */
export interface Handler {
  readonly id: string;
  /**
   * Names under which a file exports such functions: `GET`, `default`; `actions.*` for the members of an exported object, `*` for whatever is
   * exported. A function that a wrapper was given and that is exported as what came out counts too.
   */
  readonly exported?: readonly string[];
  /** Names of such functions wherever they are: members that a framework looks for. */
  readonly named?: readonly string[];
  /** A directive at the head of the function, or at the head of the file that exports it. */
  readonly directive?: string;
  /** The exporting file's path must contain one of these (as `/name` or `name/`). */
  readonly files?: readonly string[];
  /** Decorators (last dotted part) that make a method one. */
  readonly decorated?: readonly string[];
  /** Another decorator must stand beside it, or at the class: each of the lists has a part of a text, or the name, that one of its arguments is. */
  readonly beside?: { readonly name: string; readonly says?: readonly (readonly string[])[] };
  /** `return` and what follows it. */
  readonly leaks: readonly string[];
  readonly channel: Channel;
  readonly depth: Depth;
  /** What it is called with: the parameter's index -> a type of the surface, or a symbol path. */
  readonly given?: Readonly<Record<string, string>>;
}

/**
 * Calls that cross from code that runs here to code that runs elsewhere: a framework serialises the arguments on the way. It is told by a directive
 * at the head of the file that is called, and by its absence from the file that calls.
 */
interface Boundary {
  readonly id: string;
  readonly directive: string;
  /** Places in the call. */
  readonly leaks: readonly string[];
  readonly channel: Channel;
  readonly depth: Depth;
}

/** A call or property that yields personal data. */
export interface Source {
  readonly id: string;
  readonly calls?: readonly string[];
  readonly reads?: readonly string[];
  /** By method name on receivers nothing is known of; only the receiver's name can then say that people are in it. */
  readonly methods?: readonly string[];
  /** Where the data are; `return` when left out. */
  readonly at?: string;
  /** A data kind of the taxonomy, when the value itself is one. */
  readonly kind?: string;
  /** The value is a record (or `many`) of an entity that is stored somewhere. */
  readonly record?: RecordSource;
  /** The value is an instance of what the object describes that it is read from. */
  readonly instance?: true;
  /** A fixed person noun: `user` for `getSession().user`. */
  readonly person?: string;
  /** The first type argument, where one is written at the call, declares what is yielded: `useState<User>()`. */
  readonly typed?: true;
  /**
   * What somebody sent, as a whole: a body, a form. It holds what the program reads off it, in the same function or else in the same file; what
   * nobody reads off it is a guess.
   */
  readonly payload?: true;
  /** The data are of whoever asks, so that handing them back is no disclosure. Code that reads them runs to answer somebody. */
  readonly own?: true;
  /** With `own`: it is read where its owner sits, in a browser, which answers nobody. */
  readonly client?: true;
  /** The type argument of the declared type of what is read from that says what it is, and the member of that: `2` for `Request<Params, Answer, Body>`, `0.Body` for `Request<{ Body: User }>`. */
  readonly argument?: string;
  /** What it yields is what its receiver is called: `settings.apiKey.reveal()`. */
  readonly named?: 'receiver';
  /** The place of the argument that names a field of the data, where only that is asked for: `c.req.query('email')`. */
  readonly key?: string;
  /** Fields that are in it by convention -> data kinds: `authorization` of headers. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly when?: readonly Condition[];
  readonly unless?: readonly Condition[];
}

interface RecordSource {
  readonly many: boolean;
  /**
   * What names the entity: `receiver`, the name of the object that is asked (`User.find()`, `userRepository.find()`); `member`, the
   * member matched by `*` (`prisma.user.findMany()`); `type`, the first type argument of the receiver (`Repository<User>`), then the
   * receiver's name; `arg0`, an argument that names a table or model or is its class; `query`, the first argument is a query in SQL, as a text, a
   * tagged template, or under `text` or `sql` of an object.
   */
  readonly entity: 'receiver' | 'member' | 'type' | 'arg0' | 'query';
  readonly projections?: readonly Projection[];
}

/**
 * An argument that says which fields of the record are there: `keys` whose values are truthy stay (those that are falsy go, where no other is truthy),
 * `list` of strings stays (`args` makes a list of the arguments), `omit` goes, be it the keys of an object or a list of strings, `words` of one
 * string stay (spaces or commas between them; `-word` goes, `+word` comes, `*` is all), `include` comes: fields that are not there unless
 * they are asked for, named by keys, by a list, or by the words of a string; `joined` comes, named behind the name of its record: `order.customer`.
 * An absent argument changes nothing.
 */
export interface Projection {
  readonly at: string;
  readonly style: 'keys' | 'list' | 'omit' | 'words' | 'include' | 'joined';
  /** With `include`: what objects say that stand for a field, each by one of its keys. */
  readonly item?: IncludedItem;
  /** With `include`: another place, which says what of the fields is wanted. */
  readonly narrowedAt?: string;
  /** With `include`: a place that has, under their names, what the fields are. */
  readonly records?: string;
  /**
   * An object in place of `true` is an argument of its own, which says the same of the field: `include: { author: { select: { name: true } } }`.
   * Otherwise its keys are the fields.
   */
  readonly nested?: true;
  /** An argument that has one of these keys is something else: options instead of fields. */
  readonly unlessKeys?: readonly string[];
}

/** `{ model: Guest, as: 'payer', attributes: ['room'], include: [Team] }`; a model may also stand alone. */
interface IncludedItem {
  /** What the field is called; left out where the model says it. */
  readonly name: string;
  /** What describes the record. */
  readonly record?: string;
  /** What of it is wanted: places in the item. */
  readonly narrow: readonly { readonly at: string; readonly style: 'keys' | 'list' | 'omit' | 'words' }[];
  /** Its own fields that come. */
  readonly again: string;
}

export interface MemberDecorator {
  /** Last dotted parts. On a class, it says the same of every member. */
  readonly names: readonly string[];
  /** The member is a datum of this kind, whatever it is called; '' if it is none. */
  readonly kind?: string;
  /** The member does not get out by these channels where its record is shown whole; `*` stands for all. */
  readonly hides?: readonly (Channel | '*')[];
  /** It is shown by these although its class hides its members. */
  readonly shows?: readonly (Channel | '*')[];
  /** Only if an object among its arguments has this option: `@Column({ select: false })`. Without a value: whatever it is. */
  readonly option?: { readonly key: string; readonly is?: boolean };
}

/** Data move from one place of the call to another. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  /** A place with a string that names the field of `from` that moves: `record.get('email')`. Any field, if it is not a literal. */
  readonly fromKey?: string;
  /** The same for the field of `to` that is written. */
  readonly toKey?: string;
  /** Left out: the value moves as it is, with its fields. `characters`: what it says as a text, without the items of a list. */
  readonly depth?: Depth | 'characters';
  /** Only a part of the text moves, one that is still telling (`part`), or one of unknown extent (`some`). Needs a depth. */
  readonly left?: 'part' | 'some';
}

export interface Propagator {
  readonly calls?: readonly string[];
  /** By method name on receivers nothing is known of, or whose own model says nothing of this method. */
  readonly methods?: readonly string[];
  readonly flows: readonly Flow[];
  /** What is at the places that are written may become something else later: state. */
  readonly open?: true;
  /** Narrow the fields of what moves: `pick(user, ['id'])`, `query.select('id name')`. */
  readonly projections?: readonly Projection[];
  /** The result is one text of the arguments, with this between them. */
  readonly between?: string;
  /** Functions that move call back with an error and a result; who has them now is given the result instead. */
  readonly promises?: true;
  /** The receiver goes through the functions at this place, one after the other, if they are operators of a library, and comes out as the last one made it. */
  readonly through?: string;
  /** Only what gets out by this channel moves: what decorators hide from it stays behind. */
  readonly shownBy?: Channel;
  readonly when?: readonly Condition[];
  readonly unless?: readonly Condition[];
}

/** What an error carries that a call may end in: what flows to `return` is in the error. */
export interface Thrower {
  readonly calls: readonly string[];
  readonly carries: readonly Flow[];
  readonly when?: readonly Condition[];
  readonly unless?: readonly Condition[];
}

/**
 * What data are like, of one kind or another:
 * - `text`: a text, number or date, with the kind of data that it surely is, or `''`;
 * - `clean`: never personal: flags, literals, enumerations;
 * - `same`: what the value at this place describes, or stands for as the type of a field: a schema, a class, `String`, `{ type: String }`;
 * - `fields`: a record with the fields of the object at this place, each of which is what its value describes or stands for;
 * - `any`: any of what the values in the list at this place describe or stand for;
 * - `items`: a list of what the value at this place describes or stands for;
 * - `argument`: the type argument of the call with this index;
 * - `open`: there may be more fields than those that are known.
 */
export type Likeness =
  | { readonly text: string }
  | { readonly clean: true }
  | { readonly same: string }
  | { readonly fields: string; readonly options?: FieldOptions }
  | { readonly any: string }
  | { readonly items: string }
  | { readonly argument: number }
  | { readonly open: true };

/** How an object that stands for a field says what the field is. */
interface FieldOptions {
  /** The key of what it is. An object without this key is a record itself. */
  readonly type: string;
  /** A key that takes the field out of what is read when its value is false. */
  readonly read?: string;
  /** A key that names the records that the field refers to, one of which is there in its place where it is asked for. */
  readonly refers?: string;
}

/** A call or property that yields no data but something that says what data are like: a schema, a model, a table, a column. */
export interface Description {
  readonly calls?: readonly string[];
  readonly reads?: readonly string[];
  /** What the data are like. Of several, what a later one says holds over the earlier ones, as far as it says something. */
  readonly like: readonly Likeness[];
  /** Symbol path of what is yielded, in place of the path of the call. */
  readonly makes?: string;
  /** A place with a text that names the records. */
  readonly named?: string;
  /** Narrow the fields. */
  readonly projections?: readonly Projection[];
  /** Functions through which a record goes when it is serialised: they are given it as `this`, or as the second argument to change. */
  readonly serialisers?: readonly { readonly at: string; readonly given: 'this' | 'param1' }[];
  /** From then on the receiver describes this too: `User.init({ … })`, `schema.add({ … })`. */
  readonly receiver?: true;
  readonly when?: readonly Condition[];
  readonly unless?: readonly Condition[];
}

export interface Sanitizer {
  readonly calls?: readonly string[];
  readonly methods?: readonly string[];
  /** `remove`: nothing is left; `mask`: a harmless part is left; `hash`: still linkable, not readable; `encrypt`: safe without the key. */
  readonly effect: 'remove' | 'mask' | 'hash' | 'encrypt';
  readonly when?: readonly Condition[];
  readonly unless?: readonly Condition[];
}

/** The call runs a function of the program, now or later. */
export interface Running {
  readonly calls: readonly string[];
  /** The place of the function: `this`, `arg0`, `arg:target`. */
  readonly runs: string;
  /** It is given the arguments from this one on, and all that have names. */
  readonly from?: number;
  /** In place of that: where a list of its arguments is, and an object of those that have names. */
  readonly list?: string;
  readonly named?: string;
  /** A first parameter of this name is given something by the library, and none of the arguments. */
  readonly own?: string;
}

/** A function among the arguments is called with an object of the library. */
export interface Provide {
  readonly calls: readonly string[];
  /** The parameter: `arg1.param0`. */
  readonly to: string;
  /** A type of the surface, a symbol path, or a place of the program, whose value is given. */
  readonly as: string;
  /** Only functions that declare so many parameters, and none that do, where a library tells two kinds of functions apart by that. */
  readonly parameters?: { readonly exactly: number } | { readonly not: number };
  /** The type arguments of the call are those of what is given: `app.post<{ Body: User }>(…)`. */
  readonly typed?: true;
  /** The place of the program that an error of such a function ends up in: whoever deals with errors is given it. */
  readonly fails?: string;
}

/** `{ provide: TOKEN, useClass: Mailer }`: what each item of a list says, by its keys. A token is a text, or a class by its name. */
export interface Registration {
  readonly calls: readonly string[];
  /** The place of the list. */
  readonly items: string;
  readonly token: string;
  /** Keys of a class, of which an instance is given; of a function, which makes it; of what it is; and of another token for it. */
  readonly class: string;
  readonly factory: string;
  readonly value: string;
  readonly existing: string;
  /** The place of the program. */
  readonly to: string;
}

/** What one ecosystem's packages of a vendor offer. */
export interface Surface {
  readonly ecosystem: Ecosystem;
  /** Package names, subpaths included where they differ (`@slack/web-api`, `next/server`); `node:fs` and `fs` are one. */
  readonly packages: readonly string[];
  /** The types that they export are made out of the project's own schema. */
  readonly generated?: true;
  /** The major versions this was checked against: `>=3`. */
  readonly versions?: string;
  /** Global variables -> the symbol path they stand for. */
  readonly globals?: Readonly<Record<string, string>>;
  /** Declared types, exported by the packages (or global) -> the symbol path of their instances. */
  readonly types?: Readonly<Record<string, string>>;
  /**
   * Declared types of functions, exported by the packages -> what such a function is called with: types of the surface, which have the same type arguments; the
   * number of a type argument; '' for what is not known.
   */
  readonly functions?: Readonly<Record<string, readonly string[]>>;
  /**
   * Names that such an object usually has -> its symbol path. The last resort, for receivers that nothing is known of; the last
   * word of the receiver's name must be the given word (`log`: `requestLog`), or its last words the given ones (`log service`).
   * Lowers the confidence.
   */
  readonly receivers?: Readonly<Record<string, string>>;
  /** What callbacks are given: `{ calls: ['Router().get'], to: 'args.param1', as: 'Response' }`. */
  readonly provides?: readonly Provide[];
  /** Markup by its tag -> the symbol path of an object whose properties are its attributes: `a` -> `HTMLAnchorElement()`. `*` stands for all others. */
  readonly elements?: Readonly<Record<string, string>>;
  /** Decorators of parameters (last dotted part) -> the symbol path of what they are given: `Body` -> `body`. */
  readonly parameters?: Readonly<Record<string, string>>;
  /**
   * Symbol paths of objects that are the same for all who hold them, so that what is written to one in one place (`to: 'this.sent'`) is read from it in another.
   * `maker`: told apart by where they are made; `kind`: one in the program, such as the request that handlers are given in turn; `either`: by where they are made, where
   * that is seen, and one in the program for those who only have its type.
   */
  readonly shared?: readonly { readonly symbols: readonly string[]; readonly by: 'maker' | 'kind' | 'either' }[];
  /**
   * Methods that a framework calls with what was put somewhere under the name that their decorator is called with: parameter's index -> place, such as
   * `program:events.sent`.
   */
  readonly listeners?: readonly { readonly decorated: readonly string[]; readonly heard: Readonly<Record<string, string>> }[];
  /** `{ calls: ['Thread'], runs: 'arg1:target', list: 'arg3:args', named: 'arg4:kwargs' }`. */
  readonly runs?: readonly Running[];
  /** Calls that say what somebody is given who asks for it by a token. */
  readonly registrations?: readonly Registration[];
  /** Decorators of parameters (last dotted part) that are called with a token -> the place of the program where what they ask for is, under that token. */
  readonly tokens?: Readonly<Record<string, string>>;
  /** Decorators of classes (last dotted part) that have one instance for all who ask, unless an object among their arguments has a `scope`. */
  readonly singletons?: readonly string[];
  /**
   * Decorators of classes (last dotted part) whose instances are kept as records of their own: they are part of another record only where they are asked
   * for.
   */
  readonly entities?: readonly string[];
  /** What decorators of the members of a class say of them. */
  readonly members?: readonly MemberDecorator[];
  /** Symbol paths of objects that give pairs of a key and an item to whoever goes through them: `Map()`. */
  readonly paired?: readonly string[];
  /** Symbol paths of objects that remember the call that made them, for the `hides` of their functions: `createLogger()`. */
  readonly remembers?: readonly string[];
  /** Symbol paths of functions that make an object out of their receiver, which hides what that hides unless they are told otherwise: `createLogger().child`. */
  readonly derives?: readonly string[];
  readonly sinks?: readonly Sink[];
  readonly handlers?: readonly Handler[];
  readonly boundaries?: readonly Boundary[];
  readonly sources?: readonly Source[];
  readonly propagators?: readonly Propagator[];
  readonly sanitizers?: readonly Sanitizer[];
  readonly throws?: readonly Thrower[];
  readonly descriptions?: readonly Description[];
  /** Types that stand for what the value describes whose type is their first argument: `infer`. */
  readonly describedTypes?: readonly string[];
}

type Category =
  | 'language'
  | 'logging'
  | 'framework'
  | 'orm'
  | 'mail'
  | 'sms'
  | 'push'
  | 'chat'
  | 'analytics'
  | 'observability'
  | 'crm'
  | 'payment'
  | 'identity'
  | 'llm'
  | 'cloud'
  | 'http'
  | 'crypto'
  | 'browser'
  | 'utility';

export interface Vendor {
  /** The file's name. */
  readonly id: string;
  readonly name: string;
  readonly category: Category;
  /** Where the documentation is that this was written from. */
  readonly documentation: string;
  readonly surfaces: readonly Surface[];
}
