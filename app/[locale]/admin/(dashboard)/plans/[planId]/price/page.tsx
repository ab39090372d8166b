import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { today } from '@/app/[locale]/request-context';
import { AdminPage, DraftBadge, PriceForm } from '@/components/admin';
import { LinkButton, TextLink } from '@/components/ui';
import { ClientMessages } from '@/i18n/client-messages';
import type { Locale } from '@/i18n/routing';
import { WAITING_STATUSES } from '@/lib/admin/draft';
import { likelySource, notesWithPrices, priceGroups } from '@/lib/admin/price-change';
import { planTitle } from '@/lib/catalog/plan-title';
import { isFixedCopy } from '@/lib/sources/pages';
import { getCatalog } from '@/server/catalog/read';
import { getEditState } from '@/server/plans/drafts';
import { adminPath, requireActor } from '../../../../actor';
import { changePriceAction } from './actions';

/** "The price changed": the prices of a plan in one small form, upon its open draft or what is published. */
export default async function PricePage({ params }: PageProps<'/[locale]/admin/plans/[planId]/price'>) {
  const { locale: language, planId } = await params;
  const locale = language as Locale;
  setRequestLocale(locale);
  await requireActor(locale, `/plans/${planId}/price`, 'editDraft');
  const t = await getTranslations('admin');
  const { published, draft, lockVersion, basis } = await getEditState(planId);
  const plan = draft?.document ?? published;
  const carrier = (await getCatalog()).carriers.find(({ id }) => id === plan?.carrier);
  if (!plan || !carrier) notFound();
  const waits = draft !== null && WAITING_STATUSES.includes(draft.status);
  return (
    <ClientMessages namespaces={['admin', 'plan']}>
      <AdminPage
        title={t('price.title')}
        lead={<TextLink href={`/${locale}/plans/${planId}`}>{planTitle({ carrier, plan }, locale)}</TextLink>}
        actions={
          <>
            {draft && <DraftBadge status={draft.status} />}
            <LinkButton size="sm" href={adminPath(locale, `/plans/${planId}/edit`)}>
              {t('price.allFields')}
            </LinkButton>
          </>
        }
      >
        {draft && !waits && <p className="rounded-md bg-accent-soft p-3 text-sm">{t('price.uponDraft')}</p>}
        {waits ? (
          <p className="rounded-md bg-watch-soft p-3 text-sm">
            {t('price.waits')}{' '}
            <TextLink href={adminPath(locale, `/drafts/${draft.id}`)}>{t('form.toReview')}</TextLink>
          </p>
        ) : (
          <PriceForm
            groups={priceGroups(plan)}
            sources={plan.sources}
            source={likelySource(plan, isFixedCopy)}
            notes={notesWithPrices(plan)}
            today={today()}
            lockVersion={lockVersion}
            basis={basis}
            act={changePriceAction.bind(null, locale, planId)}
          />
        )}
      </AdminPage>
    </ClientMessages>
  );
}
