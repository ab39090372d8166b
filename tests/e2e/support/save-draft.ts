/** Saves a plan's draft with another name, handed in by the editor, in the database that DATABASE_URL names. */
import { closeDatabase, db } from '@/server/db';
import { getEditState, saveDraft } from '@/server/plans/drafts';

const [planId = '', name = ''] = process.argv.slice(2);
const { id } = await db().user.findUniqueOrThrow({ where: { email: 'editor@example.org' } });
const { published, draft, lockVersion } = await getEditState(planId);
const document = { ...(draft?.document ?? published), name };
const outcome = await saveDraft(
  { id, name: 'editor', role: 'editor' },
  { document, lockVersion, reason: 'A test', submit: true },
);
if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
console.log(outcome.draftId);
await closeDatabase();
