/**
 * The program `tightlip`. It only reads the command line; what a command needs is loaded when it runs, so that `--version` and a typo answer at once.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { CONFIDENCES, SEVERITIES } from '../findings/finding.js';
import { readVersion } from '../project/node-host-assets.js';
import { EXIT } from './exit.js';
import type { ScanFlags } from './scan.js';
import { complain, stopQuietlyWhenNobodyReads } from './terminal.js';

const EXAMPLES = `
Examples:
  tightlip scan src                                  check a directory
  tightlip scan . --format sarif --output leaks.sarif
                                                     for code scanning services
  tightlip scan src --rule log,url --fail-on high    two rules; fail on severe findings only
  tightlip explain recipient-disclosure              what a rule is about, and how to mend its findings
  tightlip explain audiences                         who sees what leaks, and which data may go where

Exit codes: 0 nothing found (or only less severe than --fail-on), 1 findings, 2 the scan could not be done.
Configuration: the nearest tightlip.json or tightlip.jsonc at or above the current directory.`;

function words(value: string, before: readonly string[] = []): readonly string[] {
  const added = value.split(',').map((word) => word.trim());
  if (added.includes('')) throw new InvalidArgumentError('A name is missing.');
  return [...before, ...added];
}

function commands(run: (command: () => Promise<number>) => Promise<void>): Command {
  const program = new Command('tightlip')
    .description('Finds code that hands personal data to somebody who should not see them.')
    .version(readVersion(), '-V, --version')
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('(tightlip --help shows what there is)');

  program
    .command('scan')
    .description('check files and directories')
    .argument('<path...>', 'files and directories; .gitignore is respected below them, node_modules is left out unless named')
    .addOption(new Option('-f, --format <format>', 'form of the report').choices(['text', 'json', 'sarif']).default('text'))
    .option('-o, --output <file>', 'write the report to a file instead')
    .option('-c, --config <file>', 'use this configuration')
    .option('-r, --rule <rule>', 'run this rule only; several with commas or by repeating', words)
    .addOption(new Option('--min-severity <severity>', 'do not report findings that are less severe').choices(SEVERITIES))
    .addOption(new Option('--min-confidence <confidence>', 'do not report findings that are less certain, whatever the configuration says').choices(CONFIDENCES))
    .addOption(new Option('--fail-on <severity>', 'exit with 1 only for findings at least that severe, and for what the policy denies').choices(SEVERITIES).default('low'))
    .option('--why', 'say of each finding why Tightlip is as sure as it is')
    .option('--stats', 'say how long each phase took, and which bounds were reached')
    .option('--no-color', 'no colours, as with NO_COLOR=1; FORCE_COLOR=1 forces them')
    .option('-q, --quiet', 'findings only: no progress, no summary')
    .action((paths: readonly string[], flags: ScanFlags) => run(async () => (await import('./scan.js')).scanCommand(paths, flags)));

  program
    .command('explain')
    .description('show the page of a rule, or the one about audiences')
    .argument('<rule>', 'id of a rule, as in findings, or audiences')
    .option('--no-color', 'plain Markdown')
    .action((rule: string, flags: { readonly color: boolean }) => run(async () => (await import('./explain.js')).explainCommand(rule, flags)));

  program
    .command('rules')
    .description('list the rules')
    .addOption(new Option('-f, --format <format>', 'form of the list').choices(['text', 'json']).default('text'))
    .action((flags: { readonly format: string }) => run(async () => (await import('./rules.js')).rulesCommand(flags)));

  program
    .command('dump')
    .description('show what Tightlip makes of a file, to find out why it reports something or does not')
    .requiredOption('--ir <file>', 'print the intermediate form of this file')
    .action((flags: { readonly ir: string }) => run(async () => (await import('./dump.js')).dumpCommand(flags.ir)));

  for (const command of [program, ...program.commands]) command.exitOverride();
  return program;
}

async function main(): Promise<void> {
  stopQuietlyWhenNobodyReads();
  const program = commands(async (command) => {
    process.exitCode = await command();
  });
  try {
    await program.parseAsync();
  } catch (error) {
    // Help and version end in an error of code 0 whose text has been printed; so have complaints about the command line.
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.clean : EXIT.failed;
    else {
      complain(`internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      process.exitCode = EXIT.failed;
    }
  }
}

await main();
