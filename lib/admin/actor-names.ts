/** Names of those who act, as the audit log keeps them: people's own, and those of what acts without an account. */

/** What acts without an account, by the name that the log keeps. */
export const MACHINES = {
  commandLine: 'command line',
  schedule: 'schedule',
  sources: 'sources',
  signInPage: 'sign-in page',
} as const;

export type Machine = keyof typeof MACHINES;

const AT_COMMAND_LINE = ` (${MACHINES.commandLine})`;

/** The name that the log keeps of somebody with an account who acts on the command line. */
export const nameAtCommandLine = (name: string): string => `${name}${AT_COMMAND_LINE}`;

/** Who acted: something without an account, or a person, who may have acted on the command line. */
export type NamedActor = { machine: Machine } | { person: string; atCommandLine: boolean };

/** Reads who acted from what the log keeps; a person may have any name, also one of those. */
export function readActor(actorId: string | null, actorName: string): NamedActor {
  if (actorId === null) {
    const machine = (Object.keys(MACHINES) as Machine[]).find((key) => MACHINES[key] === actorName);
    return machine ? { machine } : { person: actorName, atCommandLine: false };
  }
  const atCommandLine = actorName.endsWith(AT_COMMAND_LINE);
  return {
    person: atCommandLine ? actorName.slice(0, -AT_COMMAND_LINE.length) : actorName,
    atCommandLine,
  };
}
