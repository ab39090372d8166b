import { notFound } from 'next/navigation';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { AdminPage, AdminSection, AdminTable, ImportChoice } from '@/components/admin';
import type { Locale } from '@/i18n/routing';
import { can } from '@/lib/admin/permissions';
import { getImport } from '@/server/imports/imports';
import { requireActor } from '../../../actor';
import { applyAction } from '../actions';

/** As many of each as a person looks through; how many more there are is said. */
const SHOWN = 200;

/** What a file would change: rows left out and why, what to look at, and every plan field by field. */
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
  const { preview } = run;
  const changed = preview.plans.filter(({ changes }) => changes.length > 0);
  const unchanged = preview.plans.length - changed.length;
  const open = run.status === 'previewed';
  const figures = {
    rows: preview.rows,
    skipped: preview.skipped.length,
    warnings: preview.warnings.length,
    new: changed.filter(({ match }) => match === 'new').length,
    changed: changed.filter(({ match }) => match !== 'new').length,
    unchanged,
  };
  return (
    <AdminPage
      title={run.fileName}
      lead={t('runLead', {
        layout: tImport(`layouts.${preview.layout}`),
        state: t(`states.${run.status}`),
        time: format.dateTime(new Date(run.appliedAt ?? run.createdAt), {
          dateStyle: 'medium',
          timeStyle: 'short',
        }),
      })}
    >
      <p className="text-sm break-all text-muted">{t('hashIs', { hash: run.sha256 })}</p>
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-6">
        {Object.entries(figures).map(([key, count]) => (
          <div key={key} className="flex flex-col-reverse justify-end rounded-md border p-3">
            <dt className="text-sm text-muted">{t(`figures.${key as keyof typeof figures}`)}</dt>
            <dd className="text-xl font-semibold tabular-nums">{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      {preview.skipped.length > 0 && (
        <AdminSection title={t('skipped')}>
          <AdminTable label={t('skipped')} head={[t('row'), t('why')]}>
            {preview.skipped.slice(0, SHOWN).map(({ row, reason }) => (
              <tr key={`${row} ${reason.code}`}>
                <td className="text-right tabular-nums">{row}</td>
                <td>{tImport(`reasons.${reason.code}`, reason.params as never)}</td>
              </tr>
            ))}
          </AdminTable>
          {preview.skipped.length > SHOWN && (
            <p className="text-sm text-muted">{t('moreRows', { count: preview.skipped.length - SHOWN })}</p>
          )}
        </AdminSection>
      )}
      {preview.warnings.length > 0 && (
        <AdminSection title={t('warnings')}>
          <AdminTable label={t('warnings')} head={[t('row'), t('field'), t('what')]}>
            {preview.warnings.slice(0, SHOWN).map(({ row, field, message }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one row may say the same of two fields
              <tr key={index}>
                <td className="text-right tabular-nums">{row}</td>
                <td className="break-words">{field || '—'}</td>
                <td>{tImport(`warnings.${message.code}`, message.params as never)}</td>
              </tr>
            ))}
          </AdminTable>
          {preview.warnings.length > SHOWN && (
            <p className="text-sm text-muted">{t('moreRows', { count: preview.warnings.length - SHOWN })}</p>
          )}
        </AdminSection>
      )}
      <AdminSection title={t('plans')}>
        {changed.length === 0 ? (
          <p className="text-muted">{t('nothingNew')}</p>
        ) : (
          <ImportChoice
            plans={changed.slice(0, SHOWN)}
            more={changed.slice(SHOWN).map(({ planId }) => planId)}
            act={open && can(actor.role, 'import') ? applyAction.bind(null, locale, runId) : null}
          />
        )}
      </AdminSection>
    </AdminPage>
  );
}
