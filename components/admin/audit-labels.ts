import type { useTranslations } from 'next-intl';
import { readActor } from '@/lib/admin/actor-names';
import type { AuditAction, AuditEntry } from '@/lib/admin/audit';

/** The key of an act's words below `admin`; keys hold no dots. */
export const auditActionKey = (action: AuditAction) =>
  `audit.actions.${action.replace('.', '-')}` as 'audit.actions.draft-save';

/** Who acted, in the reader's language: a person's own name, or words for what acts without an account. */
export function actorWords(
  t: ReturnType<typeof useTranslations<'admin.audit'>>,
  { actorId, actorName }: Pick<AuditEntry, 'actorId' | 'actorName'>,
): string {
  const actor = readActor(actorId, actorName);
  if ('machine' in actor) return t(`actors.${actor.machine}`);
  return actor.atCommandLine ? t('atCommandLine', { name: actor.person }) : actor.person;
}

/** Kinds of what an act is on that have no name of their own. */
const NAMELESS = ['view', 'import', 'source', 'sources', 'settings', 'webhook', 'database'] as const;

/** The words for what an act was on that has no name of its own; null for anything else. */
export function namelessSubject(
  t: ReturnType<typeof useTranslations<'admin.audit'>>,
  subject: string,
): string | null {
  const kind = NAMELESS.find((one) => one === subject.split(':', 1)[0]);
  return kind === undefined ? null : t(`subjects.${kind}`);
}
