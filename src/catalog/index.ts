/** Every vendor Tightlip knows, one file each, sorted by id. A new file is one import and one line here; a test looks for forgotten ones. */
import { browser } from './browser.js';
import { consoleVendor } from './console.js';
import { ecmascript } from './ecmascript.js';
import { express } from './express.js';
import { logger } from './logger.js';
import type { Vendor } from './model.js';
import { node } from './node.js';
import { nodemailer } from './nodemailer.js';
import { pino } from './pino.js';
import { prisma } from './prisma.js';
import { winston } from './winston.js';

export const VENDORS: readonly Vendor[] = [
  browser,
  consoleVendor,
  ecmascript,
  express,
  logger,
  node,
  nodemailer,
  pino,
  prisma,
  winston,
];
