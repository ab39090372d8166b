/**
 * One account of each role in the database that DATABASE_URL names; those that are there stay. Written out: the cookie by
 * which a browser is known for each, so that no test is told of the sign-ins of others.
 */
import { ROLES } from '@/lib/admin/permissions';
import { OPERATOR } from '@/server/actions';
import { closeDatabase } from '@/server/db';
import { isAppError } from '@/server/errors';
import { createUser } from '@/server/people/accounts';
import { cookieOfBrowser } from '@/server/people/browsers';

const password = process.argv[2] ?? '';
for (const role of [...ROLES, 'second'] as const)
  await createUser(OPERATOR, {
    name: role,
    email: `${role}@example.org`,
    role: role === 'second' ? 'editor' : role,
    password,
  }).catch((error: unknown) => {
    if (!isAppError(error, 'inputInvalid')) throw error;
  });
const cookies: Record<string, unknown> = {};
for (const who of [...ROLES, 'second'])
  cookies[who] = await cookieOfBrowser(`${who}@example.org`, new Headers({ host: 'localhost' }));
process.stdout.write(`${JSON.stringify(cookies)}\n`);
await closeDatabase();
