import { useFormatter, useTranslations } from 'next-intl';
import { ageOf } from '@/lib/plan/age';
import { exactDate } from './exact';

/** How long ago some plans were last checked, as a range; the days themselves on hover. */
export function CheckedAge({ from, to, today }: { from: string; to: string; today: string }) {
  const t = useTranslations('facts.checked');
  const format = useFormatter();
  const [newest, oldest] = [ageOf(to, today), ageOf(from, today)];
  const dates = [...new Set([from, to])].map((day) => exactDate(format, day)).join(' – ');
  const ages = { from: newest.count, to: oldest.count, unit: oldest.unit };
  const kind = newest.unit !== oldest.unit ? 'mixed' : newest.count === oldest.count ? 'one' : 'range';
  return <span title={dates}>{t(kind, ages)}</span>;
}
