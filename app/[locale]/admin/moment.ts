import { getFormatter, getTranslations } from 'next-intl/server';
import { momentWords } from '@/components/admin';

/**
 * Instants in words, with their zone, for a page that waits for its data.
 * @param timeStyle `medium` has seconds, for a log.
 */
export async function getMoment(
  timeStyle: 'short' | 'medium' = 'short',
): Promise<(instant: string | number | Date) => string> {
  const t = await getTranslations('admin.draft');
  return momentWords(await getFormatter(), (words) => t('utc', words), timeStyle);
}
