import { notFound } from 'next/navigation';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import {
  ActionForm,
  AdminPage,
  AdminSection,
  AdminTable,
  ChangeList,
  DraftBadge,
  DraftReason,
} from '@/components/admin';
import { Button, Link, LinkButton, Select } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { can } from '@/lib/admin/permissions';
import { getEditState } from '@/server/plans/drafts';
import { getHistory } from '@/server/plans/history';
import { adminPath, requireActor } from '../../../../actor';
import { getMoment } from '../../../../moment';
import { restoreAction, statusAction } from './actions';

/** What a plan was: who, when, why; any two states side by side; a way back. */
export default async function HistoryPage({
  params,
  searchParams,
}: PageProps<'/[locale]/admin/plans/[planId]/history'>) {
  const { locale: language, planId } = await params;
  const locale = language as Locale;
  setRequestLocale(locale);
  const actor = await requireActor(locale, `/plans/${planId}/history`);
  const { published, draft } = await getEditState(planId);
  const history = await getHistory(planId);
  if (!published) notFound();
  const t = await getTranslations('admin');
  const format = await getFormatter();
  const time = await getMoment();
  const query = await searchParams;
  const editable = can(actor.role, 'editDraft');
  const byNumber = (value: unknown) => history.find(({ number }) => String(number) === value);
  const [newest, second] = history;
  const after = byNumber(query.b) ?? newest;
  const before = byNumber(query.a) ?? second;
  const options = history.map(({ number, publishedAt }) => ({
    value: String(number),
    label: t('history.revision', {
      number,
      day: publishedAt ? format.dateTime(new Date(publishedAt), { dateStyle: 'medium' }) : t('history.noDay'),
    }),
  }));
  const closed = published.status === 'closed';
  const reason = { name: 'reason', label: t('form.reason'), maxLength: 1000, required: true } as const;
  return (
    <AdminPage
      title={t('history.title', { name: published.name })}
      lead={t('history.lead')}
      actions={
        <>
          {draft && (
            <Link href={adminPath(locale, `/drafts/${draft.id}`)}>
              <DraftBadge status={draft.status} />
            </Link>
          )}
          <LinkButton size="sm" href={`/${locale}/plans/${planId}`}>
            {t('history.public')}
          </LinkButton>
          {editable && (
            <LinkButton size="sm" href={adminPath(locale, `/plans/${planId}/edit`)}>
              {t('list.edit')}
            </LinkButton>
          )}
        </>
      }
    >
      {history.length === 0 ? (
        <p className="text-muted">{t('history.none')}</p>
      ) : (
        <AdminTable
          label={t('history.revisions')}
          head={(['number', 'when', 'author', 'publisher', 'origin', 'why'] as const).map((key) =>
            t(`history.${key}`),
          )}
        >
          {history.map((entry) => (
            <tr key={entry.number}>
              <th scope="row" className="tabular-nums !text-text">
                {entry.number}
              </th>
              <td className="whitespace-nowrap tabular-nums">
                {entry.publishedAt ? time(entry.publishedAt) : t('history.noDay')}
              </td>
              <td>{entry.author?.name ?? '—'}</td>
              <td>{entry.publisher?.name ?? '—'}</td>
              <td>{t(`history.origins.${entry.origin}`)}</td>
              <td className="max-w-80 break-words">
                <DraftReason reason={entry.reason} />
              </td>
            </tr>
          ))}
        </AdminTable>
      )}
      {history.length > 1 && before && after && (
        <AdminSection title={t('history.compare')}>
          <form method="get" className="flex flex-wrap items-end gap-3">
            <Select
              label={t('form.before')}
              name="a"
              defaultValue={String(before.number)}
              options={options}
            />
            <Select label={t('form.after')} name="b" defaultValue={String(after.number)} options={options} />
            <Button type="submit">{t('history.show')}</Button>
          </form>
          <ChangeList before={before.plan} after={after.plan} />
        </AdminSection>
      )}
      {editable && history.length > 1 && (
        <AdminSection title={t('history.restore')}>
          <p className="max-w-prose text-sm text-muted">{t('history.restoreLead')}</p>
          <div className="flex flex-col gap-4">
            {history.slice(1).map(({ number }) => (
              <ActionForm
                key={number}
                act={restoreAction.bind(null, locale, planId, number)}
                label={t('history.restoreOne', { number })}
                fields={[reason]}
                submit={t('history.restoreOne', { number })}
                variant="secondary"
                size="sm"
                inline
              />
            ))}
          </div>
        </AdminSection>
      )}
      {editable && (
        <AdminSection title={t(closed ? 'history.reopen' : 'history.close')}>
          <p className="max-w-prose text-sm text-muted">
            {t(closed ? 'history.reopenLead' : 'history.closeLead')}
          </p>
          <ActionForm
            act={statusAction.bind(null, locale, planId, closed ? 'current' : 'closed')}
            label={t(closed ? 'history.reopen' : 'history.close')}
            fields={[reason]}
            submit={t(closed ? 'history.reopen' : 'history.close')}
            variant="secondary"
            inline
          />
        </AdminSection>
      )}
    </AdminPage>
  );
}
