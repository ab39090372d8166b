import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { AdminTable, DraftBadge } from '@/components/admin';
import { Link } from '@/components/ui/link';
import type { CarrierDraft } from '@/lib/admin/carrier-draft';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import { sharedFieldsOf } from '@/lib/plan/shared-fields';
import { adminPath } from '../../actor';

const LINK = 'inline-flex min-h-6 items-center underline underline-offset-3';

/** Carriers with how many plans they have, how much they state for all of them, and where to go on. */
export function CarrierLines({
  carriers,
  plans,
  drafts,
  editable,
}: {
  carriers: readonly CarrierDocument[];
  plans: readonly PlanDocument[];
  drafts: readonly CarrierDraft[];
  editable: boolean;
}) {
  const t = useTranslations('admin');
  const format = useFormatter();
  const locale = useLocale();
  const nameOf = new Map(carriers.map(({ id, name }) => [id, name[locale]]));
  const sorted = carriers.toSorted((a, b) => a.name[locale].localeCompare(b.name[locale], locale));
  return (
    <AdminTable
      label={t('carriers.title')}
      head={(['name', 'kind', 'plans', 'facts', 'draft', 'do'] as const).map((key) =>
        t(`carriers.head.${key}`),
      )}
    >
      {sorted.map(({ id, name, kind, parent, shared }) => {
        const own = plans.filter(({ carrier }) => carrier === id);
        const closed = own.filter(({ status }) => status === 'closed').length;
        const draft = drafts.find(({ carrierId }) => carrierId === id);
        const facts = sharedFieldsOf(shared).length;
        const links = [...(editable ? (['edit'] as const) : []), ...(['facts', 'history'] as const)];
        return (
          <tr key={id}>
            <th scope="row" className="!whitespace-normal">
              <span className="font-semibold text-text">{name[locale]}</span>
              <span className="block">{id}</span>
            </th>
            <td>
              {t(`form.option.${kind}`)}
              {parent && (
                <span className="block text-muted">
                  {t('carriers.partOf', { name: nameOf.get(parent) ?? parent })}
                </span>
              )}
            </td>
            <td className="whitespace-nowrap tabular-nums">
              <Link href={adminPath(locale, `/plans?carrier=${id}`)} className={LINK}>
                {t('carriers.current', { count: own.length - closed })}
              </Link>
              {closed > 0 && (
                <span className="block text-muted">{t('carriers.closed', { count: closed })}</span>
              )}
            </td>
            <td className="whitespace-nowrap tabular-nums">
              {t('carriers.states', { count: facts })}
              {shared && facts > 0 && (
                <span className="block text-muted">
                  {format.dateTime(new Date(shared.verifiedAt), { dateStyle: 'medium' })}
                </span>
              )}
            </td>
            <td>
              {draft && (
                <Link href={adminPath(locale, `/carriers/drafts/${draft.id}`)}>
                  <DraftBadge status={draft.status} />
                </Link>
              )}
            </td>
            <td>
              <span className="flex flex-wrap gap-x-3 gap-y-1">
                {links.map((page) => (
                  <Link
                    key={page}
                    className={LINK}
                    href={adminPath(locale, `/carriers/${id}/${page}`)}
                    aria-label={t(`carriers.${page}Of`, { name: name[locale] })}
                  >
                    {t(`carriers.${page}`)}
                  </Link>
                ))}
              </span>
            </td>
          </tr>
        );
      })}
    </AdminTable>
  );
}
