/**
 * What browser tests need of the database that DATABASE_URL names and no page does for them. One process for all of
 * them, because loading the server takes seconds: a line of JSON asks, a line of JSON answers.
 */
import { createInterface } from 'node:readline';
import { ROLES } from '@/lib/admin/permissions';
import type { PlanDocument } from '@/lib/plan/plan';
import { OPERATOR } from '@/server/actions';
import { getCatalog, writeCatalog } from '@/server/catalog/read';
import { closeDatabase, db } from '@/server/db';
import { isAppError } from '@/server/errors';
import { createUser } from '@/server/people/accounts';
import { getAuth } from '@/server/people/auth';
import { cookieOfBrowser } from '@/server/people/browsers';
import { getEditState, saveDraft } from '@/server/plans/drafts';
import { type Acts, type Cookie, MORE_PEOPLE, PASSWORD } from './backstage';

const HERE = new Headers({ host: 'localhost' });

/** A new session, as the form begins it, and the mark of a browser that was used before: nobody is told of it. */
async function cookiesOf(email: string): Promise<Cookie[]> {
  const auth = await getAuth(false);
  const { headers } = await auth.api.signInEmail({
    body: { email, password: PASSWORD },
    headers: HERE,
    returnHeaders: true,
  });
  const session = headers
    .getSetCookie()
    .map((line) => /^([^=]+)=([^;]*)/.exec(line))
    .map((found) => ({ name: found?.[1] ?? '', value: found?.[2] ?? '' }));
  const ofBrowser = await cookieOfBrowser(email, HERE);
  return [...session, ...(ofBrowser ? [{ name: ofBrowser.name, value: ofBrowser.value }] : [])];
}

const acts: Acts = {
  async people() {
    const cookies: Record<string, Cookie[]> = {};
    for (const [who, role] of [...ROLES.map((one) => [one, one] as const), ...MORE_PEOPLE]) {
      const email = `${who}@example.org`;
      await createUser(OPERATOR, { name: who, email, role, password: PASSWORD }).catch((error: unknown) => {
        // There since an earlier run.
        if (!isAppError(error, 'inputInvalid')) throw error;
      });
      cookies[who] = await cookiesOf(email);
    }
    return cookies;
  },

  async owner({ email }) {
    await createUser(OPERATOR, { name: 'Fo', email, role: 'owner', password: PASSWORD });
    return null;
  },

  async saveDraft({ planId, name }) {
    const { id } = await db().user.findUniqueOrThrow({ where: { email: 'editor@example.org' } });
    const { published, draft, lockVersion } = await getEditState(planId);
    const document = { ...(draft?.document ?? published), name };
    const outcome = await saveDraft(
      { id, name: 'editor', role: 'editor' },
      { document, lockVersion, reason: 'A test', submit: true },
    );
    if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
    return outcome.draftId;
  },

  async publishChanges() {
    const { plans } = await getCatalog();
    const planOf = (id: string) => plans.find((plan) => plan.id === id) as PlanDocument;
    const on = (plan: PlanDocument, day: string) =>
      writeCatalog([], { plans: [plan], now: new Date(`${day}T10:20:00Z`) });
    const mint = planOf('mint-6gb');
    const dearer = mint.charges.options.map((option, at) =>
      at === 0 ? { ...option, priceByLines: { ...option.priceByLines, 1: '99.00' } } : option,
    );
    const charges = { ...mint.charges, options: dearer };
    await on({ ...mint, charges }, '2099-01-01');
    await on({ ...planOf('tello-10gb-data-only'), status: 'closed' }, '2099-01-02');
    await on({ ...mint, charges, id: 'mint-brand-new', name: 'Brand & new <5GB>' }, '2099-01-03');
    return null;
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { act, given } = JSON.parse(line) as { act: keyof Acts; given: never };
  const answer = await acts[act](given).then(
    (done) => ({ done }),
    (error: unknown) => ({ failed: String(error) }),
  );
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await closeDatabase();
