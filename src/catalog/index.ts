/** Every vendor Tightlip knows, one file each, sorted by id. A new file is one import and one line here; a test looks for forgotten ones. */
import { aws } from './aws.js';
import { azure } from './azure.js';
import { brevo } from './brevo.js';
import { browser } from './browser.js';
import { bunyan } from './bunyan.js';
import { consola } from './consola.js';
import { consoleVendor } from './console.js';
import { debug } from './debug.js';
import { ecmascript } from './ecmascript.js';
import { electronLog } from './electron-log.js';
import { emailTemplates } from './email-templates.js';
import { emailjs } from './emailjs.js';
import { express } from './express.js';
import { fastify } from './fastify.js';
import { graphql } from './graphql.js';
import { hapi } from './hapi.js';
import { hono } from './hono.js';
import { httpErrors } from './http-errors.js';
import { koa } from './koa.js';
import { log4js } from './log4js.js';
import { logger } from './logger.js';
import { loglevel } from './loglevel.js';
import { mailchimp } from './mailchimp.js';
import { mailersend } from './mailersend.js';
import { mailgun } from './mailgun.js';
import { mailjet } from './mailjet.js';
import type { Vendor } from './model.js';
import { nestjs } from './nestjs.js';
import { next } from './next.js';
import { node } from './node.js';
import { nodemailer } from './nodemailer.js';
import { npmlog } from './npmlog.js';
import { pino } from './pino.js';
import { postmark } from './postmark.js';
import { prisma } from './prisma.js';
import { reactRouter } from './react-router.js';
import { resend } from './resend.js';
import { restify } from './restify.js';
import { roarr } from './roarr.js';
import { sendgrid } from './sendgrid.js';
import { signale } from './signale.js';
import { socketIo } from './socket-io.js';
import { sparkpost } from './sparkpost.js';
import { trpc } from './trpc.js';
import { tryghost } from './tryghost.js';
import { tslog } from './tslog.js';
import { verror } from './verror.js';
import { vueRouter } from './vue-router.js';
import { winston } from './winston.js';

export const VENDORS: readonly Vendor[] = [
  aws,
  azure,
  brevo,
  browser,
  bunyan,
  consola,
  consoleVendor,
  debug,
  ecmascript,
  electronLog,
  emailTemplates,
  emailjs,
  express,
  fastify,
  graphql,
  hapi,
  hono,
  httpErrors,
  koa,
  log4js,
  logger,
  loglevel,
  mailchimp,
  mailersend,
  mailgun,
  mailjet,
  nestjs,
  next,
  node,
  nodemailer,
  npmlog,
  pino,
  postmark,
  prisma,
  reactRouter,
  resend,
  restify,
  roarr,
  sendgrid,
  signale,
  socketIo,
  sparkpost,
  trpc,
  tryghost,
  tslog,
  verror,
  vueRouter,
  winston,
];
