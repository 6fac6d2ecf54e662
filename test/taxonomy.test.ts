/**
 * The taxonomy's tables are only as good as their examples: every `yes` and `no` name is run here, and so are the names that a linter of this
 * kind must never speak about.
 */
import assert from 'node:assert/strict';
import { splitWords } from '../src/base/words.js';
import { claims, classify, type NameContext } from '../src/taxonomy/classify.js';
import { kind, KINDS, personNoun, type Specificity } from '../src/taxonomy/index.js';
import { KIND_ENTRIES } from '../src/taxonomy/kinds.js';

/** `customer.name` is a field with its owner, `customerName` a variable. */
function parseExample(example: string): { readonly name: string; readonly context: NameContext } {
  const dot = example.indexOf('.');
  if (dot < 0) return { name: example, context: { owner: [], as: 'variable' } };
  return { name: example.slice(dot + 1), context: { owner: splitWords(example.slice(0, dot)), as: 'field' } };
}

function classifyExample(example: string): ReturnType<typeof classify> {
  const { name, context } = parseExample(example);
  return classify(name, context);
}

function specificityOf(example: string): Specificity | undefined {
  return classifyExample(example)?.specificity;
}

describe('kinds', () => {
  it('have unique dotted ids, titles and plurals', () => {
    assert.equal(new Set(KINDS.map((entry) => entry.id)).size, KINDS.length);
    for (const entry of KINDS) {
      assert.equal(entry.id.split('.').length, 2, entry.id);
      assert.ok(entry.title !== '' && entry.plural !== '', entry.id);
    }
  });

  it('are found by id, and an unknown id throws', () => {
    assert.equal(kind('contact.email').title, 'e-mail address');
    assert.throws(() => kind('contact.pigeon'), /contact\.pigeon/u);
  });

  for (const entry of KIND_ENTRIES) {
    describe(entry.id, () => {
      for (const example of entry.yes) {
        it(`is ${example}`, () => {
          const { name, context } = parseExample(example);
          assert.deepEqual([...new Set(claims(name, context).map((claim) => claim.kind))], [entry.id]);
        });
      }
      for (const example of entry.no) {
        it(`is not ${example}`, () => {
          assert.notEqual(classifyExample(example)?.kind, entry.id);
        });
      }
    });
  }
});

describe('names that are no data', () => {
  const SILENT = `
    passwordKey emailTemplate hasEmail EMAIL_REGEX emailService emailQueue emailEnabled phoneNumberFormat addressBook nameLabel tokenType ipcMain sessionStorage
    name file.name host.name product.name company.name event.name column.name role.name city.name bucket.name brand.name package.name class.name
    function.name error.name
    err.name e.name exception.name field.name table.name module.name plugin.name tag.name category.name channel.name device.name domain.name env.name
    group.name image.name
    job.name key.name label.name queue.name model.name method.name node.name option.name organisation.name org.name team.name project.name
    property.name region.name repo.name
    route.name schema.name script.name server.name service.name space.name step.name store.name template.name test.name theme.name type.name
    variable.name version.name workspace.name
    userId customerId memberId uuid user.id customer.uuid user_ids userIds
    key title slug options err.message req.url res.status data value result id type status message body url path index count
    item.title post.slug page.title product.title options.name this.name self.name ctx.name node.name info.name params.name args.name entry.name
    address ipcRenderer memoryAddress contractAddress user.role user.permissions user.createdAt user.isActive customer.status user.locale
    sendEmail validatePhone updatePassword fetchEmails createPassword parseAddress formatPhone formatAddress
    isEmailValid shouldSendEmail emailIsValid useEmail enableEmail requirePassword showPhone hideEmail allowEmail validateEmail needsPassword withPassword
    emailCount emailLabel emailDisabled emailRegexp emailPattern emailSchema emailErrors emailPlaceholder emailValidation emailFields emailStatus emailConfirmed
    emailOption emailSetting emailPreference emailJob emailHandler emailCallback emailListener emailComponent emailPage emailView emailModal emailForm
    emailIcon emailButton
    emailHash emailEncrypted redactedEmail maskedPhone anonymizedEmail obfuscatedName tokenizedCard emailIndex emailLimit passwordAttempts
    passwordExpiry passwordRequired emailPrefix emailSuffix
    emailProperty emailSelector emailClass emailStyle phoneWidth emailEvents emailModel emailTable phoneMask errors.email touched.email colors.email
    styles.phone t.name
    i18n.email routes.password validators.password schema.email userService.email EmailType.email component.displayName
    variableName fieldName keyName paramName propName tagName nodeName typeName methodName moduleName filename pathname hostname dirname rename username.length
    tokens.length lineNumber statusCode errorCode countryCode pageNumber portNumber versionNumber phoneType accountId sessionTimeout
    window.location history location position mark note score level rate balance condition treatment cell pass salt hash seed
    color.name icon.name command.name hook.name rule.name task.name setting.name endpoint.name symbol.name identifier.name member.getName
  `;
  for (const example of SILENT.trim().split(/\s+/u)) {
    it(example, () => {
      assert.equal(classifyExample(example), undefined);
    });
  }
});

