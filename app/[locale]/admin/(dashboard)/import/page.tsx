import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AdminPage, AdminSection, AdminTable, UploadForm } from '@/components/admin';
import { CONTROL, Link, Select, TextField } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { can } from '@/lib/admin/permissions';
import { LAYOUTS } from '@/lib/import/layouts';
import { FILE_FAULTS } from '@/lib/import/notes';
import { getCatalog } from '@/server/catalog/read';
import { listImports } from '@/server/imports/imports';
import { adminPath, requireActor } from '../../actor';
import { getMoment } from '../../moment';

/** A file of plan data to look into, and those that were looked into. */
export default async function ImportPage({ params, searchParams }: PageProps<'/[locale]/admin/import'>) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const actor = await requireActor(locale, '/import');
  const t = await getTranslations('admin.import');
  const tImport = await getTranslations('import');
  const time = await getMoment();
  const { carriers } = await getCatalog();
  const runs = await listImports();
  const query = Object.fromEntries(
    Object.entries(await searchParams).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value]] : [],
    ),
  );
  const fault = FILE_FAULTS.find((one) => one === query.fault);
  const numbers = Object.fromEntries(
    Object.entries(query).map(([key, value]) => [key, /^\d+$/.test(value) ? Number(value) : value]),
  );
  return (
    <AdminPage title={t('title')} lead={t('lead')}>
      {fault && (
        <p role="alert" className="rounded-md bg-bad-soft p-3 text-sm">
          {tImport(`faults.${fault}`, { ...EVERY_PARAM, ...numbers })} {t('nothingWritten')}
        </p>
      )}
      {can(actor.role, 'import') && (
        <UploadForm action={`/api/admin/import?locale=${locale}`}>
          <label className="flex flex-col gap-1 text-sm">
            <span className="text-muted">{t('file')}</span>
            <input
              type="file"
              name="file"
              required
              multiple
              accept=".csv,.xlsx,.json,text/csv,application/json"
              className={`${CONTROL} py-1.5`}
            />
          </label>
          <Select
            label={t('layout')}
            name="layout"
            options={[
              { value: '', label: t('recognise') },
              ...LAYOUTS.map((value) => ({ value, label: tImport(`layouts.${value}`) })),
            ]}
          />
          <Select
            label={t('carrier')}
            name="carrier"
            options={[
              { value: '', label: t('byName') },
              ...carriers.map(({ id, name }) => ({ value: id, label: name[locale] })),
            ]}
          />
          <TextField label={t('asOf')} name="asOf" type="date" />
          <TextField label={t('source')} name="source" type="url" />
        </UploadForm>
      )}
      <AdminSection title={t('runs')}>
        {runs.length === 0 ? (
          <p className="text-muted">{t('noRuns')}</p>
        ) : (
          <AdminTable label={t('runs')} head={[t('fileName'), t('state'), t('by'), t('when'), t('hash')]}>
            {runs.map((run) => (
              <tr key={run.id}>
                <th scope="row" className="!whitespace-normal">
                  <Link
                    href={adminPath(locale, `/import/${run.id}`)}
                    className="inline-flex min-h-6 items-center text-text underline underline-offset-3"
                  >
                    {run.fileName}
                  </Link>
                </th>
                <td>{t(`states.${run.status}`)}</td>
                <td>{run.by ?? '—'}</td>
                <td className="whitespace-nowrap tabular-nums">{time(run.createdAt)}</td>
                <td>
                  <code title={run.sha256}>{run.sha256.slice(0, 12)}</code>
                </td>
              </tr>
            ))}
          </AdminTable>
        )}
      </AdminSection>
    </AdminPage>
  );
}

/** A link that was cut short must not keep a fault from being said. */
const EVERY_PARAM = { name: '', most: 0, line: 0, layout: '', columns: '', carrier: '', value: '' };
