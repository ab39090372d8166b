import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AdminPage, AdminTable } from '@/components/admin';
import { Link } from '@/components/ui/link';
import type { Locale } from '@/i18n/routing';
import { importedFile } from '@/lib/admin/draft';
import { assigneesOf } from '@/server/people/assignments';
import { listChangeSets } from '@/server/plans/change-sets';
import { adminPath, requireActor } from '../../actor';
import { getMoment } from '../../moment';

/** Sets of drafts that were made together, with what of them waits. */
export default async function ChangesPage({ params }: PageProps<'/[locale]/admin/changes'>) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  await requireActor(locale, '/changes');
  const t = await getTranslations('admin.changes');
  const tImport = await getTranslations('admin.import');
  const time = await getMoment();
  const sets = await listChangeSets();
  const hands = await assigneesOf('set');
  const nameOf = (name: string) => {
    const file = importedFile(name);
    return file === null ? name : tImport('importOf', { file });
  };
  return (
    <AdminPage title={t('title')} lead={t('lead')}>
      {sets.length === 0 ? (
        <p className="text-muted">{t('empty')}</p>
      ) : (
        <AdminTable
          label={t('title')}
          head={[t('set'), t('waiting'), t('open'), t('drafts'), t('author'), t('inHand'), t('made')]}
        >
          {sets.map((set) => (
            <tr key={set.id}>
              <th scope="row" className="!whitespace-normal">
                <Link
                  href={adminPath(locale, `/changes/${set.id}`)}
                  className="inline-flex min-h-6 items-center font-semibold text-text underline underline-offset-3"
                >
                  {nameOf(set.name)}
                </Link>
              </th>
              <td className="tabular-nums">{set.waiting}</td>
              <td className="tabular-nums">{set.open}</td>
              <td className="tabular-nums">{set.drafts}</td>
              <td>{set.author.name}</td>
              <td>{hands.get(set.id)?.name ?? '—'}</td>
              <td className="whitespace-nowrap tabular-nums">{time(set.createdAt)}</td>
            </tr>
          ))}
        </AdminTable>
      )}
    </AdminPage>
  );
}
