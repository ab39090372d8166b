/** `create-owner`: the first person who can sign in, and who can make accounts for others. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { OPERATOR } from '@/server/actions';
import { createUser } from '@/server/people/accounts';
import { MIN_PASSWORD_LENGTH } from '@/server/people/auth';
import { type Command, misused } from './command';

/** From the terminal without showing it, else the first line of standard input. */
async function readPassword(): Promise<string> {
  const { stdin, stderr } = process;
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  if (stdin.isTTY) stderr.write(`Password (at least ${MIN_PASSWORD_LENGTH} characters, not shown): `);
  const lines = createInterface({ input: stdin, output: silent, terminal: stdin.isTTY });
  try {
    if (stdin.isTTY) return await lines.question('');
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (stdin.isTTY) stderr.write('\n');
  }
}

export const createOwner: Command = {
  usage: ['create-owner --email ADDRESS --name NAME  make the first account; asks for its password'],
  async run(args) {
    const { values } = parseArgs({
      args,
      options: { email: { type: 'string' }, name: { type: 'string' } },
      strict: false,
    });
    const { email, name } = values;
    if (typeof email !== 'string' || typeof name !== 'string')
      return misused('An email address and a name are needed.', createOwner);
    await createUser(OPERATOR, { email, name, role: 'owner', password: await readPassword() });
    return { exitCode: 0, lines: [`${name} is an owner now. Sign in at /admin with ${email}.`] };
  },
};
