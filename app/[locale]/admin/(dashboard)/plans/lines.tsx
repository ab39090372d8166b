import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { AdminTable, DraftBadge, TickAll } from '@/components/admin';
import { Link } from '@/components/ui/link';
import type { PlanLine } from '@/lib/admin/plan-list';
import { adminPath } from '../../actor';

/** The form that the ticks belong to. */
export const TOGETHER = 'together';

/** A page of the list: how old and how complete each plan is, what is being written, and where to go on. */
export function PlanLines({ lines, editable }: { lines: PlanLine[]; editable: boolean }) {
  const t = useTranslations('admin');
  const format = useFormatter();
  const locale = useLocale();
  return (
    <AdminTable
      label={t('list.title')}
      head={[
        ...(editable ? [<TickAll key="tick" name="plan" label={t('list.tickAll')} />] : []),
        ...(['plan', 'status', 'verified', 'notStated', 'draft', 'do'] as const).map((key) =>
          t(`list.head.${key}`),
        ),
      ]}
    >
      {lines.map((line) => (
        <tr key={line.id}>
          {editable && (
            <td>
              <input
                type="checkbox"
                name="plan"
                value={line.id}
                form={TOGETHER}
                aria-label={t('list.tick', { name: line.name })}
                className="mt-0.5 size-4.5 accent-accent"
              />
            </td>
          )}
          <th scope="row" className="!whitespace-normal">
            <Link
              href={`/${locale}/plans/${line.id}`}
              className="inline-flex min-h-6 items-center font-semibold text-text underline underline-offset-3"
            >
              {line.name}
            </Link>
            <span className="block">{line.carrier.name[locale]}</span>
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
                  data-row
                  aria-label={t('list.editOne', { name: line.name })}
                >
                  {t('list.edit')}
                </Link>
              )}
              {editable && (
                <Link
                  className="inline-flex min-h-6 items-center underline underline-offset-3"
                  href={adminPath(locale, `/plans/${line.id}/price`)}
                  aria-label={t('price.of', { name: line.name })}
                >
                  {t('price.short')}
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
  );
}
