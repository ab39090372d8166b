import { notFound } from 'next/navigation';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { AdminPage } from '@/components/admin';
import { Link } from '@/components/ui/link';
import type { Locale } from '@/i18n/routing';
import { pageOf } from '@/lib/admin/assignment';
import { can } from '@/lib/admin/permissions';
import { getCatalog } from '@/server/catalog/read';
import { getImport } from '@/server/imports/imports';
import { adminPath, requireActor } from '../../../actor';
import { getMoment } from '../../../moment';
import { importAction } from '../actions';
import { RunPlans } from './run-plans';

/** What a file would change, to choose from; applied, what came of it. */
export default async function ImportRunPage({ params }: PageProps<'/[locale]/admin/import/[runId]'>) {
  const { locale: language, runId } = await params;
  const locale = language as Locale;
  setRequestLocale(locale);
  const actor = await requireActor(locale, `/import/${runId}`);
  const run = await getImport(runId);
  if (!run) notFound();
  const t = await getTranslations('admin.import');
  const tImport = await getTranslations('import');
  const format = await getFormatter();
  const time = await getMoment();
  const { carriers, plans } = await getCatalog();
  const { preview, result } = run;
  const changed = preview.plans.filter(({ changes }) => changes.length > 0);
  const open = run.status === 'previewed';
  const figures = {
    rows: preview.rows,
    skipped: preview.skipped.length,
    warnings: changed.reduce(
      (sum, { warnings, olderDates }) => sum + warnings.length + olderDates.length,
      preview.warnings.length,
    ),
    new: changed.filter(({ match }) => match === 'new').length,
    changed: changed.filter(({ match }) => match !== 'new').length,
    unchanged: preview.plans.length - changed.length,
  };
  return (
    <AdminPage
      title={run.fileName}
      lead={t('runLead', {
        layout: tImport(`layouts.${preview.layout}`),
        state: t(`states.${run.status}`),
        time: time(run.appliedAt ?? run.createdAt),
      })}
    >
      {result && (
        <p role="status" className="rounded-md bg-good-soft p-3">
          {t('result', { ...result, changeSetId: '', declined: '' })}{' '}
          <Link
            className="underline underline-offset-3"
            href={adminPath(locale, result.changeSetId ? `/changes/${result.changeSetId}` : '/drafts')}
          >
            {t(result.changeSetId ? 'toSet' : 'toDrafts')}
          </Link>
        </p>
      )}
      {result && result.declined.length > 0 && (
        <section aria-labelledby="declined" className="rounded-md bg-watch-soft p-3 text-sm">
          <h2 id="declined" className="font-semibold">
            {t('declined', { count: result.declined.length })}
          </h2>
          <ul className="mt-1 list-disc pl-6">
            {result.declined.map(({ kind, id, name, draftId, by }) => (
              <li key={`${kind} ${id}`}>
                <Link
                  className="underline underline-offset-3"
                  href={adminPath(locale, pageOf(kind, draftId))}
                >
                  {t('draftOf', { name, by })}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="text-sm break-all text-muted">{t('hashIs', { hash: run.sha256 })}</p>
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-6">
        {Object.entries(figures).map(([key, count]) => (
          <div key={key} className="flex flex-col-reverse justify-end rounded-md border p-3">
            <dt className="text-sm text-muted">{t(`figures.${key as keyof typeof figures}`)}</dt>
            <dd className="text-xl font-semibold tabular-nums">{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      <RunPlans
        run={run}
        carriers={carriers}
        plans={plans}
        act={open && can(actor.role, 'import') ? importAction.bind(null, locale, runId) : null}
      />
    </AdminPage>
  );
}
