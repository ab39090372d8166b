import { getTranslations, setRequestLocale } from 'next-intl/server';
import { today, toParams } from '@/app/[locale]/request-context';
import { AdminPage, BulkForm } from '@/components/admin';
import { Link } from '@/components/ui/link';
import type { Locale } from '@/i18n/routing';
import { readListFilter } from '@/lib/admin/plan-list';
import { getCatalog, plansByIdOf } from '@/server/catalog/read';
import { listPlanIds } from '@/server/plans/list';
import { adminPath, requireActor } from '../../../actor';
import { togetherAction } from './actions';

/** The same fields of several plans, changed together: those that were ticked, or all that a filter leaves. */
export default async function TogetherPage({
  params,
  searchParams,
}: PageProps<'/[locale]/admin/plans/together'>) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const query = toParams(await searchParams);
  const back = `/plans/together?${query}`;
  await requireActor(locale, back, 'editDraft');
  const t = await getTranslations('admin.together');
  const catalog = await getCatalog();
  const byId = plansByIdOf(catalog);
  const filter = readListFilter(
    query,
    catalog.carriers.map(({ id }) => id),
  );
  const ids = query.get('all') === '1' ? await listPlanIds(filter) : query.getAll('plan');
  const plans = [...new Set(ids)].flatMap((id) => {
    const plan = byId.get(id);
    return plan ? [{ id, name: plan.name, carrier: plan.carrier }] : [];
  });
  const own = new Set(plans.map(({ carrier }) => carrier));
  const carriers = Object.fromEntries(
    catalog.carriers.flatMap(({ id, name }) => (own.has(id) ? [[id, name[locale]]] : [])),
  );
  return (
    <AdminPage
      title={t('title', { count: plans.length })}
      lead={t('lead', { carriers: Object.values(carriers).join(locale === 'zh' ? '、' : ', ') })}
    >
      {plans.length === 0 ? (
        <p className="text-muted">
          {t('none')}{' '}
          <Link className="underline underline-offset-3" href={adminPath(locale, '/plans')}>
            {t('toPlans')}
          </Link>
        </p>
      ) : (
        <BulkForm
          plans={plans}
          carriers={carriers}
          today={today()}
          act={togetherAction.bind(null, locale, back)}
        />
      )}
    </AdminPage>
  );
}
