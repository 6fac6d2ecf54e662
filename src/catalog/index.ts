/** Every vendor Tightlip knows, one file each, sorted by id. A new file is one import and one line here; a test looks for forgotten ones. */
import { aiohttp } from './aiohttp.js';
import { airbrake } from './airbrake.js';
import { airtable } from './airtable.js';
import { algolia } from './algolia.js';
import { amplitude } from './amplitude.js';
import { angular } from './angular.js';
import { anthropic } from './anthropic.js';
import { applicationInsights } from './application-insights.js';
import { appsflyer } from './appsflyer.js';
import { appsignal } from './appsignal.js';
import { arktype } from './arktype.js';
import { astro } from './astro.js';
import { asyncUtilities } from './async-utilities.js';
import { auth0 } from './auth0.js';
import { awsLambda } from './aws-lambda.js';
import { aws } from './aws.js';
import { awsXRay } from './aws-x-ray.js';
import { axiom } from './axiom.js';
import { axios } from './axios.js';
import { azure } from './azure.js';
import { bookshelf } from './bookshelf.js';
import { brevo } from './brevo.js';
import { browser } from './browser.js';
import { bugsnag } from './bugsnag.js';
import { bunyan } from './bunyan.js';
import { caches } from './caches.js';
import { celery } from './celery.js';
import { chroma } from './chroma.js';
import { classTransformer } from './class-transformer.js';
import { classValidator } from './class-validator.js';
import { clerk } from './clerk.js';
import { cloudflare } from './cloudflare.js';
import { cohere } from './cohere.js';
import { consola } from './consola.js';
import { consoleVendor } from './console.js';
import { customerEngagement } from './customer-engagement.js';
import { datadog } from './datadog.js';
import { debug } from './debug.js';
import { discord } from './discord.js';
import { django } from './django.js';
import { drizzle } from './drizzle.js';
import { ecmascript } from './ecmascript.js';
import { elastic } from './elastic.js';
import { electron } from './electron.js';
import { electronLog } from './electron-log.js';
import { emailTemplates } from './email-templates.js';
import { emailjs } from './emailjs.js';
import { events } from './events.js';
import { express } from './express.js';
import { faro } from './faro.js';
import { fastapi } from './fastapi.js';
import { fastify } from './fastify.js';
import { firebase } from './firebase.js';
import { flask } from './flask.js';
import { flaskRestful } from './flask-restful.js';
import { fullstory } from './fullstory.js';
import { googleAnalytics } from './google-analytics.js';
import { googleCalendar } from './google-calendar.js';
import { googleCloudStorage } from './google-cloud-storage.js';
import { googleGenai } from './google-genai.js';
import { got } from './got.js';
import { graphql } from './graphql.js';
import { hapi } from './hapi.js';
import { hashing } from './hashing.js';
import { highlight } from './highlight.js';
import { honeybadger } from './honeybadger.js';
import { hono } from './hono.js';
import { httpErrors } from './http-errors.js';
import { httpx } from './httpx.js';
import { hubspot } from './hubspot.js';
import { huggingFace } from './hugging-face.js';
import { injection } from './injection.js';
import { intercom } from './intercom.js';
import { ioTs } from './io-ts.js';
import { joi } from './joi.js';
import { jquery } from './jquery.js';
import { jsCookie } from './js-cookie.js';
import { jsonwebtoken } from './jsonwebtoken.js';
import { june } from './june.js';
import { knex } from './knex.js';
import { koa } from './koa.js';
import { ky } from './ky.js';
import { kysely } from './kysely.js';
import { langchain } from './langchain.js';
import { langfuse } from './langfuse.js';
import { langsmith } from './langsmith.js';
import { launchdarkly } from './launchdarkly.js';
import { localforage } from './localforage.js';
import { lodash } from './lodash.js';
import { log4js } from './log4js.js';
import { logger } from './logger.js';
import { loglevel } from './loglevel.js';
import { logrocket } from './logrocket.js';
import { logtail } from './logtail.js';
import { loguru } from './loguru.js';
import { loops } from './loops.js';
import { mailchimp } from './mailchimp.js';
import { mailersend } from './mailersend.js';
import { mailgun } from './mailgun.js';
import { mailjet } from './mailjet.js';
import { marshmallow } from './marshmallow.js';
import { masking } from './masking.js';
import { messagebird } from './messagebird.js';
import { metrics } from './metrics.js';
import { mezmo } from './mezmo.js';
import { microsoftGraph } from './microsoft-graph.js';
import { mikroOrm } from './mikro-orm.js';
import { mistral } from './mistral.js';
import { mixpanel } from './mixpanel.js';
import { mongodb } from './mongodb.js';
import { mongoose } from './mongoose.js';
import { morgan } from './morgan.js';
import { needle } from './needle.js';
import { nestjs } from './nestjs.js';
import { newrelic } from './newrelic.js';
import { next } from './next.js';
import { nextAuth } from './next-auth.js';
import { node } from './node.js';
import { nodemailer } from './nodemailer.js';
import { notificationServices } from './notification-services.js';
import { notion } from './notion.js';
import { npmlog } from './npmlog.js';
import { nuxt } from './nuxt.js';
import { objection } from './objection.js';
import { onboarding } from './onboarding.js';
import { onesignal } from './onesignal.js';
import { openai } from './openai.js';
import { openrouter } from './openrouter.js';
import { opentelemetry } from './opentelemetry.js';
import { optimizely } from './optimizely.js';
import { orm } from './orm.js';
import { payments } from './payments.js';
import { pg } from './pg.js';
import { pinecone } from './pinecone.js';
import { pino } from './pino.js';
import { pixels } from './pixels.js';
import { plivo } from './plivo.js';
import { postgres } from './postgres.js';
import { posthog } from './posthog.js';
import { postmark } from './postmark.js';
import { prisma } from './prisma.js';
import { push } from './push.js';
import { pydantic } from './pydantic.js';
import { pythonLogging } from './python-logging.js';
import { python } from './python.js';
import { queues } from './queues.js';
import { raygun } from './raygun.js';
import { reactRouter } from './react-router.js';
import { react } from './react.js';
import { realtime } from './realtime.js';
import { replicate } from './replicate.js';
import { request } from './request.js';
import { requests } from './requests.js';
import { resend } from './resend.js';
import { restify } from './restify.js';
import { roarr } from './roarr.js';
import { rollbar } from './rollbar.js';
import { rudderstack } from './rudderstack.js';
import { segment } from './segment.js';
import { sendgrid } from './sendgrid.js';
import { sentry } from './sentry.js';
import { sequelize } from './sequelize.js';
import { sessionReplay } from './session-replay.js';
import { signale } from './signale.js';
import { sinch } from './sinch.js';
import { slack } from './slack.js';
import { socketIo } from './socket-io.js';
import { sparkpost } from './sparkpost.js';
import { sqlalchemy } from './sqlalchemy.js';
import { sqlite } from './sqlite.js';
import { statsig } from './statsig.js';
import { stripe } from './stripe.js';
import { structlog } from './structlog.js';
import { supabase } from './supabase.js';
import { svelte } from './svelte.js';
import { sveltekit } from './sveltekit.js';
import { superagent } from './superagent.js';
import { superstruct } from './superstruct.js';
import { teams } from './teams.js';
import { telnyx } from './telnyx.js';
import { textUtilities } from './text-utilities.js';
import { together } from './together.js';
import { trackjs } from './trackjs.js';
import { trpc } from './trpc.js';
import { tryghost } from './tryghost.js';
import { tslog } from './tslog.js';
import { twilio } from './twilio.js';
import { typebox } from './typebox.js';
import { typeorm } from './typeorm.js';
import { undici } from './undici.js';
import { urllib } from './urllib.js';
import { valibot } from './valibot.js';
import { vercelAi } from './vercel-ai.js';
import { vercelBlob } from './vercel-blob.js';
import { verror } from './verror.js';
import { vonage } from './vonage.js';
import { vue } from './vue.js';
import { vueRouter } from './vue-router.js';
import { weaviate } from './weaviate.js';
import { webAnalytics } from './web-analytics.js';
import { webPush } from './web-push.js';
import { winston } from './winston.js';
import { wtforms } from './wtforms.js';
import { yup } from './yup.js';
import { zendesk } from './zendesk.js';
import { zod } from './zod.js';
import type { Vendor } from './model.js';

