/** Every vendor Tightlip knows, one file each, sorted by id. A new file is one import and one line here; a test looks for forgotten ones. */
import { angular } from './angular.js';
import { aws } from './aws.js';
import { axios } from './axios.js';
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
import { got } from './got.js';
import { graphql } from './graphql.js';
import { hapi } from './hapi.js';
import { hono } from './hono.js';
import { httpErrors } from './http-errors.js';
import { jquery } from './jquery.js';
import { jsCookie } from './js-cookie.js';
import { koa } from './koa.js';
import { ky } from './ky.js';
import { localforage } from './localforage.js';
import { log4js } from './log4js.js';
import { logger } from './logger.js';
import { loglevel } from './loglevel.js';
import { mailchimp } from './mailchimp.js';
import { mailersend } from './mailersend.js';
import { mailgun } from './mailgun.js';
import { mailjet } from './mailjet.js';
import type { Vendor } from './model.js';
import { needle } from './needle.js';
import { nestjs } from './nestjs.js';
import { next } from './next.js';
import { node } from './node.js';
import { nodemailer } from './nodemailer.js';
import { npmlog } from './npmlog.js';
import { pino } from './pino.js';
import { postmark } from './postmark.js';
import { prisma } from './prisma.js';
import { reactRouter } from './react-router.js';
import { request } from './request.js';
import { resend } from './resend.js';
import { restify } from './restify.js';
import { roarr } from './roarr.js';
import { sendgrid } from './sendgrid.js';
import { signale } from './signale.js';
import { socketIo } from './socket-io.js';
import { sparkpost } from './sparkpost.js';
import { superagent } from './superagent.js';
import { trpc } from './trpc.js';
import { tryghost } from './tryghost.js';
import { tslog } from './tslog.js';
import { undici } from './undici.js';
import { verror } from './verror.js';
import { vueRouter } from './vue-router.js';
import { winston } from './winston.js';

export const VENDORS: readonly Vendor[] = [
  angular,
  aws,
  axios,
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
  got,
  graphql,
  hapi,
  hono,
  httpErrors,
  jquery,
  jsCookie,
  koa,
  ky,
  localforage,
  log4js,
  logger,
  loglevel,
  mailchimp,
  mailersend,
  mailgun,
  mailjet,
  needle,
  nestjs,
  next,
  node,
  nodemailer,
  npmlog,
  pino,
  postmark,
  prisma,
  reactRouter,
  request,
  resend,
  restify,
  roarr,
  sendgrid,
  signale,
  socketIo,
  sparkpost,
  superagent,
  trpc,
  tryghost,
  tslog,
  undici,
  verror,
  vueRouter,
  winston,
];
