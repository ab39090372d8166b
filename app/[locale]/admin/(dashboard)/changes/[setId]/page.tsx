import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AdminPage, ChangeSetForm, type SetItem } from '@/components/admin';
import { LinkButton } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { importedFile, passesFourEyes, SUBMITTABLE } from '@/lib/admin/draft';
import { can } from '@/lib/admin/permissions';
import { draftPath } from '@/lib/admin/review-queue';
import { changesBetween } from '@/lib/plan/diff';
import { planWarnings, priceChanges } from '@/lib/plan/warnings';
import { getCatalog } from '@/server/catalog/read';
import { getChangeSet, isOpenDraft } from '@/server/plans/change-sets';
import { getSeenOfSet, seenFields } from '@/server/seen';
import { adminPath, requireActor } from '../../../actor';
import { Assignee } from '../../../assignee';
import { getMoment } from '../../../moment';
import { changeSetAction } from '../actions';

/** All drafts of a set as one list, prices that change first, to be decided together. */
export default async function ChangeSetPage({ params }: PageProps<'/[locale]/admin/changes/[setId]'>) {
  const { locale: language, setId } = await params;
  const locale = language as Locale;
  setRequestLocale(locale);
  const actor = await requireActor(locale, `/changes/${setId}`);
  // Before the drafts: what is saved in between is not taken for seen.
  const seen = await getSeenOfSet(setId);
  const set = await getChangeSet(setId);
  if (!set) notFound();
  const t = await getTranslations('admin.changes');
  const tImport = await getTranslations('admin.import');
  const time = await getMoment();
  const { plans, carriers, site } = await getCatalog();
  const brand = (id: string) =>
    (
      carriers.find((carrier) => carrier.id === id) ??
      set.carrierDrafts.find(({ carrierId }) => carrierId === id)?.document
    )?.name[locale] ?? id;
  const seenOf = (id: string) => {
    const one = seen.get(id);
    return one ? seenFields(one) : { seen: '', since: '' };
  };
  const mayRelease = (draft: { contributorIds: string[] }) =>
    can(actor.role, 'publish') && (passesFourEyes(draft, actor.id) || !site.fourEyes);
  const releasable = (draft: { status: string; contributorIds: string[] }) =>
    (draft.status === 'inReview' || draft.status === 'scheduled') && mayRelease(draft);
  const ofCarriers = set.carrierDrafts.map(
    (draft): SetItem => ({
      ...seenOf(draft.id),
      ...{ id: draft.id, kind: 'carrier', name: draft.document.name[locale], about: draft.carrierId },
      ...{ status: draft.status, isNew: draft.isNewCarrier, prices: [], warnings: [] },
      href: adminPath(locale, draftPath({ kind: 'carrier', id: draft.id }, { kind: 'set', id: setId })),
      changes: changesBetween(draft.base ?? {}, draft.document),
      ...{ isOpen: isOpenDraft(draft), canRelease: releasable(draft) },
    }),
  );
  const ofPlans = set.drafts.map(
    (draft): SetItem => ({
      ...seenOf(draft.id),
      ...{
        id: draft.id,
        kind: 'plan',
        name: draft.planName,
        about: `${brand(draft.carrierId)} · ${draft.planId}`,
      },
      ...{ status: draft.status, isNew: draft.isNewPlan },
      prices: draft.base ? priceChanges(draft.base, draft.document) : [],
      warnings: isOpenDraft(draft) ? planWarnings(draft.base, draft.document, plans) : [],
      href: adminPath(locale, draftPath({ kind: 'plan', id: draft.id }, { kind: 'set', id: setId })),
      changes: changesBetween(draft.base ?? {}, draft.document),
      ...{ isOpen: isOpenDraft(draft), canRelease: releasable(draft) },
    }),
  );
  const weight = ({ kind, prices, isNew }: SetItem) =>
    kind === 'carrier' ? 0 : prices.length > 0 ? 1 : isNew ? 3 : 2;
  const items = [...ofCarriers, ...ofPlans].toSorted((a, b) => weight(a) - weight(b));
  const waiting = items.some(({ isOpen }) => isOpen);
  const file = importedFile(set.name);
  const own =
    can(actor.role, 'publish') &&
    items.some(({ status }) => status === 'inReview') &&
    !items.some(({ canRelease }) => canRelease);
  return (
    <AdminPage
      title={file === null ? set.name : tImport('importOf', { file })}
      lead={t('setLead', {
        name: set.author.name,
        count: items.length,
        time: time(set.createdAt),
      })}
      actions={
        set.importRunId && (
          <LinkButton size="sm" href={adminPath(locale, `/import/${set.importRunId}`)}>
            {t('toImport')}
          </LinkButton>
        )
      }
    >
      <Assignee locale={locale} actor={actor} kind="set" id={setId} open={waiting} />
      {own && <p className="text-sm text-watch">{t('needsOther')}</p>}
      {items.length === 0 ? (
        <p className="text-muted">{t('emptySet')}</p>
      ) : (
        <ChangeSetForm
          items={items}
          canRelease={items.some(({ canRelease }) => canRelease)}
          canWithdraw={waiting && can(actor.role, 'editDraft')}
          canSubmit={
            can(actor.role, 'editDraft') &&
            !items.some(({ canRelease }) => canRelease) &&
            items.some(({ status }) => (SUBMITTABLE as readonly string[]).includes(status))
          }
          act={changeSetAction.bind(null, locale, setId)}
        />
      )}
    </AdminPage>
  );
}
