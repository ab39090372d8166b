/** Asking for the password again, before something that a stranger at an open desk must not do. */
import { type Actor, requirePerson } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { AppError } from '@/server/errors';
import { countAttempt, type Limit, resetAttempts } from './attempts';
import { getAuth } from './auth';

/** Guesses inside an open session. */
const GUESSES: Limit = { name: 'confirm-password', points: 5, seconds: 900 };

/**
 * Passes where `text` is the present password of whoever acts.
 * @param field the form's name for it, told where it is wrong.
 * @throws AppError `forbidden` for the command line, `tooManyAttempts`, `inputInvalid` with the field as detail.
 */
export async function confirmPassword(
  actor: Actor,
  text: string,
  field: string,
  options: ContextOptions = {},
): Promise<void> {
  const { database } = contextOf(options);
  const { id } = requirePerson(actor);
  await countAttempt(database, GUESSES, id);
  const account = await database.account.findFirst({ where: { userId: id, providerId: 'credential' } });
  const { password } = await (await getAuth(true, database)).$context;
  if (!account?.password || !(await password.verify({ hash: account.password, password: text })))
    throw new AppError('inputInvalid', 'The present password is not this one.', [field]);
  await resetAttempts(database, GUESSES, id);
}
