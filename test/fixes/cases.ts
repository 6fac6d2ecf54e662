/**
 * What a quick fix makes of a text: pure data, read by `fixes.test.ts`. A case has exactly one finding; `after` has the title of each of its fixes, best
 * first, with the whole text that it leaves.
 */
export interface FixCase {
  readonly name: string;
  readonly path?: string;
  readonly before: string;
  readonly after: readonly (readonly [title: string, text: string])[];
}

const CUSTOMER = 'interface Customer { id: string; name: string; email: string }\n';

/** One statement about a customer. */
function statement(name: string, before: string, ...after: readonly (readonly [title: string, text: string])[]): FixCase {
  const program = (text: string): string => `${CUSTOMER}export function run(customer: Customer, customers: Customer[]): void {\n  ${text}\n}\n`;
  return { name, before: program(before), after: after.map(([title, text]) => [title, program(text)]) };
}

function mail(name: string, before: string, ...after: readonly (readonly [title: string, text: string])[]): FixCase {
  const program = (text: string): string =>
    `import nodemailer from 'nodemailer';\nimport sgMail from '@sendgrid/mail';\nimport { Resend } from 'resend';\nimport { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';\n${CUSTOMER}const transport = nodemailer.createTransport({});\nconst resend = new Resend('key');\nconst ses = new SESClient({});\nexport async function send(customers: Customer[], text: string): Promise<void> {\n  ${text}\n}\n`;
  return { name, before: program(before), after: after.map(([title, text]) => [title, program(text)]) };
}

function handler(name: string, before: string, ...after: readonly (readonly [title: string, text: string])[]): FixCase {
  const program = (text: string): string =>
    `import express from 'express';\nimport { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();\nconst app = express();\napp.get('/', async (req, res) => {\n  ${text}\n});\n`;
  return { name, before: program(before), after: after.map(([title, text]) => [title, program(text)]) };
}

const LIST = 'customers.map((customer) => customer.email)';

