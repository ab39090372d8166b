/** What a command of `npm run admin` is. */

export interface Outcome {
  /** 0: done, 1: refused or failed, 2: called wrongly. */
  exitCode: 0 | 1 | 2;
  /** Lines for standard output, or for standard error where something is wrong. */
  lines: string[];
}

export interface Command {
  /** Lines of the usage text, without `npm run admin --`. */
  usage: string[];
  run: (args: string[]) => Promise<Outcome>;
}

/** Called wrongly: what is amiss, and how it is called. */
export const misused = (what: string, { usage }: Pick<Command, 'usage'>): Outcome => ({
  exitCode: 2,
  lines: [what, ...usage.map((line) => `Usage: npm run admin -- ${line}`)],
});
