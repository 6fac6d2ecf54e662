/**
 * `tightlip dump --ir FILE`: the intermediate form, for people who ask why something is found or is not.
 */
import { dump } from '../project/node-host.js';
import { EXIT } from './exit.js';
import { complain } from './terminal.js';

export async function dumpCommand(file: string): Promise<number> {
  const outcome = await dump(process.cwd(), file);
  if ('problem' in outcome) {
    complain(`${file}: ${outcome.problem}`);
    return EXIT.failed;
  }
  process.stdout.write(outcome.ir);
  return EXIT.clean;
}
