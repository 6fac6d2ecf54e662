/**
 * The editor's settings as they arrive from a client, which may be any editor and may send anything: what is not understood is the default.
 */
import type { Settings } from './protocol.js';

export const DEFAULT_SETTINGS: Settings = { enable: true, run: 'onType', minConfidence: 'project' };

const CONFIDENCES: readonly Settings['minConfidence'][] = ['project', 'low', 'medium', 'high'];

export function readSettings(value: unknown): Settings {
  const field = (name: string): unknown => (typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined);
  return {
    enable: field('enable') !== false,
    run: field('run') === 'onSave' ? 'onSave' : 'onType',
    minConfidence: CONFIDENCES.find((known) => known === field('minConfidence')) ?? DEFAULT_SETTINGS.minConfidence,
  };
}

export function sameSettings(left: Settings, right: Settings): boolean {
  return left.enable === right.enable && left.run === right.run && left.minConfidence === right.minConfidence;
}
