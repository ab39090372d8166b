/** What the commands of this folder are asked for: whole numbers and words behind `--`. */
import { parseArgs } from 'node:util';
import { StepFailed } from '@/scripts/support/run.mjs';

export type Options = Record<string, number | string>;

/**
 * Reads `--name value` for each name of `defaults`; a number stays one and is at least 0.
 * @throws StepFailed with the whole usage where an option is unknown or not of its kind.
 */
export function readOptions<O extends Options>(
  command: string,
  defaults: O,
  args: readonly string[] = process.argv.slice(2),
): O {
  const names = Object.keys(defaults);
  const usage = `npm run ${command} -- ${names.map((name) => `[--${name} ${defaults[name]}]`).join(' ')}`;
  const wrong = () => new StepFailed('Reading the options', `Use: ${usage}`);
  let values: Record<string, string | undefined>;
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
    ({ values } = parseArgs({ args: [...args], options }));
  } catch {
    throw wrong();
  }
  const read = names.map((name) => {
    const [given, usual] = [values[name], defaults[name]];
    if (given === undefined) return [name, usual];
    if (typeof usual === 'string') return [name, given];
    if (given.trim() === '' || !(Number(given) >= 0)) throw wrong();
    return [name, Number(given)];
  });
  return Object.fromEntries(read) as O;
}
