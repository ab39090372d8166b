import { AssigneeForm } from '@/components/admin';
import type { Locale } from '@/i18n/routing';
import { ASSIGN_RIGHT, type Assignable } from '@/lib/admin/assignment';
import { can } from '@/lib/admin/permissions';
import { assigneeOf, possibleAssignees } from '@/server/people/assignments';
import type { SignedIn } from '@/server/people/sign-in';
import { assignAction } from './assign-action';

/** Who has a draft, a set of changes or a report in hand, with what can be done about it. */
export async function Assignee({
  locale,
  actor,
  kind,
  id,
  open,
}: {
  locale: Locale;
  actor: SignedIn;
  kind: Assignable;
  id: string;
  /** Whether it can still be given to somebody. */
  open: boolean;
}) {
  const assignee = await assigneeOf(kind, id);
  const gives = open && can(actor.role, ASSIGN_RIGHT[kind]);
  if (!gives && assignee === null) return null;
  return (
    <AssigneeForm
      assignee={assignee}
      people={gives ? await possibleAssignees(kind) : []}
      me={actor.id}
      act={assignAction.bind(null, locale, kind, id)}
    />
  );
}
