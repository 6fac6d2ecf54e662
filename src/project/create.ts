/**
 * The project: parsed files and the engine's state behind the facade of `project.ts`. `analyse` is the pipeline, readable from top to
 * bottom; everything it calls keeps what it can from the last time.
 */
import { LineMap } from '../base/text.js';
import { VENDORS } from '../catalog/index.js';
import type { Finding, SkippedFile } from '../findings/finding.js';
import { fingerprint } from '../findings/fingerprint.js';
import { applySuppressions, parseSuppressions, type Suppression } from '../findings/suppression.js';
import { SEVERITIES } from '../findings/finding.js';
import { Engine } from '../flow/engine.js';
import type { TextEdit } from '../flow/positions.js';
import { printModule } from '../ir/printer.js';
import { editBetween } from '../languages/edit.js';
import type { ParsedFile } from '../languages/index.js';
import { collectFindings } from './collect.js';
import { findLiteralPersons, permitted } from './literals.js';
import { unknownMarks } from './marks.js';
import { createPermissions, NOWHERE } from './permissions.js';
import { createPolicy } from './policy.js';
import type { Analysis, Cancelled, Project, ProjectOptions } from './project.js';
import { beginsSchema, isSchemaFile, mayBeSchema, Schemas } from '../schemas/index.js';
import { Resolver } from './resolver.js';

interface SourceFile {
  readonly parsed: ParsedFile;
  readonly lines: LineMap;
  hardcoded: readonly Finding[] | undefined;
  readonly suppressions: readonly Suppression[];
}

/** Files that a project takes in: those of a language, and schemas. `start` gives the first characters, where the name does not tell. */
export function isAnalysed(path: string, languages: ProjectOptions['languages'], start: () => string): boolean {
  return languages.languageOf(path) !== undefined || isSchemaFile(path) || (mayBeSchema(path) && beginsSchema(start()));
}

export function createProject(options: ProjectOptions): Project {
  const { config, languages } = options;
  const files = new Map<string, SourceFile>();
  const skipped = new Map<string, SkippedFile>();
  const phases = new Map<string, number>();
  const resolver = new Resolver((path) => files.has(path));
  const schemas = new Schemas();
  const policy = createPolicy(config, VENDORS);
  const permissions = createPermissions(config, options.surroundings ?? NOWHERE);
  const engine = new Engine(policy, (from, specifier) => resolver.resolve(from, specifier));

  const timed = <T>(phase: string, work: () => T): T => {
    const start = performance.now();
    const result = work();
    phases.set(phase, (phases.get(phase) ?? 0) + performance.now() - start);
    return result;
  };

  return {
    setFile(path, text) {
      if (isSchemaFile(path) || mayBeSchema(path)) {
        skipped.delete(path);
        timed('parse', () => {
          schemas.set(path, text);
        });
        return;
      }
      if (languages.languageOf(path) === undefined) return;
      const previous = files.get(path)?.parsed;
      const parsed = timed('parse', () => languages.lower(path, text, previous === undefined ? { keepTree: options.interactive } : { previous, keepTree: options.interactive }));
      if (previous !== undefined) previous.dispose();
      skipped.delete(path);
      const lines = new LineMap(text);
      if (previous === undefined) resolver.addFile(path);
      files.set(path, { parsed, lines, hardcoded: undefined, suppressions: parseSuppressions(parsed.module.comments, lines, text.length) });
      timed('link', () => {
        schemas.setProgram(text, parsed.module);
        engine.setModule(parsed.module, previous === undefined ? undefined : editOf(previous.text, text));
      });
    },
    removeFile(path) {
      schemas.remove(path);
      if (files.has(path)) resolver.removeFile(path);
      files.get(path)?.parsed.dispose();
      files.delete(path);
      skipped.delete(path);
      engine.removeModule(path);
    },
    hasFile: (path) => files.has(path) || schemas.has(path),
    text: (path) => files.get(path)?.parsed.text,
    module: (path) => files.get(path)?.parsed.module,
    skip(file) {
      skipped.set(file.path, file);
    },
    setManifest(path, text) {
      resolver.setManifest(path, text);
      engine.importsMoved();
    },
    dump(path) {
      const file = files.get(path);
      return file && printModule(file.parsed.module);
    },
    analyse(cancelled: Cancelled = () => false): Analysis | undefined {
      timed('link', () => {
        const { changed, removed } = schemas.takeChanges();
        for (const path of removed) engine.removeModule(path);
        for (const module of changed) engine.setModule(module);
      });
      if (!timed('flow', () => engine.solve(cancelled))) return undefined;
      return timed('findings', () => {
        permissions.restart();
        const leaking = collectFindings(engine.leaks(), {
          lineMap: (path) => files.get(path)?.lines,
          fieldsOf: (person) => engine.fieldsOf(person),
          kindOf: (field, person) => policy.classify(field, { owner: person, person, as: 'field' })?.kind,
        }, config, permissions);
        const literal = [...files.values()]
          .flatMap((file) => (file.hardcoded ??= findLiteralPersons(file.parsed.text, file.parsed.module, file.lines, config, permissions)))
          .flatMap((finding) => permitted(finding, permissions) ?? []);
        const least = SEVERITIES.indexOf(config.minSeverity);
        const all = [...leaking, ...literal].filter((finding) => finding.denial !== undefined || SEVERITIES.indexOf(finding.severity) >= least).sort(compareFindings);
        const numbered = withFingerprints(all, files);
        const suppressions = new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, file]) => [path, file.suppressions] as const));
        const { findings, suppressed, unused } = applySuppressions(numbered, suppressions, { requireReason: config.requireReason });
        let functions = 0;
        let lines = 0;
        for (const file of files.values()) {
          functions += file.parsed.module.functions.length;
          lines += file.lines.lineCount;
        }
        return {
          findings,
          suppressed,
          unusedSuppressions: unused,
          unknownMarks: [...files].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, file]) => (file.parsed.module.marks.length === 0 ? [] : unknownMarks(file.parsed.module, file.lines))),
          idleEntries: permissions.idle(),
          skipped: [...skipped.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
          stats: { files: files.size, lines, functions, phases: Object.fromEntries(phases), bounds: Object.fromEntries([...engine.bounds].sort()) },
        };
      });
    },
  };
}

function editOf(before: string, after: string): TextEdit {
  const { startIndex, oldEndIndex, newEndIndex } = editBetween(before, after);
  return { start: startIndex, end: oldEndIndex, newEnd: newEndIndex };
}

function withFingerprints(findings: readonly Finding[], files: ReadonlyMap<string, SourceFile>): readonly Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { path, start } = finding.location;
    const file = files.get(path);
    const sourceLine = file === undefined ? '' : file.parsed.text.slice(file.lines.lineStart(start.line), file.lines.lineStart(start.line + 1));
    const parts = { rule: finding.rule, path, sourceLine, kinds: finding.kinds };
    const first = fingerprint({ ...parts, occurrence: 0 });
    const occurrence = seen.get(first) ?? 0;
    seen.set(first, occurrence + 1);
    return { ...finding, fingerprint: occurrence === 0 ? first : fingerprint({ ...parts, occurrence }) };
  });
}

function compareFindings(left: Finding, right: Finding): number {
  const a = left.location;
  const b = right.location;
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.range.start - b.range.start || a.range.end - b.range.end || (left.rule < right.rule ? -1 : left.rule > right.rule ? 1 : 0);
}
