/**
 * Loaded before all tests: property tests draw the same examples in every run, so that a red run is about the change and not about luck. FC_SEED draws
 * others, for whoever looks for more. Test files get fast-check as a module of either kind, which are two of them.
 */
import { createRequire } from 'node:module';
import fc from 'fast-check';

const others = createRequire(import.meta.url)('fast-check') as typeof fc;
for (const each of [fc, others]) each.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20261124) });
