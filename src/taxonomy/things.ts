/**
 * Words that say what a name is not. Code is full of names of things (files, roles, queues) and of functions, flags and messages about data;
 * telling these from the data itself is most of what keeps the linter quiet, so the lists are kept together where they can be read and argued over.
 */

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}

/** Things that have names, addresses and codes of their own; next to one, `name` is never a person's. */
export const THINGS: readonly string[] = [
  ...words(`
    app application artifact asset attribute banner binding block board bot branch brand bucket bundle button calendar campaign category channel
    chart chain checkpoint city class cluster code collection color column command commit community company component config connection connector constant
    container context contract controller cookie country course coupon cron currency dashboard database dataset datasource db decorator dep dependency
    department device dialog dir directory disk document domain driver e element endpoint entity entry enum env environment err error event
    exception exchange export expression extension feature field file filter flag folder font form framework func function game gateway generator genre graph
    group handler header heading hook host hotel icon identifier image import index industry instance interface invoice item job key label language
    layer layout lib
    library license link list locale location log logger machine macro map market media meta method metric middleware migration mixin model
    module namespace network node object ontology op operation operator option organisation organization org output package page panel part
    parameter param partition path permission phase pipeline plan platform plugin pod policy pool port preset process processor product program
    project prop property protocol provider publisher query queue quiz realm record recipe reference region registry release relation repo
    repository request resolver resource response restaurant role room route router rule runner schedule schema school scope screen script section
    segment selector
    series server service session setting shard shop site size skill slot snippet source space spec stack stage state station status step
    storage store strategy stream struct style subscription suite supplier symbol system tab table tag target task team template tenant term
    test theme thread tier token tool topic trait transport transition trigger tree type unit university url util value variable variant vendor version view
    volume wallet warehouse widget window workflow workspace zone
  `),
];

export const THING: ReadonlySet<string> = new Set(THINGS);

/** Owners whose fields carry the names of data but hold something about it: `errors.email`, `icons.phone`, `labels.firstName`. */
export const ABOUT_DATA: ReadonlySet<string> = words(`
  error label icon style class color route path schema column validator validation rule template translation i18n locale string placeholder type
  enum constant regex regexp pattern feature flag permission scope theme touched dirty tooltip hint help copy caption title description attribute
  metadata selector locator xpath breakpoint channel service plugin module transport integration strategy factory util helper lib sdk mixin mapper
  serializer parser formatter handler callback controller resolver key header orderby sort visibility visible required disabled enabled
  readonly loading status check count counter stat projection select include exclude omit pick topic queue policy limit preference
`);

/** Of those, the ones whose credentials are real all the same: `strategy.clientSecret`. */
export const HOLDS_SECRETS: ReadonlySet<string> = words('service plugin module transport integration strategy constant helper sdk');

/** Owners that hold data of the installation, or switches named after data, as often as a person's; the result is of low specificity. */
export const OF_THE_INSTALLATION: ReadonlySet<string> = words(`
  config configuration env environment setting default package manifest site app server fixture mock fake dummy sample test demo seed faker
  example provider notification message msg text field process
`);

/** Words in front that make the data a role's, an organisation's or an example's: `supportEmail`, `companyPhone`, `mockUser`. */
export const IMPERSONAL_PREFIX: ReadonlySet<string> = words(`
  sender from support noreply reply system company business organization organisation org from default test example sample mock fake dummy demo stub info
  sales abuse service site shop store vendor supplier host server bot app git hotel restaurant office invalid duplicate placeholder initial
  allowed blocked admin tenant venue branch bank school agency institution department
`);

/** First words that make a name a yes-or-no, a hook or a quantity. */
export const FLAG_PREFIX: ReadonlySet<string> = words(`
  is are was were has have had show should can could use enable enabled disable disabled hide hidden require requires required allow allows needs need
  with without will would did does do must may shall include includes exclude excludes skip ignore forgot remember force prompt ask no non missing
  empty wrong incorrect max min num number total count per by multi supports accepts accept contains want wants same matches prefers
  optional mandatory opt err error errors
`);

/** First words that make a name a function. `contact`, `reset`, `invite`, `display` and the like are left out: they begin data as often. */
export const VERB_PREFIX: ReadonlySet<string> = words(`
  send validate update create delete remove set unset get fetch load check verify parse format build make find handle on render add edit save
  read write extract generate compute calculate resolve convert transform map filter sort search lookup query select pick omit encode decode
  encrypt decrypt mask redact anonymize anonymise obfuscate sanitize sanitise normalize normalise compare match test assert expect change
  toggle open close submit register retrieve list upsert patch put post insert append replace clear assign apply process prepare init
  initialize ensure try print log track record store sync import export copy share link unlink connect bind watch subscribe notify trigger
  emit dispatch enter type fill choose
`);

