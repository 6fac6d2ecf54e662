/**
 * Loaded before all tests: property tests draw the same examples in every run, so that a red run is about the change and not about luck. FC_SEED draws
 * others, for whoever looks for more.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20261124) });
