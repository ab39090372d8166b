import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AdminPage, AdminSection, AdminTable, Comments, DraftBadge, DraftFacts } from '@/components/admin';
import { LinkButton } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { can } from '@/lib/admin/permissions';
import { queueText } from '@/lib/admin/review-queue';
import { mergeSides } from '@/lib/admin/settle';
import { OPEN_SITE_STATUSES } from '@/lib/admin/site-draft';
import { changesBetween } from '@/lib/plan/diff';
import { getSettingsSince } from '@/server/seen';
import { getSettings } from '@/server/settings';
import { getSiteDraft, getSiteState, type SiteSubject } from '@/server/site-drafts';
import { adminPath, requireActor } from '../../actor';
import { Assignee } from '../../assignee';
import { getMoment } from '../../moment';
import { DraftActs } from './draft-acts';
import { DecidedLine, QueueLine, queueOf } from './queue-line';
import { spokenOf } from './spoken';

/** What differs between the kinds of such drafts. */
interface Shown<Document> {
  title: string;
  /** What is asked about before it is published by a key. */
  name: string;
  /** What changes when it is published. */
  effect: string;
  /** What stands over the column of fields. */
  field: string;
  /** The fields of a document by name, each with what is read as one. */
  fieldsOf: (document: Document) => Readonly<Record<string, unknown>>;
  label: (key: string) => string;
  value: (value: unknown) => string;
  /** What publishing does, where more than the fields can be said. */
  more?: (document: Document) => Promise<ReactNode>;
}

/** A draft of what the whole instance works with, field by field, and what can be done with it. */
export async function SiteDraftView<Document>({
  locale,
  search,
  draftId,
  subject,
  shown,
}: {
  locale: Locale;
  search: Record<string, string | string[] | undefined>;
  draftId: string;
  subject: SiteSubject<Document>;
  shown: Shown<Document>;
}) {
  const { kind } = subject;
  const actor = await requireActor(locale, `/drafts/${kind}/${draftId}`);
  // Before the draft: what is saved in between is not taken for seen.
  const since = await getSettingsSince();
  const { published, stamp } = await getSiteState(subject);
  const draft = await getSiteDraft(draftId);
  if (draft?.kind !== kind) notFound();
  const t = await getTranslations('admin');
  const time = await getMoment();
  const open = OPEN_SITE_STATUSES.includes(draft.status);
  const base = open ? published : (draft.base as Document);
  const { merged, conflicts } = mergeSides(draft.document, {
    draft: null,
    published: open ? { base: draft.base, theirs: published } : null,
  });
  const [before, after] = [shown.fieldsOf(base), shown.fieldsOf(merged as Document)];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => changesBetween(before[key], after[key]).length > 0,
  );
  const led = queueOf(search);
  const spoken = await spokenOf(locale, { kind, id: draftId }, actor, open);
  return (
    <AdminPage
      title={shown.title}
      lead={`${t('draft.siteLead', { name: draft.author.name, time: time(draft.updatedAt) })} ${shown.effect}`}
      actions={
        <>
          <DraftBadge status={draft.status} />
          {open && can(actor.role, 'changeSettings') && (
            <LinkButton size="sm" data-key="e" href={adminPath(locale, '/settings')}>
              {t('draft.edit')}
            </LinkButton>
          )}
        </>
      }
    >
      <DecidedLine locale={locale} search={search} />
      <QueueLine locale={locale} actor={actor} queue={led} draft={{ kind, id: draftId }} />
      {conflicts.length > 0 && <p className="rounded-md bg-watch-soft p-3 text-sm">{t('draft.siteMoved')}</p>}
      <Assignee locale={locale} actor={actor} kind={kind} id={draftId} open={open} />
      <DraftFacts draft={draft} />
      <AdminSection title={t('form.changes')}>
        <AdminTable label={t('form.changes')} head={[shown.field, t('form.before'), t('form.after')]}>
          {keys.map((key) => (
            <tr key={key}>
              <th scope="row">{shown.label(key)}</th>
              <td className="break-words text-muted">{shown.value(before[key])}</td>
              <td className="break-words">{shown.value(after[key])}</td>
            </tr>
          ))}
        </AdminTable>
        {open && (await shown.more?.(merged as Document))}
      </AdminSection>
      <AdminSection title={t('comments.title')}>
        <Comments path="" newest={null} {...spoken} />
        {spoken.threads.length === 0 && !spoken.acts && (
          <p className="text-sm text-muted">{t('comments.none')}</p>
        )}
      </AdminSection>
      <DraftActs
        draft={draft}
        acts={['publish']}
        name={shown.name}
        actor={actor}
        fourEyes={(await getSettings()).fourEyes}
        right="changeSettings"
        seen={{ seen: stamp, since }}
        within={led ? { in: queueText(led) } : {}}
        refused={conflicts.length === 0 ? null : ''}
      />
    </AdminPage>
  );
}
