/** The commands of `npm run admin`, by name. */
import { backup, restore } from './backup';
import type { Command, Outcome } from './command';
import { createOwner } from './create-owner';
import { importFiles } from './import';
import { sources } from './sources';
import { verifyAuditLog } from './verify-audit';
import { wanted } from './wanted';

const COMMANDS: Readonly<Record<string, Command>> = {
  'create-owner': createOwner,
  'verify-audit': verifyAuditLog,
  import: importFiles,
  sources,
  wanted,
  backup,
  restore,
};

/** Whether `npm run admin` has a command of that name. */
export const isCommand = (name: string | undefined): boolean =>
  name !== undefined && Object.hasOwn(COMMANDS, name);

/** Runs the command that the arguments name. */
export async function runAdmin([name = '', ...args]: string[]): Promise<Outcome> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command.run(args);
  const usage = Object.values(COMMANDS).flatMap((one) => one.usage);
  return { exitCode: 2, lines: ['Usage: npm run admin -- COMMAND', ...usage.map((line) => `  ${line}`)] };
}