export const VENDORS: readonly Vendor[] = [
  aiohttp,
  airbrake,
  airtable,
  algolia,
  amplitude,
  angular,
  anthropic,
  applicationInsights,
  appsflyer,
  appsignal,
  arktype,
  astro,
  asyncUtilities,
  auth0,
  aws,
  awsLambda,
  awsXRay,
  axiom,
  axios,
  azure,
  bookshelf,
  brevo,
  browser,
  bugsnag,
  bunyan,
  caches,
  celery,
  chroma,
  classTransformer,
  classValidator,
  clerk,
  cloudflare,
  cohere,
  consola,
  consoleVendor,
  customerEngagement,
  datadog,
  debug,
  discord,
  django,
  drizzle,
  ecmascript,
  elastic,
  electron,
  electronLog,
  emailTemplates,
  emailjs,
  events,
  express,
  faro,
  fastapi,
  fastify,
  firebase,
  flask,
  flaskRestful,
  fullstory,
  googleAnalytics,
  googleCalendar,
  googleCloudStorage,
  googleGenai,
  got,
  graphql,
  hapi,
  hashing,
  highlight,
  honeybadger,
  hono,
  httpErrors,
  httpx,
  hubspot,
  huggingFace,
  injection,
  intercom,
  ioTs,
  joi,
  jquery,
  jsCookie,
  jsonwebtoken,
  june,
  knex,
  koa,
  ky,
  kysely,
  langchain,
  langfuse,
  langsmith,
  launchdarkly,
  localforage,
  lodash,
  log4js,
  logger,
  loglevel,
  logrocket,
  logtail,
  loguru,
  loops,
  mailchimp,
  mailersend,
  mailgun,
  mailjet,
  marshmallow,
  masking,
  messagebird,
  metrics,
  mezmo,
  microsoftGraph,
  mikroOrm,
  mistral,
  mixpanel,
  mongodb,
  mongoose,
  morgan,
  needle,
  nestjs,
  newrelic,
  next,
  nextAuth,
  node,
  nodemailer,
  notificationServices,
  notion,
  npmlog,
  nuxt,
  objection,
  onboarding,
  onesignal,
  openai,
  openrouter,
  opentelemetry,
  optimizely,
  orm,
  payments,
  pg,
  pinecone,
  pino,
  pixels,
  plivo,
  postgres,
  posthog,
  postmark,
  prisma,
  push,
  pydantic,
  python,
  pythonLogging,
  queues,
  raygun,
  react,
  reactRouter,
  realtime,
  replicate,
  request,
  requests,
  resend,
  restify,
  roarr,
  rollbar,
  rudderstack,
  segment,
  sendgrid,
  sentry,
  sequelize,
  sessionReplay,
  signale,
  sinch,
  slack,
  socketIo,
  sparkpost,
  sqlalchemy,
  sqlite,
  statsig,
  stripe,
  structlog,
  supabase,
  superagent,
  superstruct,
  svelte,
  sveltekit,
  teams,
  telnyx,
  textUtilities,
  together,
  trackjs,
  trpc,
  tryghost,
  tslog,
  twilio,
  typebox,
  typeorm,
  undici,
  urllib,
  valibot,
  vercelAi,
  vercelBlob,
  verror,
  vonage,
  vue,
  vueRouter,
  weaviate,
  webAnalytics,
  webPush,
  winston,
  wtforms,
  yup,
  zendesk,
  zod,
];
