/**
 * Python itself and its standard library: which builtins and methods carry a text or the items of a collection on, and which leave nothing of it.
 * Precision starts here, since an argument taints a result only where a model says so. What is missing is missing on purpose: `len`, `any`,
 * `count`, `index`, `startswith`, `isdigit`, `keys` of a record carry nothing.
 *
 * Methods are matched by name on any receiver; what moves only `this[]` keeps the items of a collection but not the characters of a text.
 */
import type { Condition, Vendor } from './model.js';

const EXCEPTIONS = [
  'Exception', 'BaseException', 'ArithmeticError', 'AssertionError', 'AttributeError', 'BufferError', 'ConnectionError', 'EOFError', 'EnvironmentError', 'FileExistsError',
  'FileNotFoundError', 'FloatingPointError', 'IOError', 'ImportError', 'IndexError', 'InterruptedError', 'KeyError', 'LookupError', 'NameError', 'NotImplementedError',
  'OSError', 'OverflowError', 'PermissionError', 'ProcessLookupError', 'RecursionError', 'ReferenceError', 'RuntimeError', 'RuntimeWarning', 'StopIteration', 'SyntaxError',
  'SystemError', 'SystemExit', 'TimeoutError', 'TypeError', 'UnicodeError', 'UserWarning', 'ValueError', 'Warning', 'ZeroDivisionError',
];

/** A replacement that holds one of these is plainly a mask: `re.sub(r"\d(?=\d{4})", "*", phone)`. */
const maskedBy = (at: string): readonly Condition[] => [{ at, is: { contains: ['*', '•', '…', '##', 'xx', 'XX', 'redact', 'Redact', 'REDACT', 'mask', 'MASK', 'HIDDEN', 'hidden', 'REMOVED', 'removed', 'FILTERED'] } }];

