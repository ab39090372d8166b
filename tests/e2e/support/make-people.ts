/** One account of each role in the database that DATABASE_URL names; those that are there stay. */
import { ROLES } from '@/lib/admin/permissions';
import { OPERATOR } from '@/server/actions';
import { closeDatabase } from '@/server/db';
import { isAppError } from '@/server/errors';
import { createUser } from '@/server/people/accounts';

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
await closeDatabase();
