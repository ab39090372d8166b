import { useFormatter, useTranslations } from 'next-intl';
import { spaced } from '@/lib/spaced';

type Formatter = ReturnType<typeof useFormatter>;

/**
 * An instant in words, as everywhere in the back office: in UTC, and saying so. A day (`YYYY-MM-DD`) is none, and has
 * no zone.
 * @param utc puts a time and the name of its zone together, in the reader's language.
 * @param timeStyle `medium` has seconds, for a log.
 */
export const momentWords =
  (format: Formatter, utc: (words: { time: string }) => string, timeStyle: 'short' | 'medium' = 'short') =>
  (instant: string | number | Date): string =>
    utc({
      time: spaced(format.dateTime(new Date(instant), { dateStyle: 'medium', timeStyle, timeZone: 'UTC' })),
    });

/** Instants in words, with their zone. */
export function useMoment(): (instant: string | number | Date) => string {
  const t = useTranslations('admin.draft');
  return momentWords(useFormatter(), (words) => t('utc', words));
}