describe('how sure a name is', () => {
  const EXPECTED: readonly (readonly [string, Specificity])[] = [
    ['email', 'high'], ['user.email', 'high'], ['supportEmail', 'low'], ['config.email', 'low'], ['mail', 'low'], ['employee.mail', 'medium'],
    ['emailId', 'low'],
    ['DEFAULT_EMAIL', 'low'], ['firstName', 'high'], ['customer.name', 'high'], ['author.name', 'medium'], ['client.name', 'low'],
    ['owner.name', 'low'], ['displayName', 'low'],
    ['user.displayName', 'medium'], ['phone', 'medium'], ['user.phone', 'high'], ['mobile', 'low'], ['customer.address', 'high'],
    ['shippingAddress', 'high'], ['token', 'low'], ['accessToken', 'high'],
    ['password', 'high'], ['config.password', 'high'], ['pin', 'low'], ['jwt', 'low'], ['race', 'low'], ['fingerprint', 'low'], ['userAgent', 'low'],
    ['latitude', 'medium'], ['customer.latitude', 'high'],
    ['ip', 'low'], ['clientIp', 'high'], ['customer.city', 'low'], ['pan', 'low'], ['resume', 'low'], ['transcript', 'low'], ['passwordHash', 'low'],
    ['user.passwordHash', 'medium'],
  ];
  for (const [example, expected] of EXPECTED) {
    it(`${example}: ${expected}`, () => {
      assert.equal(specificityOf(example), expected);
    });
  }
});

describe('what else a name tells', () => {
  it('whether it is many', () => {
    for (const many of ['emails', 'recipientEmails', 'emailList', 'phoneNumbers', 'emailByUserId', 'addressesOfCustomer', 'user.emails']) {
      assert.equal(classifyExample(many)?.many, true, many);
    }
    for (const one of ['email', 'user.address', 'phoneNumber', 'emailAddress']) assert.equal(classifyExample(one)?.many, false, one);
  });

  it('whose it is', () => {
    assert.equal(classifyExample('customerEmail')?.person, 'customer');
    assert.equal(classifyExample('patient.email')?.person, 'patient');
    assert.equal(classifyExample('kundenName')?.person, 'customer');
    assert.equal(classifyExample('correoCliente')?.person, 'customer');
    assert.equal(classifyExample('email')?.person, undefined);
    assert.equal(classify('city', { owner: ['customer', 'address'], as: 'field' })?.person, 'customer');
  });

  it('believes a person that the engine knows, but not of a thing', () => {
    assert.equal(classify('name', { owner: [], person: 'patient', as: 'field' })?.kind, 'identity.name');
    assert.equal(classify('name', { owner: ['x'], person: 'patient', as: 'field' })?.kind, 'identity.name');
    assert.equal(classify('name', { owner: ['role'], person: 'user', as: 'field' }), undefined);
    assert.equal(classify('name', { owner: ['user', 'profile'], as: 'field' })?.specificity, 'high');
  });
});

describe('person nouns', () => {
  const PEOPLE: readonly (readonly [string, string])[] = [
    ['user', 'user'], ['currentUser', 'user'], ['UserEntity', 'user'], ['IUser', 'user'], ['UserDto', 'user'], ['UserModel', 'user'],
    ['userData', 'user'], ['userDetails', 'user'], ['CreateUserDto', 'user'],
    ['updateUserInput', 'user'], ['userProfile', 'user'], ['customerAccount', 'customer'], ['loggedInUser', 'user'], ['authUser', 'user'],
    ['account', 'account'], ['profile', 'profile'], ['patient', 'patient'],
    ['Passenger', 'passenger'], ['kunde', 'customer'], ['benutzer', 'user'], ['cliente', 'customer'], ['usuario', 'user'], ['utilisateur', 'user'],
    ['empleado', 'employee'], ['dipendente', 'employee'], ['klant', 'customer'], ['gebruiker', 'user'],
    ['mitarbeiter', 'employee'], ['teamMember', 'team member'], ['accountHolder', 'account holder'], ['contactPerson', 'person'],
    ['client', 'client'], ['author', 'author'], ['newEmployee', 'employee'], ['T_USER', 'user'], ['user1', 'user'],
  ];
  for (const [name, noun] of PEOPLE) {
    it(`${name} is one ${noun}`, () => {
      const found = personNoun(name);
      assert.equal(found?.noun, noun);
      assert.equal(found.many, false);
    });
  }

  const CROWDS = [
    'users', 'customerList', 'selectedPatients', 'tbl_users', 'usersById', 'people',
    'allCustomers', 'userMap', 'employees', 'kunden', 'clientes', 'allUsersList', 'user_records_list',
  ];
  for (const name of CROWDS) {
    it(`${name} are many`, () => {
      assert.equal(personNoun(name)?.many, true);
    });
  }

  const NO_PEOPLE = `
    userId userCount userAgent userRole userService userRepository UserController customerName hasUser isUser userCanEdit userEmail createUser getUser
    fetchUsers updateCustomer deletePatient
    httpClient apiClient redisClient prismaClient queryClient storageAccount serviceAccount awsProfile classMember enumMember videoPlayer jdbcDriver
    webDriver smtpUser maxUsers numUsers totalUsers perUser userIds
    userSchema userType userState userStore userContext userForm userRoute usersRouter usersApi userSettings userPreferences tenant parent child
    manager connectionManager emailUser banUser notifyUser inviteUser
    anonymousUser node session superuser userland userGroup customerSupport patientPortal nameOfUser userToken userPassword usersTotal countUsers
    withUser useUser byUser domain
  `;
  for (const name of NO_PEOPLE.trim().split(/\s+/u)) {
    it(`${name} is nobody`, () => {
      assert.equal(personNoun(name), undefined);
    });
  }

  it('tell sure people from doubtful ones', () => {
    const expected: readonly (readonly [string, Specificity])[] = [
      ['user', 'high'], ['customer', 'high'], ['account', 'medium'], ['author', 'medium'], ['client', 'low'],
      ['owner', 'low'], ['driver', 'low'], ['mockUser', 'low'], ['userProfile', 'high'], ['userInput', 'low'], ['CreateUserInput', 'high'], ['member', 'low'],
    ];
    for (const [name, specificity] of expected) assert.equal(personNoun(name)?.specificity, specificity, name);
  });
});
