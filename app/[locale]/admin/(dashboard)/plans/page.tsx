import Link from 'next/link';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { AdminPage, AdminTable, DraftBadge, Pager } from '@/components/admin';
import { Button, LinkButton, Select, TextField } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { DRAFT_STATUSES, OPEN_STATUSES } from '@/lib/admin/draft';
import { FRESHNESS } from '@/lib/admin/freshness';
import { can } from '@/lib/admin/permissions';
import { filterLines, LIST_SORTS, planLines } from '@/lib/admin/plan-list';
import { STATUSES } from '@/lib/plan/constants';
import { getCatalog } from '@/server/catalog/read';
import { listDrafts } from '@/server/plans/drafts';
import { adminPath, requireActor } from '../../actor';
import { listPageHref } from '../../list-page-href';

const PAGE = 50;

/** The value where it is one of the set, else null. */
const oneOf = <T extends string>(set: readonly T[], value: unknown): T | null =>
  set.find((one) => one === value) ?? null;

/** Every plan with how old, how complete it is and what is being written. */
export default async function PlansPage({ params, searchParams }: PageProps<'/[locale]/admin/plans'>) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const query = await searchParams;
  const actor = await requireActor(locale, '/plans');
  const t = await getTranslations('admin');
  const format = await getFormatter();
  const { plans, carriers, site } = await getCatalog();
  const today = new Date().toISOString().slice(0, 10);
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '');
  const filter = {
    search: text('q').slice(0, 200),
    carrier: carriers.find(({ id }) => id === text('carrier'))?.id ?? null,
    status: oneOf(STATUSES, text('status')),
    freshness: oneOf(FRESHNESS, text('age')),
    draft: text('draft') === 'any' ? ('any' as const) : oneOf(DRAFT_STATUSES, text('draft')),
    incomplete: text('incomplete') === '1',
    sort: oneOf(LIST_SORTS, text('sort')) ?? ('carrier' as const),
  };
  const drafts = await listDrafts();
  const lines = filterLines(planLines(plans, carriers, drafts, today, site), filter);
  const pages = Math.max(1, Math.ceil(lines.length / PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(text('page'))) || 1));
  const editable = can(actor.role, 'editDraft');
  const name = (carrier: (typeof carriers)[number]) => carrier.name[locale];
  const all = { value: '', label: t('list.all') };
  const newPlans = drafts.filter(({ isNewPlan }) => isNewPlan).length;
  return (
    <AdminPage
      title={t('list.title')}
      lead={t('list.lead', { count: lines.length, all: plans.length })}
      actions={
        editable && (
          <LinkButton variant="primary" href={adminPath(locale, '/plans/new')}>
            {t('list.new')}
          </LinkButton>
        )
      }
    >
      <form method="get" className="flex flex-wrap items-end gap-3">
        <TextField label={t('list.search')} name="q" type="search" defaultValue={filter.search} />
        <Select
          label={t('list.carrier')}
          name="carrier"
          defaultValue={filter.carrier ?? ''}
          options={[all, ...carriers.map((carrier) => ({ value: carrier.id, label: name(carrier) }))]}
        />
        <Select
          label={t('list.status')}
          name="status"
          defaultValue={filter.status ?? ''}
          options={[all, ...STATUSES.map((value) => ({ value, label: t(`form.option.${value}`) }))]}
        />
        <Select
          label={t('list.age')}
          name="age"
          defaultValue={filter.freshness ?? ''}
          options={[all, ...FRESHNESS.map((value) => ({ value, label: t(`list.freshness.${value}`) }))]}
        />
        <Select
          label={t('list.draft')}
          name="draft"
          defaultValue={filter.draft ?? ''}
          options={[
            all,
            { value: 'any', label: t('list.anyDraft') },
            ...OPEN_STATUSES.map((value) => ({ value, label: t(`draftStatus.${value}`) })),
          ]}
        />
        <Select
          label={t('list.sort')}
          name="sort"
          defaultValue={filter.sort}
          options={LIST_SORTS.map((value) => ({ value, label: t(`list.sorts.${value}`) }))}
        />
        <label className="flex h-9 items-center gap-2 text-sm">
          <input
            type="checkbox"
            name="incomplete"
            value="1"
            defaultChecked={filter.incomplete}
            className="size-4.5 accent-accent"
          />
          {t('list.incomplete')}
        </label>
        <Button type="submit">{t('list.show')}</Button>
      </form>
      {newPlans > 0 && (
        <p className="text-sm">
          <Link className="underline underline-offset-3" href={adminPath(locale, '/drafts')}>
            {t('list.newPlans', { count: newPlans })}
          </Link>
        </p>
      )}
      {lines.length === 0 ? (
        <p className="text-muted">{t('list.empty')}</p>
      ) : (
        <AdminTable
          label={t('list.title')}
          head={(['plan', 'status', 'verified', 'notStated', 'draft', 'do'] as const).map((key) =>
            t(`list.head.${key}`),
          )}
        >
          {lines.slice((page - 1) * PAGE, page * PAGE).map((line) => (
            <tr key={line.id}>
              <th scope="row" className="!whitespace-normal">
                <Link
                  href={`/${locale}/plans/${line.id}`}
                  className="inline-flex min-h-6 items-center font-semibold text-text underline underline-offset-3"
                >
                  {line.name}
                </Link>
                <span className="block">{name(line.carrier)}</span>
              </th>
              <td>{t(`form.option.${line.status}`)}</td>
              <td className="whitespace-nowrap">
                {format.dateTime(new Date(line.verifiedAt), { dateStyle: 'medium' })}
                <span className={line.freshness === 'fresh' ? 'block text-muted' : 'block text-watch'}>
                  {t('list.days', { count: line.ageDays })} · {t(`list.freshness.${line.freshness}`)}
                </span>
              </td>
              <td className="text-right tabular-nums">{line.notStated}</td>
              <td>
                {line.draft && (
                  <Link href={adminPath(locale, `/drafts/${line.draft.id}`)}>
                    <DraftBadge status={line.draft.status} />
                  </Link>
                )}
              </td>
              <td>
                <span className="flex flex-wrap gap-x-3 gap-y-1">
                  {editable && (
                    <Link
                      className="inline-flex min-h-6 items-center underline underline-offset-3"
                      href={adminPath(locale, `/plans/${line.id}/edit`)}
                      aria-label={t('list.editOne', { name: line.name })}
                    >
                      {t('list.edit')}
                    </Link>
                  )}
                  <Link
                    className="inline-flex min-h-6 items-center underline underline-offset-3"
                    href={adminPath(locale, `/plans/${line.id}/history`)}
                    aria-label={t('list.historyOf', { name: line.name })}
                  >
                    {t('list.history')}
                  </Link>
                  {editable && (
                    <Link
                      className="inline-flex min-h-6 items-center underline underline-offset-3"
                      href={adminPath(locale, `/plans/new?from=${line.id}`)}
                      aria-label={t('list.duplicateOne', { name: line.name })}
                    >
                      {t('list.duplicate')}
                    </Link>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </AdminTable>
      )}
      <Pager page={page} pages={pages} hrefOf={(to) => listPageHref(query, to)} />
    </AdminPage>
  );
}
