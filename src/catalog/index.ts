/** Every vendor Tightlip knows, one file each, sorted by id. A new file is one import and one line here; a test looks for forgotten ones. */
import { airbrake } from './airbrake.js';
import { algolia } from './algolia.js';
import { amplitude } from './amplitude.js';
import { angular } from './angular.js';
import { anthropic } from './anthropic.js';
import { applicationInsights } from './application-insights.js';
import { aws } from './aws.js';
import { axios } from './axios.js';
import { azure } from './azure.js';
import { brevo } from './brevo.js';
import { browser } from './browser.js';
import { bugsnag } from './bugsnag.js';
import { bunyan } from './bunyan.js';
import { consola } from './consola.js';
import { consoleVendor } from './console.js';
import { customerEngagement } from './customer-engagement.js';
import { datadog } from './datadog.js';
import { debug } from './debug.js';
import { discord } from './discord.js';
import { ecmascript } from './ecmascript.js';
import { elastic } from './elastic.js';
import { electronLog } from './electron-log.js';
import { emailTemplates } from './email-templates.js';
import { emailjs } from './emailjs.js';
import { express } from './express.js';
import { fastify } from './fastify.js';
import { firebase } from './firebase.js';
import { fullstory } from './fullstory.js';
import { googleAnalytics } from './google-analytics.js';
import { googleGenai } from './google-genai.js';
import { got } from './got.js';
import { graphql } from './graphql.js';
import { hapi } from './hapi.js';
import { honeybadger } from './honeybadger.js';
import { hono } from './hono.js';
import { httpErrors } from './http-errors.js';
import { hubspot } from './hubspot.js';
import { intercom } from './intercom.js';
import { jquery } from './jquery.js';
import { jsCookie } from './js-cookie.js';
import { jsonwebtoken } from './jsonwebtoken.js';
import { koa } from './koa.js';
import { ky } from './ky.js';
import { langchain } from './langchain.js';
import { launchdarkly } from './launchdarkly.js';
import { localforage } from './localforage.js';
import { log4js } from './log4js.js';
import { logger } from './logger.js';
import { loglevel } from './loglevel.js';
import { logrocket } from './logrocket.js';
import { mailchimp } from './mailchimp.js';
import { mailersend } from './mailersend.js';
import { mailgun } from './mailgun.js';
import { mailjet } from './mailjet.js';
import { mixpanel } from './mixpanel.js';
import type { Vendor } from './model.js';
import { needle } from './needle.js';
import { nestjs } from './nestjs.js';
import { newrelic } from './newrelic.js';
import { next } from './next.js';
import { node } from './node.js';
import { nodemailer } from './nodemailer.js';
import { npmlog } from './npmlog.js';
import { openai } from './openai.js';
import { opentelemetry } from './opentelemetry.js';
import { pino } from './pino.js';
import { pixels } from './pixels.js';
import { posthog } from './posthog.js';
import { postmark } from './postmark.js';
import { prisma } from './prisma.js';
import { push } from './push.js';
import { queues } from './queues.js';
import { reactRouter } from './react-router.js';
import { request } from './request.js';
import { resend } from './resend.js';
import { restify } from './restify.js';
import { roarr } from './roarr.js';
import { rollbar } from './rollbar.js';
import { segment } from './segment.js';
import { sendgrid } from './sendgrid.js';
import { sentry } from './sentry.js';
import { signale } from './signale.js';
import { slack } from './slack.js';
import { socketIo } from './socket-io.js';
import { sparkpost } from './sparkpost.js';
import { stripe } from './stripe.js';
import { superagent } from './superagent.js';
import { trpc } from './trpc.js';
import { tryghost } from './tryghost.js';
import { tslog } from './tslog.js';
import { twilio } from './twilio.js';
import { undici } from './undici.js';
import { vercelAi } from './vercel-ai.js';
import { verror } from './verror.js';
import { vueRouter } from './vue-router.js';
import { webAnalytics } from './web-analytics.js';
import { winston } from './winston.js';

export const VENDORS: readonly Vendor[] = [
  airbrake,
  algolia,
  amplitude,
  angular,
  anthropic,
  applicationInsights,
  aws,
  axios,
  azure,
  brevo,
  browser,
  bugsnag,
  bunyan,
  consola,
  consoleVendor,
  customerEngagement,
  datadog,
  debug,
  discord,
  ecmascript,
  elastic,
  electronLog,
  emailTemplates,
  emailjs,
  express,
  fastify,
  firebase,
  fullstory,
  googleAnalytics,
  googleGenai,
  got,
  graphql,
  hapi,
  honeybadger,
  hono,
  httpErrors,
  hubspot,
  intercom,
  jquery,
  jsCookie,
  jsonwebtoken,
  koa,
  ky,
  langchain,
  launchdarkly,
  localforage,
  log4js,
  logger,
  loglevel,
  logrocket,
  mailchimp,
  mailersend,
  mailgun,
  mailjet,
  mixpanel,
  needle,
  nestjs,
  newrelic,
  next,
  node,
  nodemailer,
  npmlog,
  openai,
  opentelemetry,
  pino,
  pixels,
  posthog,
  postmark,
  prisma,
  push,
  queues,
  reactRouter,
  request,
  resend,
  restify,
  roarr,
  rollbar,
  segment,
  sendgrid,
  sentry,
  signale,
  slack,
  socketIo,
  sparkpost,
  stripe,
  superagent,
  trpc,
  tryghost,
  tslog,
  twilio,
  undici,
  vercelAi,
  verror,
  vueRouter,
  webAnalytics,
  winston,
];
