import { getTranslations, setRequestLocale } from 'next-intl/server';
import { today, toParams } from '@/app/[locale]/request-context';
import { AdminPage, PlanGrid } from '@/components/admin';
import { LinkButton } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { gridParams, readGridView } from '@/lib/admin/grid/view';
import { can } from '@/lib/admin/permissions';
import { getCatalog } from '@/server/catalog/read';
import { readGrid } from '@/server/plans/grid';
import { listGridViews } from '@/server/plans/grid-views';
import { adminPath, requireActor } from '../../actor';
import { readSheetAction, saveGridAction } from './actions';
import { GridFilters } from './filters';
import { GridViews } from './views';

/** Plans as a sheet: chosen plans and columns, edited together and saved as one set. */
export default async function GridPage({ params, searchParams }: PageProps<'/[locale]/admin/grid'>) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const asked = toParams(await searchParams);
  const actor = await requireActor(locale, `/grid?${asked}`);
  const t = await getTranslations('admin.grid');
  const { carriers } = await getCatalog();
  const views = await listGridViews(actor);
  const current = views.find(({ id }) => id === asked.get('view')) ?? null;
  // A view by its name alone shows what is kept under it; anything else in the address is what it was changed to.
  const isWhole = current !== null && [...asked.keys()].every((key) => key === 'view');
  const view = readGridView(
    isWhole ? new URLSearchParams(current.params) : asked,
    carriers.map(({ id }) => id),
  );
  const grid = await readGrid(actor, view);
  const here = gridParams(view).toString();
  const sorted = (key: string) => {
    const descending = view.sort === key && !view.descending;
    const to = gridParams({ ...view, sort: key, descending });
    if (current) to.set('view', current.id);
    return `?${to}`;
  };
  const editable = can(actor.role, 'editDraft');
  return (
    <AdminPage
      title={t('title')}
      lead={t('lead', { count: grid.rows.length, columns: grid.columns.length })}
      actions={
        <LinkButton href={`${adminPath(locale, '/grid-file')}?${here}`} download size="sm">
          {t('sheetOut')}
        </LinkButton>
      }
    >
      <GridViews
        {...{ locale, views, current, params: here, mayShare: editable }}
        mayChange={(one) => one.owner.id === actor.id || can(actor.role, 'changeSettings')}
      />
      <GridFilters view={view} carriers={carriers} />
      <PlanGrid
        columns={grid.columns}
        rows={grid.rows}
        carriers={Object.fromEntries(carriers.map(({ id, name }) => [id, name[locale]]))}
        sort={{ key: view.sort, descending: view.descending }}
        sortHrefs={Object.fromEntries(['plan', ...grid.columns].map((key) => [key, sorted(key)]))}
        base={adminPath(locale)}
        today={today()}
        editable={editable}
        keptFor={`${actor.id}/grid`}
        save={saveGridAction.bind(null, locale)}
        readSheet={readSheetAction.bind(null, locale)}
      />
    </AdminPage>
  );
}
