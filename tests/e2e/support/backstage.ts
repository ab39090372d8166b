/** What browser tests ask of the server's database past its pages (DATABASE_URL), by `backstage-process.ts`. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Role } from '@/lib/admin/permissions';

export const PASSWORD = 'correct horse battery staple';

/** People besides one of each role; of `leaving`, tests end every session. */
export const MORE_PEOPLE = [
  ['second', 'editor'],
  ['deputy', 'owner'],
  ['leaving', 'editor'],
] as const satisfies readonly (readonly [string, Role])[];

export type Person = Role | (typeof MORE_PEOPLE)[number][0];

export interface Cookie {
  name: string;
  value: string;
}

export interface Acts {
  /** Sees to it that the people are there. @returns by which cookies the browser of each is signed in. */
  people(given: null): Promise<Record<string, Cookie[]>>;
  /** An owner of that address, whose password is `PASSWORD`. */
  owner(given: { email: string }): Promise<null>;
  /** The editor hands in the plan under another name. @returns the draft. */
  saveDraft(given: { planId: string; name: string }): Promise<string>;
  /** A price, a closing and a new plan, each on a day of its own; again, it changes nothing. */
  publishChanges(given: null): Promise<null>;
}

let ask: ((question: string) => Promise<string>) | null = null;

/** Starts the process; it ends with the worker, whose end closes its input. */
function start(): (question: string) => Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/e2e/support/backstage-process.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting: { resolve: (line: string) => void; reject: (error: Error) => void }[] = [];
  // Other lines are its log.
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (/^\{"(done|failed)":/.test(line)) waiting.shift()?.resolve(line);
  });
  child.on('exit', (code) => {
    for (const { reject } of waiting) reject(new Error(`backstage-process.ts ended with ${code}`));
  });
  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      child.stdin.write(`${question}\n`);
    });
}

/** Does one of the acts. @throws what was thrown there, as text. */
export async function backstage<A extends keyof Acts>(
  act: A,
  given: Parameters<Acts[A]>[0],
): Promise<Awaited<ReturnType<Acts[A]>>> {
  ask ??= start();
  const answer = JSON.parse(await ask(JSON.stringify({ act, given })));
  if ('failed' in answer) throw new Error(answer.failed);
  return answer.done;
}