export const CASES: readonly FixCase[] = [
  mail('recipient-disclosure: to becomes bcc', `await transport.sendMail({ from: 'a@example.com', to: ${LIST}, text });`, [
    'Move the recipients to bcc',
    `await transport.sendMail({ from: 'a@example.com', bcc: ${LIST}, text });`,
  ]),
  mail('recipient-disclosure: shorthand', `const to = ${LIST}.join(', ');\n  await transport.sendMail({ to, text });`, [
    'Move the recipients to bcc',
    `const to = ${LIST}.join(', ');\n  await transport.sendMail({ bcc: to, text });`,
  ]),
  mail('recipient-disclosure: a key in quotes', `await transport.sendMail({ "cc": ${LIST}, text });`, ['Move the recipients to bcc', `await transport.sendMail({ "bcc": ${LIST}, text });`]),
  mail('recipient-disclosure: a message in a variable', `const message = { to: ${LIST}, text };\n  await transport.sendMail(message);`, [
    'Move the recipients to bcc',
    `const message = { bcc: ${LIST}, text };\n  await transport.sendMail(message);`,
  ]),
  mail('recipient-disclosure: none where there is a bcc already', `await transport.sendMail({ to: ${LIST}, bcc: 'archive@example.com', text });`),
  mail('recipient-disclosure: SES', `await ses.send(new SendEmailCommand({ Source: 'a@example.com', Destination: { ToAddresses: ${LIST} }, Message: { Subject: { Data: 's' }, Body: {} } }));`, [
    'Move the recipients to BccAddresses',
    `await ses.send(new SendEmailCommand({ Source: 'a@example.com', Destination: { BccAddresses: ${LIST} }, Message: { Subject: { Data: 's' }, Body: {} } }));`,
  ]),
  mail(
    'recipient-disclosure: SendGrid sends one to each',
    `await sgMail.send({ from: 'a@example.com', to: ${LIST}, text });`,
    ['Send one message to each (isMultiple)', `await sgMail.send({ from: 'a@example.com', to: ${LIST}, isMultiple: true, text });`],
    ['Move the recipients to bcc', `await sgMail.send({ from: 'a@example.com', to: 'a@example.com', bcc: ${LIST}, text });`],
  ),
  mail('recipient-disclosure: Resend wants a visible recipient', `await resend.emails.send({\n    from: 'a@example.com',\n    to: ${LIST},\n    text,\n  });`, [
    'Move the recipients to bcc',
    `await resend.emails.send({\n    from: 'a@example.com',\n    to: 'a@example.com',\n    bcc: ${LIST},\n    text,\n  });`,
  ]),

  statement('log: a field by the id', 'console.log(customer.email);', ['Use customer.id instead', 'console.log(customer.id);']),
  statement(
    'log: the last argument may go',
    "console.log('customer', customer.email);",
    ['Use customer.id instead', "console.log('customer', customer.id);"],
    ['Leave customer.email out', "console.log('customer');"],
  ),
  statement('log: an argument that a placeholder wants stays', "console.log('%s logged in', customer.email);", ['Use customer.id instead', "console.log('%s logged in', customer.id);"]),
  statement(
    'log: in a template',
    'console.log(`hello ${customer.email}`);',
    ['Use customer.id instead', 'console.log(`hello ${customer.id}`);'],
    ['Leave customer.email out', 'console.log(`hello `);'],
  ),
  statement('log: in a concatenation', "console.log('hello ' + customer.email);", ['Use customer.id instead', "console.log('hello ' + customer.id);"]),
  statement('log: a property of several goes', 'console.log({ id: customer.id, email: customer.email });', ['Leave customer.email out', 'console.log({ id: customer.id });']),
  statement('log: a property on a line of its own', 'console.log({\n    email: customer.email,\n    id: customer.id,\n  });', ['Leave customer.email out', 'console.log({\n    id: customer.id,\n  });']),
  statement('log: the only property', 'console.log({ email: customer.email });', ['Use customer.id instead', 'console.log({ id: customer.id });']),
  statement('log: a shorthand property', 'const { id, email } = customer;\n  console.log({ id, email });', ['Leave email out', 'const { id, email } = customer;\n  console.log({ id });']),
  statement('log: a variable by its sibling', 'const { id, email } = customer;\n  console.log(email);', ['Use id instead', 'const { id, email } = customer;\n  console.log(id);']),
  statement('log: a variable by its record', 'const email = customer.email;\n  console.log(email);', ['Use customer.id instead', 'const email = customer.email;\n  console.log(customer.id);']),
  statement('log: a whole record', 'console.log(customer);', ['Keep only customer.id', 'console.log({ id: customer.id });']),
  statement('log: a whole record under its name', 'console.log({ customer });', ['Keep only customer.id', 'console.log({ customer: { id: customer.id } });']),
  statement('log: a whole record spread out', 'console.log({ ...customer, at: 1 });', ['Keep only customer.id', 'console.log({ id: customer.id, at: 1 });']),
  statement('log: a list of records', 'console.log(customers);', ['Keep only the id of each customer', 'console.log(customers.map((customer) => ({ id: customer.id })));']),
  statement('log: one of a list', 'console.log(customers[0].email);', ['Use customers[0].id instead', 'console.log(customers[0].id);']),
  statement('log: none where the value is worked on', 'console.log(customer.email.toLowerCase());'),

  {
    name: 'log: through a function of the program, where nothing but the value itself may change',
    before: `${CUSTOMER}function audit(event: string, who: string): void {\n  console.log(who);\n}\nexport function run(customer: Customer): void {\n  audit('seen', customer.email);\n}\n`,
    after: [
      [
        'Use customer.id instead',
        `${CUSTOMER}function audit(event: string, who: string): void {\n  console.log(who);\n}\nexport function run(customer: Customer): void {\n  audit('seen', customer.id);\n}\n`,
      ],
    ],
  },
  {
    name: 'log: no id in the place of a secret',
    before: "interface Customer { id: string; password: string }\nexport function run(customer: Customer): void {\n  console.log('x', customer.password);\n}\n",
    after: [['Leave customer.password out', "interface Customer { id: string; password: string }\nexport function run(customer: Customer): void {\n  console.log('x');\n}\n"]],
  },

  statement('error-message: a field by the id', "throw new Error('no order of ' + customer.email);", ['Use customer.id instead', "throw new Error('no order of ' + customer.id);"]),
  statement('url: a field by the id', 'void fetch(`/orders?of=${customer.email}`);', ['Use customer.id instead', 'void fetch(`/orders?of=${customer.id}`);']),
  statement('url: encoded', "void fetch('/orders?of=' + encodeURIComponent(customer.email));", ['Use customer.id instead', "void fetch('/orders?of=' + encodeURIComponent(customer.id));"]),
  statement('browser-storage: the id only', "localStorage.setItem('customer', JSON.stringify(customer));", ['Keep only customer.id', "localStorage.setItem('customer', JSON.stringify({ id: customer.id }));"]),
  {
    name: 'third-party: a property goes',
    before: `import * as Sentry from '@sentry/node';\n${CUSTOMER}export const identify = (customer: Customer): void => Sentry.setUser({ id: customer.id, email: customer.email });\n`,
    after: [['Leave customer.email out', `import * as Sentry from '@sentry/node';\n${CUSTOMER}export const identify = (customer: Customer): void => Sentry.setUser({ id: customer.id });\n`]],
  },

  handler('overexposed-entity: a record', 'const user = await prisma.user.findUnique({ where: { id: req.params.id } });\n  res.json(user);', [
    'Keep only user.id',
    'const user = await prisma.user.findUnique({ where: { id: req.params.id } });\n  res.json({ id: user.id });',
  ]),
  handler('overexposed-entity: a list', 'const users = await prisma.user.findMany();\n  res.json(users);', [
    'Keep only the id of each user',
    'const users = await prisma.user.findMany();\n  res.json(users.map((user) => ({ id: user.id })));',
  ]),
  handler('overexposed-entity: straight from the database', 'res.json({ users: await prisma.user.findMany() });', [
    'Keep only the id of each user',
    'res.json({ users: (await prisma.user.findMany()).map((user) => ({ id: user.id })) });',
  ]),

  { name: 'hardcoded-person: an address', before: "export const owner = 'klaus.meier@gmail.com';\n", after: [['Replace with an address at example.com', "export const owner = 'person@example.com';\n"]] },
  { name: 'hardcoded-person: a phone number', before: "export const owner = '+49 171 2384671';\n", after: [['Replace with a number kept for fiction', "export const owner = '+12025550143';\n"]] },
  { name: 'hardcoded-person: in a comment', before: '// ask klaus.meier@gmail.com about this\nexport {};\n', after: [['Replace with an address at example.com', '// ask person@example.com about this\nexport {};\n']] },
];
