import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import {
  ActionForm,
  AdminPage,
  AdminSection,
  AdminTable,
  Comments,
  Decision,
  DraftBadge,
} from '@/components/admin';
import { LinkButton } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { passesFourEyes } from '@/lib/admin/draft';
import { can } from '@/lib/admin/permissions';
import { queueText } from '@/lib/admin/review-queue';
import { mergeSides } from '@/lib/admin/settle';
import { OPEN_TAX_STATUSES } from '@/lib/admin/tax-draft';
import type { TaxTable } from '@/lib/catalog/catalog';
import { changesBetween } from '@/lib/plan/diff';
import { getSettings } from '@/server/settings';
import { getTaxDraft, getTaxState } from '@/server/taxes';
import { adminPath, requireActor } from '../../../../actor';
import { Assignee } from '../../../../assignee';
import { getMoment } from '../../../../moment';
import { type TaxDraftAct, taxDraftAction } from '../../../settings/actions';
import { taxPathWords, taxValueWords } from '../../../settings/tax-words';
import { DecidedLine, QueueLine, queueOf } from '../../queue-line';
import { spokenOf } from '../../spoken';

/** Each state with what stands there before and after, so that a rate is read with its year and source. */
function byState({ taxableShare, states }: TaxTable): Record<string, unknown> {
  return { taxableShare, ...states };
}

/** A draft of the tax table, state by state, and what can be done with it. */
export default async function TaxDraftPage({
  params,
  searchParams,
}: PageProps<'/[locale]/admin/drafts/taxes/[draftId]'>) {
  const { locale: language, draftId } = await params;
  const locale = language as Locale;
  setRequestLocale(locale);
  const search = await searchParams;
  const actor = await requireActor(locale, `/drafts/taxes/${draftId}`);
  const draft = await getTaxDraft(draftId);
  if (!draft) notFound();
  const t = await getTranslations('admin');
  const time = await getMoment();
  const { published, stamp } = await getTaxState();
  const open = OPEN_TAX_STATUSES.includes(draft.status);
  const base = open ? published : draft.base;
  const { merged, conflicts } = mergeSides(draft.document, {
    draft: null,
    published: open ? { base: draft.base, theirs: published } : null,
  });
  const [before, after] = [byState(base), byState(merged as TaxTable)];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => changesBetween(before[key], after[key]).length > 0,
  );
  const editable = open && can(actor.role, 'changeSettings');
  const releaser = draft.status === 'inReview' && can(actor.role, 'publish');
  const allowed = passesFourEyes(draft, actor.id) || !(await getSettings()).fourEyes;
  const led = queueOf(search);
  const within: Record<string, string> = led ? { in: queueText(led) } : {};
  const spoken = await spokenOf(locale, { kind: 'taxes', id: draftId }, actor, open);
  const act = (name: TaxDraftAct) => taxDraftAction.bind(null, locale, draftId, name);
  return (
    <AdminPage
      title={t('taxes.title')}
      lead={t('taxes.draftLead', { name: draft.author.name, time: time(draft.updatedAt) })}
      actions={
        <>
          <DraftBadge status={draft.status} />
          {editable && (
            <LinkButton size="sm" data-key="e" href={adminPath(locale, '/settings')}>
              {t('draft.edit')}
            </LinkButton>
          )}
        </>
      }
    >
      <DecidedLine locale={locale} search={search} />
      <QueueLine locale={locale} actor={actor} queue={led} draft={{ kind: 'taxes', id: draftId }} />
      {conflicts.length > 0 && <p className="rounded-md bg-watch-soft p-3 text-sm">{t('taxes.moved')}</p>}
      <Assignee locale={locale} actor={actor} kind="taxes" id={draftId} open={open} />
      <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
        <dt className="text-muted">{t('drafts.reason')}</dt>
        <dd>{draft.reason || '—'}</dd>
        <Decision draft={draft} />
      </dl>
      <AdminSection title={t('form.changes')}>
        <AdminTable label={t('form.changes')} head={[t('taxes.state'), t('form.before'), t('form.after')]}>
          {keys.map((key) => (
            <tr key={key}>
              <th scope="row">{taxPathWords(`states.${key}`, locale, t)}</th>
              <td className="break-words text-muted">{taxValueWords(before[key], t)}</td>
              <td className="break-words">{taxValueWords(after[key], t)}</td>
            </tr>
          ))}
        </AdminTable>
      </AdminSection>
      <AdminSection title={t('comments.title')}>
        <Comments path="" newest={null} {...spoken} />
        {spoken.threads.length === 0 && !spoken.acts && (
          <p className="text-sm text-muted">{t('comments.none')}</p>
        )}
      </AdminSection>
      {(editable || releaser) && (
        <AdminSection title={t('draft.do')}>
          {releaser && !allowed && <p className="text-sm text-watch">{t('draft.needsOther')}</p>}
          <div className="flex flex-col gap-6">
            {releaser && allowed && conflicts.length === 0 && (
              <ActionForm
                act={act('publish')}
                hidden={{ seen: stamp, ...within }}
                submit={t('draft.publish')}
                label={t('draft.publish')}
                shortcut={{ key: 'p', asks: t('review.publishSure', { name: t('taxes.rates') }) }}
              />
            )}
            {releaser && (
              <ActionForm
                act={act('return')}
                hidden={within}
                label={t('draft.return')}
                fields={[
                  {
                    shortcut: 'r',
                    name: 'note',
                    label: t('draft.note'),
                    type: 'textarea',
                    required: true,
                    maxLength: 1000,
                  },
                ]}
                submit={t('draft.return')}
                variant="secondary"
              />
            )}
            {editable && (
              <ActionForm
                act={act('withdraw')}
                submit={t('draft.withdraw')}
                label={t('draft.withdraw')}
                variant="quiet"
              />
            )}
          </div>
        </AdminSection>
      )}
    </AdminPage>
  );
}
