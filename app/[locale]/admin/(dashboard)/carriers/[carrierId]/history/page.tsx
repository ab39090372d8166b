import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionForm, AdminSection, ChangeTable, DraftReason } from '@/components/admin';
import type { Locale } from '@/i18n/routing';
import { can } from '@/lib/admin/permissions';
import { changesBetween } from '@/lib/plan/diff';
import { getCarrierEditState } from '@/server/carriers/drafts';
import { getCarrierHistory } from '@/server/carriers/history';
import { requireActor } from '../../../../actor';
import { getMoment } from '../../../../moment';
import { undoCarrierAction } from '../../actions';
import { CarrierFrame } from '../../carrier-frame';

/** What a carrier was: who, when, why, and what each change did; the last one can be taken back. */
export default async function CarrierHistoryPage({
  params,
}: PageProps<'/[locale]/admin/carriers/[carrierId]/history'>) {
  const { locale: language, carrierId } = await params;
  const locale = language as Locale;
  setRequestLocale(locale);
  const actor = await requireActor(locale, `/carriers/${carrierId}/history`);
  const { published, draft } = await getCarrierEditState(carrierId);
  if (!published) notFound();
  const history = await getCarrierHistory(carrierId);
  const t = await getTranslations('admin');
  const time = await getMoment();
  const editable = can(actor.role, 'editDraft');
  const [newest] = history;
  return (
    <CarrierFrame
      id={carrierId}
      page="history"
      title={t('history.title', { name: published.name[locale] })}
      lead={t('history.lead')}
      published={published}
      draft={draft}
      editable={editable}
    >
      {history.length === 0 && <p className="text-muted">{t('history.none')}</p>}
      {history.map((entry, at) => {
        const before = history[at + 1];
        const day = entry.publishedAt ? time(entry.publishedAt) : t('history.noDay');
        return (
          <AdminSection key={entry.number} title={t('history.revision', { number: entry.number, day })}>
            <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
              <dt className="text-muted">{t('history.author')}</dt>
              <dd>{entry.author?.name ?? '—'}</dd>
              <dt className="text-muted">{t('history.publisher')}</dt>
              <dd>{entry.publisher?.name ?? '—'}</dd>
              <dt className="text-muted">{t('history.why')}</dt>
              <dd className="break-words">
                <DraftReason reason={entry.reason} />
              </dd>
              <dt className="text-muted">{t('carriers.plansChanged')}</dt>
              <dd className="tabular-nums">{entry.plans}</dd>
            </dl>
            {before && (
              <ChangeTable
                changes={changesBetween(before.document, entry.document)}
                label={t('carriers.changesOf', { number: entry.number })}
              />
            )}
            {editable && before && entry === newest && (
              <>
                <p className="max-w-prose text-sm text-muted">{t('carriers.undoLead')}</p>
                <ActionForm
                  act={undoCarrierAction.bind(null, locale, entry.id)}
                  label={t('carriers.undo')}
                  fields={[{ name: 'reason', label: t('form.reason'), maxLength: 1000, required: true }]}
                  submit={t('carriers.undo')}
                  variant="secondary"
                  inline
                />
              </>
            )}
          </AdminSection>
        );
      })}
    </CarrierFrame>
  );
}
