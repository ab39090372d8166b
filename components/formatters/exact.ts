import type { useFormatter } from 'next-intl';
import { spaced } from '@/lib/spaced';

type Format = ReturnType<typeof useFormatter>;

/** A rate of so many dollars keeps all its decimals: $0.0235. */
export const exactPrice = (format: Format, dollars: string): string =>
  format.number(Number(dollars), {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 4,
  });

/** A day, a month or a year, as exact as it is known. */
export const exactDate = (format: Format, date: string): string =>
  spaced(
    format.dateTime(new Date(date), {
      year: 'numeric',
      month: date.length > 4 ? 'short' : undefined,
      day: date.length > 7 ? 'numeric' : undefined,
    }),
  );
