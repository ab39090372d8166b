import { getTranslations, setRequestLocale } from 'next-intl/server';
import { toParams } from '@/app/[locale]/request-context';
import { AdminPage, Pager } from '@/components/admin';
import { Button, Link, LinkButton } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { can } from '@/lib/admin/permissions';
import { readListFilter } from '@/lib/admin/plan-list';
import { withBase } from '@/lib/base-path';
import { getCatalog } from '@/server/catalog/read';
import { listPlans } from '@/server/plans/list';
import { adminPath, requireActor } from '../../actor';
import { listPageHref } from '../../list-page-href';
import { PlanFilters } from './filters';
import { PlanLines, TOGETHER } from './lines';

/** Every plan with how old, how complete it is and what is being written. */
export default async function PlansPage({ params, searchParams }: PageProps<'/[locale]/admin/plans'>) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const query = await searchParams;
  const actor = await requireActor(locale, '/plans');
  const t = await getTranslations('admin');
  const { plans, carriers } = await getCatalog();
  const filter = readListFilter(
    toParams(query),
    carriers.map(({ id }) => id),
  );
  const list = await listPlans(filter);
  const editable = can(actor.role, 'editDraft');
  return (
    <AdminPage
      title={t('list.title')}
      lead={t('list.lead', { count: list.count, all: plans.length })}
      actions={
        editable && (
          <LinkButton variant="primary" href={adminPath(locale, '/plans/new')}>
            {t('list.new')}
          </LinkButton>
        )
      }
    >
      <PlanFilters filter={filter} carriers={carriers} />
      {list.newPlans > 0 && (
        <p className="text-sm">
          <Link className="underline underline-offset-3" href={adminPath(locale, '/drafts')}>
            {t('list.newPlans', { count: list.newPlans })}
          </Link>
        </p>
      )}
      {list.lines.length === 0 ? (
        <p className="text-muted">{t('list.empty')}</p>
      ) : (
        <>
          {editable && (
            <form
              id={TOGETHER}
              method="get"
              action={withBase(adminPath(locale, '/plans/together'))}
              className="flex flex-wrap items-center gap-3"
            >
              {[...toParams(query)].map(([name, value]) => (
                <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
              ))}
              <Button type="submit" size="sm">
                {t('list.editTicked')}
              </Button>
              <Button type="submit" size="sm" name="all" value="1">
                {t('list.editAll', { count: list.count })}
              </Button>
            </form>
          )}
          <PlanLines lines={list.lines} editable={editable} />
        </>
      )}
      <Pager page={list.page} pages={list.pages} hrefOf={(to) => listPageHref(query, to)} />
    </AdminPage>
  );
}
