/**
 * `tightlip scan`: configuration, scan, report, exit code, in this order. Whatever keeps the scan from being done is said before anything is scanned.
 */
import { SEVERITIES } from '../findings/finding.js';
import type { Confidence, Finding, Severity } from '../findings/finding.js';
import { withThreshold, type Config, type RuleSetting } from '../project/config.js';
import { describeMistake } from '../project/config-file.js';
import { findConfig, readPage, readVersion, scan } from '../project/node-host.js';
import type { Analysis } from '../project/project.js';
import { jsonReport } from '../report/json.js';
import type { ReportContext } from '../report/report.js';
import { sarifReport } from '../report/sarif.js';
import { textReport } from '../report/text.js';
import { RULES } from '../rules/index.js';
import { EXIT } from './exit.js';
import { writeWhole } from './output.js';
import { progressLine } from './progress.js';
import { unknownRule } from './rules.js';
import { complain, wantsColour } from './terminal.js';

export interface ScanFlags {
  readonly format: 'text' | 'json' | 'sarif';
  readonly output?: string;
  readonly config?: string;
  readonly rule?: readonly string[];
  readonly minSeverity?: Severity;
  readonly minConfidence?: Confidence;
  readonly failOn: Severity;
  readonly stats?: boolean;
  readonly why?: boolean;
  readonly color: boolean;
  readonly quiet?: boolean;
}

export async function scanCommand(paths: readonly string[], flags: ScanFlags): Promise<number> {
  const start = performance.now();
  const root = process.cwd();
  const { found, mistakes } = findConfig(root, flags.config);
  if (found === undefined) {
    for (const mistake of mistakes) process.stderr.write(`${describeMistake(mistake)}\n`);
    return EXIT.failed;
  }
  const unknown = (flags.rule ?? []).flatMap((id) => unknownRule(id) ?? []);
  if (unknown.length > 0) {
    unknown.forEach(complain);
    return EXIT.failed;
  }

  const progress = progressLine(flags.quiet ?? false);
  const outcome = await scan(paths, { root, config: withFlags(found.config, flags), configDirectory: found.directory }, progress.show).finally(progress.stop);
  if (outcome.kind === 'missing') {
    for (const path of outcome.paths) complain(`there is no ${path}`);
    return EXIT.failed;
  }
  if (outcome.kind === 'cancelled') return EXIT.failed;

  const { analysis } = outcome;
  const context: ReportContext = { version: readVersion(), rules: RULES.map(({ metadata }) => metadata), page: readPage, text: outcome.text };
  const report = written(analysis, context, flags, performance.now() - start);
  if (flags.output === undefined) process.stdout.write(report);
  else {
    const problem = writeWhole(flags.output, report);
    if (problem !== undefined) {
      complain(problem);
      return EXIT.failed;
    }
  }
  return fails(analysis.findings, flags.failOn) ? EXIT.findings : EXIT.clean;
}

/** What the command line says goes before what the file says. */
function withFlags(config: Config, { rule, minSeverity, minConfidence }: ScanFlags): Config {
  const sure = minConfidence === undefined ? config : withThreshold(config, minConfidence);
  return { ...sure, minSeverity: minSeverity ?? sure.minSeverity, rules: rule === undefined ? sure.rules : onlyRules(rule, sure.rules) };
}

/** A rule that is asked for by name runs, whatever the configuration says of it. */
function onlyRules(wanted: readonly string[], configured: Config['rules']): Config['rules'] {
  return Object.fromEntries(
    RULES.map(({ metadata: { id } }): readonly [string, RuleSetting] => {
      const { level, minConfidence } = configured[id] ?? { level: 'on', minConfidence: undefined };
      if (!wanted.includes(id)) return [id, { level: 'off', minConfidence }];
      return [id, { level: level === 'off' ? 'on' : level, minConfidence }];
    }),
  );
}

function written(analysis: Analysis, context: ReportContext, flags: ScanFlags, milliseconds: number): string {
  const { stats = false, quiet = false, why = false } = flags;
  switch (flags.format) {
    case 'json':
      return jsonReport(analysis, context, { stats });
    case 'sarif':
      return sarifReport(analysis, context);
    case 'text':
      return textReport(analysis, context, { colour: flags.output === undefined && wantsColour(flags.color), quiet, stats, why, milliseconds });
  }
}

/** What the policy denies fails a scan, however severe it is. */
function fails(findings: readonly Finding[], least: Severity): boolean {
  return findings.some(({ severity, denial }) => denial !== undefined || SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(least));
}
