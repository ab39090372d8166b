/** What a report is about, in words. */
import { getTranslations } from 'next-intl/server';
import { AMBIGUOUS_FACTS, COST_FIELD, reportField } from '@/lib/admin/report';

/** Names the field of a report: its group goes before a name that another group uses as well. */
export async function reportFieldNames(): Promise<(path: string | null) => string> {
  const t = await getTranslations('report');
  const tPlan = await getTranslations('plan');
  return (path) => {
    if (path === null) return t('whole');
    if (path === COST_FIELD) return t('cost');
    const field = reportField(path);
    if (!field) return path;
    const fact = tPlan(`facts.${field.fact}`);
    return AMBIGUOUS_FACTS.includes(field.fact)
      ? t('inGroup', { group: tPlan(`groups.${field.group}`), fact })
      : fact;
  };
}