export const python: Vendor = {
  id: 'python',
  name: 'Python',
  category: 'language',
  documentation: 'https://docs.python.org/3/library/',
  surfaces: [
    {
      ecosystem: 'pypi',
      packages: ['builtins'],
      globals: {
        ...Object.fromEntries(EXCEPTIONS.map((name) => [name, 'Exception'])),
        ...Object.fromEntries(
          [
            'print', 'open', 'str', 'repr', 'ascii', 'format', 'bytes', 'int', 'float', 'list', 'tuple', 'set', 'frozenset', 'dict', 'sorted', 'reversed', 'iter', 'next', 'enumerate', 'zip',
            'map', 'filter', 'max', 'min', 'sum', 'vars', 'getattr', 'input', 'len', 'bool', 'any', 'all', 'abs', 'round', 'id', 'hash', 'type', 'callable', 'range', 'ord',
          ].map((name) => [name, name]),
        ),
      },
      receivers: { error: 'NamedException', exception: 'NamedException' },
      sinks: [
        { id: 'python.print', calls: ['print'], leaks: ['args'], channel: 'log', depth: 'shown', unless: [{ at: 'arg:file', is: 'present' }] },
        { id: 'python.exception', calls: ['Exception'], leaks: ['args'], channel: 'error', depth: 'shown' },
        { id: 'python.named-exception', calls: ['NamedException'], leaks: ['args', 'named'], channel: 'error', depth: 'shown' },
        { id: 'python.write-file', calls: ['open().{write,writelines}'], leaks: ['arg0'], channel: 'file', depth: 'text' },
      ],
      propagators: [
        // Texts.
        {
          methods: [
            'strip', 'lstrip', 'rstrip', 'lower', 'upper', 'title', 'capitalize', 'casefold', 'swapcase', 'center', 'ljust', 'rjust', 'zfill', 'expandtabs', 'removeprefix',
            'removesuffix', 'encode', 'decode', 'isoformat', 'strftime', 'hexdigest', 'as_string',
          ],
          flows: [{ from: 'this', to: 'return', depth: 'text' }],
        },
        {
          methods: ['replace', 'translate'],
          flows: [
            { from: 'this', to: 'return', depth: 'text' },
            { from: 'arg1', to: 'return', depth: 'text' },
          ],
          unless: maskedBy('arg1'),
        },
        // The parts of a text. What stands behind the `@` of an address is a domain.
        { methods: ['split', 'rsplit', 'partition', 'rpartition'], flows: [{ from: 'this', to: 'return[]', depth: 'text' }], unless: [{ at: 'arg0', is: { literal: '@' } }] },
        { methods: ['split', 'rsplit', 'partition', 'rpartition'], flows: [{ from: 'this', to: 'return.0', depth: 'text' }], when: [{ at: 'arg0', is: { literal: '@' } }] },
        { methods: ['splitlines'], flows: [{ from: 'this', to: 'return[]', depth: 'text' }] },
        { methods: ['join'], flows: [{ from: 'arg0[]', to: 'return', depth: 'text' }] },
        {
          methods: ['format', 'format_map'],
          flows: [
            { from: 'this', to: 'return', depth: 'text' },
            { from: 'args', to: 'return', depth: 'shown' },
            { from: 'named', to: 'return', depth: 'shown' },
          ],
        },
        { calls: ['{str,repr,ascii,format,bytes}'], flows: [{ from: 'arg0', to: 'return', depth: 'shown' }] },
        { calls: ['{int,float}'], flows: [{ from: 'arg0', to: 'return', depth: 'text' }] },

        // Collections.
        { methods: ['append', 'appendleft', 'add', 'put', 'put_nowait', 'insort'], flows: [{ from: 'arg0', to: 'this[]' }] },
        { methods: ['insert'], flows: [{ from: 'arg1', to: 'this[]' }] },
        { methods: ['extend', 'extendleft', 'union_update'], flows: [{ from: 'arg0[]', to: 'this[]' }] },
        {
          methods: ['update'],
          flows: [
            { from: 'arg0', to: 'this' },
            { from: 'named', to: 'this.*' },
          ],
        },
        {
          methods: ['get', 'pop', 'getlist', 'setdefault', 'get_all'],
          flows: [
            { from: 'this', fromKey: 'arg0', to: 'return' },
            { from: 'arg1', to: 'return' },
          ],
          when: [{ at: 'arg0', is: 'present' }],
        },
        { methods: ['pop', 'popleft', 'get', 'get_nowait'], flows: [{ from: 'this[]', to: 'return' }], unless: [{ at: 'arg0', is: 'present' }] },
        { methods: ['popitem'], flows: [{ from: 'this.*', to: 'return.1' }] },
        { methods: ['setdefault'], flows: [{ from: 'arg1', to: 'this', toKey: 'arg0' }] },
        { methods: ['items', 'iteritems'], flows: [{ from: 'this.*', to: 'return[].1' }, { from: 'this[]', to: 'return[].1' }] },
        { methods: ['values', 'itervalues'], flows: [{ from: 'this.*', to: 'return[]' }, { from: 'this[]', to: 'return[]' }], unless: [{ at: 'arg0', is: 'present' }] },
        { methods: ['copy', '__copy__', '_replace'], flows: [{ from: 'this', to: 'return' }] },
        { methods: ['_asdict'], flows: [{ from: 'this{}', to: 'return' }] },
        {
          methods: ['union', 'symmetric_difference'],
          flows: [
            { from: 'this[]', to: 'return[]' },
            { from: 'args[]', to: 'return[]' },
          ],
        },
        { methods: ['difference', 'intersection'], flows: [{ from: 'this[]', to: 'return[]' }] },
        { methods: ['sort'], flows: [{ from: 'this[]', to: 'arg:key.param0' }] },
        { calls: ['{list,tuple,set,frozenset,dict,iter,reversed}'], flows: [{ from: 'arg0', to: 'return' }] },
        { calls: ['sorted'], flows: [{ from: 'arg0', to: 'return' }, { from: 'arg0[]', to: 'arg:key.param0' }] },
        { calls: ['next'], flows: [{ from: 'arg0[]', to: 'return' }, { from: 'arg1', to: 'return' }] },
        {
          calls: ['{max,min}'],
          flows: [
            { from: 'arg0[]', to: 'return' },
            { from: 'args1', to: 'return' },
            { from: 'arg0[]', to: 'arg:key.param0' },
          ],
        },
        { calls: ['enumerate'], flows: [{ from: 'arg0[]', to: 'return[].1' }] },
        {
          calls: ['zip'],
          flows: [
            { from: 'arg0[]', to: 'return[].0' },
            { from: 'arg1[]', to: 'return[].1' },
            { from: 'arg2[]', to: 'return[].2' },
          ],
        },
        {
          calls: ['map'],
          flows: [
            { from: 'arg1[]', to: 'arg0.param0' },
            { from: 'arg2[]', to: 'arg0.param1' },
            { from: 'arg0.return', to: 'return[]' },
          ],
        },
        {
          calls: ['filter'],
          flows: [
            { from: 'arg1[]', to: 'arg0.param0' },
            { from: 'arg1[]', to: 'return[]' },
          ],
        },
        { calls: ['vars'], flows: [{ from: 'arg0', to: 'return' }] },
      ],
      sanitizers: [{ calls: ['{len,bool,any,all,abs,round,id,hash,type,callable,range,ord,sum,input}'], effect: 'remove' }],
    },
    {
      ecosystem: 'pypi',
      packages: ['json', 'simplejson', 'ujson', 'orjson', 'rapidjson'],
      propagators: [
        { calls: ['dumps'], flows: [{ from: 'arg0:obj', to: 'return', depth: 'deep' }] },
        { calls: ['loads', 'load'], flows: [{ from: 'arg0', to: 'return' }] },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['pprint'],
      sinks: [{ id: 'python.pprint', calls: ['{pprint,pp}', 'PrettyPrinter().pprint'], leaks: ['arg0'], channel: 'log', depth: 'shown' }],
      propagators: [{ calls: ['{pformat,saferepr}'], flows: [{ from: 'arg0', to: 'return', depth: 'shown' }] }],
    },
    {
      ecosystem: 'pypi',
      packages: ['copy'],
      propagators: [{ calls: ['{copy,deepcopy,replace}'], flows: [{ from: 'arg0', to: 'return' }] }],
    },
    {
      ecosystem: 'pypi',
      packages: ['dataclasses'],
      members: [{ names: ['field'], hides: ['log', 'error'], option: { key: 'repr', is: false } }],
      propagators: [
        { calls: ['{asdict,astuple}'], flows: [{ from: 'arg0{}', to: 'return' }] },
        { calls: ['replace'], flows: [{ from: 'arg0', to: 'return' }, { from: 'named', to: 'return.*' }] },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['itertools'],
      propagators: [
        { calls: ['chain'], flows: [{ from: 'args[]', to: 'return[]' }] },
        { calls: ['chain.from_iterable'], flows: [{ from: 'arg0[][]', to: 'return[]' }] },
        { calls: ['{cycle,islice,tee}'], flows: [{ from: 'arg0[]', to: 'return[]' }] },
        { calls: ['batched'], flows: [{ from: 'arg0[]', to: 'return[][]' }] },
        { calls: ['zip_longest'], flows: [{ from: 'arg0[]', to: 'return[].0' }, { from: 'arg1[]', to: 'return[].1' }] },
        { calls: ['{filterfalse,takewhile,dropwhile}'], flows: [{ from: 'arg1[]', to: 'arg0.param0' }, { from: 'arg1[]', to: 'return[]' }] },
        { calls: ['groupby'], flows: [{ from: 'arg0[]', to: 'arg1:key.param0' }, { from: 'arg1:key.return', to: 'return[].0' }, { from: 'arg0[]', to: 'return[].1[]' }] },
        { calls: ['starmap'], flows: [{ from: 'arg0.return', to: 'return[]' }, { from: 'arg1[].0', to: 'arg0.param0' }, { from: 'arg1[].1', to: 'arg0.param1' }] },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['functools'],
      propagators: [
        { calls: ['reduce'], flows: [{ from: 'arg1[]', to: 'arg0.param1' }, { from: 'arg2', to: 'arg0.param0' }, { from: 'arg0.return', to: 'arg0.param0' }, { from: 'arg0.return', to: 'return' }] },
        // A function under a cache, or with the name of another, is the function.
        { calls: ['{lru_cache,cache,wraps,total_ordering}', 'lru_cache()', 'wraps()', 'partial'], flows: [{ from: 'arg0', to: 'return' }] },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['operator'],
      propagators: [{ calls: ['{itemgetter,attrgetter}()'], flows: [{ from: 'arg0.*', to: 'return' }] }],
    },
    {
      ecosystem: 'pypi',
      packages: ['collections'],
      propagators: [
        { calls: ['{OrderedDict,UserDict,ChainMap,deque}'], flows: [{ from: 'arg0', to: 'return' }] },
        { calls: ['defaultdict'], flows: [{ from: 'arg1', to: 'return' }] },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['asyncio'],
      propagators: [
        { calls: ['gather'], flows: [{ from: 'args', to: 'return[]' }] },
        { calls: ['{wait_for,shield,create_task,ensure_future,run}'], flows: [{ from: 'arg0', to: 'return' }] },
        { calls: ['to_thread'], flows: [{ from: 'arg0.return', to: 'return' }, { from: 'arg1', to: 'arg0.param0' }, { from: 'arg2', to: 'arg0.param1' }] },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['threading', 'multiprocessing'],
      runs: [
        { calls: ['{Thread,Process}'], runs: 'arg1:target', list: 'arg3:args', named: 'arg4:kwargs' },
        { calls: ['Timer'], runs: 'arg1:function', list: 'arg2:args', named: 'arg3:kwargs' },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['concurrent.futures'],
      runs: [{ calls: ['{ThreadPoolExecutor,ProcessPoolExecutor}().submit'], runs: 'arg0', from: 1 }],
    },
    {
      ecosystem: 'pypi',
      packages: ['pathlib'],
      sinks: [{ id: 'python.write-path', calls: ['{Path,PosixPath}().{write_text,write_bytes}'], leaks: ['arg0:data'], channel: 'file', depth: 'text' }],
    },
    {
      ecosystem: 'pypi',
      packages: ['re', 'regex'],
      propagators: [
        { calls: ['{sub,subn}'], flows: [{ from: 'arg2:string', to: 'return', depth: 'text' }, { from: 'arg1', to: 'return', depth: 'text' }], unless: maskedBy('arg1') },
        { calls: ['compile().{sub,subn}'], flows: [{ from: 'arg1:string', to: 'return', depth: 'text' }, { from: 'arg0', to: 'return', depth: 'text' }], unless: maskedBy('arg0') },
        { calls: ['{search,match,fullmatch}().group', '{search,match,fullmatch}().{groups,groupdict}'], flows: [] },
        { calls: ['{findall,split}'], flows: [{ from: 'arg1', to: 'return[]', depth: 'text' }] },
        { calls: ['escape'], flows: [{ from: 'arg0', to: 'return', depth: 'text' }] },
      ],
    },
    {
      // A text that is translated is a text of the program, whatever the field is called that it is put into.
      ecosystem: 'pypi',
      packages: ['gettext', 'django.utils.translation', 'flask_babel', 'flask_babelex', 'wagtail.translation'],
      sanitizers: [
        {
          calls: ['{gettext,gettext_lazy,gettext_noop,ngettext,ngettext_lazy,pgettext,pgettext_lazy,npgettext,npgettext_lazy,lazy_gettext,ugettext,ugettext_lazy}', 'translation().{gettext,ngettext,pgettext}'],
          effect: 'remove',
          when: [{ at: 'arg0', is: 'literal' }],
        },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['email.message', 'email.mime.text', 'email.mime.multipart', 'email.mime.base', 'email.mime.nonmultipart'],
      sinks: [
        {
          id: 'python.mail-headers',
          sets: ['{EmailMessage,Message,MIMEText,MIMEMultipart,MIMEBase,MIMENonMultipart}().{To,to,TO,Cc,cc,CC}'],
          leaks: ['value'],
          channel: 'recipients',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['textwrap'],
      propagators: [{ calls: ['{dedent,indent,fill,wrap}'], flows: [{ from: 'arg0', to: 'return', depth: 'text' }] }],
      sanitizers: [{ calls: ['shorten'], effect: 'mask' }],
    },
    {
      ecosystem: 'pypi',
      packages: ['html'],
      propagators: [{ calls: ['{escape,unescape}'], flows: [{ from: 'arg0', to: 'return', depth: 'text' }] }],
    },
    {
      ecosystem: 'pypi',
      packages: ['urllib.parse'],
      propagators: [
        { calls: ['{quote,quote_plus,quote_from_bytes,unquote,unquote_plus}'], flows: [{ from: 'arg0', to: 'return', depth: 'text' }] },
        { calls: ['urlencode'], flows: [{ from: 'arg0', to: 'return', depth: 'deep' }] },
        { calls: ['urljoin'], flows: [{ from: 'args', to: 'return', depth: 'text' }] },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['base64'],
      propagators: [{ calls: ['*'], flows: [{ from: 'arg0', to: 'return', depth: 'text' }] }],
    },
    {
      ecosystem: 'pypi',
      packages: ['hashlib'],
      sanitizers: [
        { calls: ['{md5,sha1,sha224,sha256,sha384,sha512,sha3_224,sha3_256,sha3_384,sha3_512,blake2b,blake2s,new,pbkdf2_hmac,scrypt,file_digest}'], effect: 'hash' },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['hmac'],
      sanitizers: [{ calls: ['{new,digest}'], effect: 'hash' }],
    },
    {
      ecosystem: 'pypi',
      packages: ['uuid'],
      sanitizers: [
        { calls: ['{uuid3,uuid5}'], effect: 'hash' },
        { calls: ['{uuid1,uuid4,uuid7}'], effect: 'remove' },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['warnings'],
      sinks: [{ id: 'python.warn', calls: ['warn'], leaks: ['arg0:message'], channel: 'log', depth: 'shown' }],
    },
    {
      ecosystem: 'pypi',
      packages: ['sys'],
      sinks: [{ id: 'python.stdout', calls: ['{stdout,stderr}.write', '{stdout,stderr}.writelines', 'exit'], leaks: ['arg0'], channel: 'log', depth: 'shown' }],
    },
    {
      ecosystem: 'pypi',
      packages: ['traceback'],
      propagators: [{ calls: ['{format_exc,format_exception}'], flows: [] }],
    },
  ],
};
