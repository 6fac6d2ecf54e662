/**
 * The line that says how far a scan is, for people only: on standard error, and only when that is a terminal. The
 * terminal's modes are left as they are, since an interrupted scan has no chance to put them back.
 */
import { Presets, SingleBar } from 'cli-progress';
import type { ScanProgress } from '../project/node-host.js';

export interface ProgressLine {
  readonly show: (progress: ScanProgress) => void;
  readonly stop: () => void;
}

export function progressLine(quiet: boolean): ProgressLine {
  if (quiet || !process.stderr.isTTY) return { show: () => undefined, stop: () => undefined };
  const bar = new SingleBar({ stream: process.stderr, format: '{bar} {phase} {value}/{total} files', barsize: 30, clearOnComplete: true, hideCursor: false, linewrap: true }, Presets.shades_classic);
  let started = false;
  return {
    show({ phase, done, total }) {
      if (!started) bar.start(total, done, { phase });
      started = true;
      bar.update(done, { phase });
      bar.render();
    },
    stop() {
      if (started) bar.stop();
    },
  };
}