/** First words that are verbs before a person: `emailUser`, `banUser`, `inviteMember`. */
export const VERB_BEFORE_PERSON: ReadonlySet<string> = words(`
  email mail invite ban unban block unblock follow unfollow mention kick mute call text message contact authenticate authorize impersonate
  login logout signin signup sign reset refresh enroll promote demote approve reject activate deactivate suspend restore merge join leave
`);

/** Of the verbs, those that begin the name of a type or value that carries the data: `CreateUserDto`, `updateUserInput`. */
export const VERB_OF_A_PAYLOAD: ReadonlySet<string> = words('create update register signup edit patch upsert add insert new save');

/** Words that say the value has been made unreadable, or stands for the data. Only names that spell them out may have them. */
export const PROTECTED: ReadonlySet<string> = words(`
  hash hashed hasher encrypted encrypt encryption masked mask redacted redact anonymized anonymised anonymous obfuscated tokenized tokenised
  pseudonymized pseudonymised pseudonym digest checksum
`);

/** Prepositions: what stands after them is not the head of the name (`usersByEmail`, `rowsWithPhone`). */
export const PREPOSITION: ReadonlySet<string> = words('by for per via to of at with without from against after before');

/** Of those, the ones before which the head still is the data itself: `emailByUserId`, `nameOfPatient`. */
export const HEAD_STANDS_BEFORE: ReadonlySet<string> = words('by for of to from');

/** Of those, the ones that make it a lookup table. */
export const MAKES_A_MAP: ReadonlySet<string> = words('by to');

export const CONJUNCTION: ReadonlySet<string> = words('and or');

/** Words in front that change nothing: `newEmail`, `currentUser`. */
export const MODIFIER: ReadonlySet<string> = words(`
  new old current previous prev original updated raw trimmed normalized normalised parsed my our the this that your his her their primary
  secondary main alternate alternative other another selected existing found created verified unverified confirmed temp tmp next saved stored
  final given valid unique all some each any every single actual expected received incoming outgoing active inactive first last logged in
  signed authenticated auth target requested requesting deleted removed added edited plain plaintext cleartext clear decrypted registered
  safe full private personal real invited matching remaining filtered sorted local remote db input form body sub partial nested initial
  i t a an x
`);

/** Last words that change nothing: `emailValue`, `phoneList`. */
export const NEUTRAL_TAIL: ReadonlySet<string> = words(
  'value val raw new old current primary secondary lower lowercase upper uppercase trimmed normalized string str original plain',
);

/** Last words that make it a collection. */
export const COLLECTION_TAIL: ReadonlySet<string> = words('list array arr set map collection items lookup dict dictionary');

/** Last words after which it may be something else: `emailText` is an address or a body. */
export const VAGUE_TAIL: ReadonlySet<string> = words('text data info to from');

/** Last words of a record: `UserDto`, `userRow`, `customerDetails`. */
export const RECORD_TAIL: ReadonlySet<string> = words(`
  entity dto model record row doc document data info information detail object obj interface response result payload table collection item resource
  input request body struct attribute bean vo po ent
`);

/** Of those, the ones that are something else as often, unless a verb stands in front: `userInput` is what somebody typed. */
export const UNCERTAIN_RECORD: ReadonlySet<string> = words('input body request response result resource');

/** Of those, the ones that turn even a verb into a value: `CreateUserDto`. */
export const PAYLOAD_TAIL: ReadonlySet<string> = words('dto input payload body request response result');

/** Words in front of `user` that make it an account of a machine: `smtpUser`. */
export const MACHINE_ACCOUNT: ReadonlySet<string> = words(`
  database redis postgres postgresql pg mysql mongo mongodb smtp ssh ftp sftp sql root system os unix linux sudo docker bot proxy machine registry
  broker rabbitmq amqp kafka ldap imap service iam
`);

/** Words in front that make a person an example, a machine's account, or a mere membership (`workspaceUser`); the result is of low specificity. */
export const UNCERTAIN_PERSON: ReadonlySet<string> = words(`
  db mock fake dummy test sample example demo default seed virtual organization organisation org workspace project group room channel team tenant
  conversation course
`);
