import { centsToDecimal } from '@/lib/money';

const FORMATS = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string): Intl.NumberFormat {
  const cached = FORMATS.get(locale);
  if (cached) return cached;
  const created = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
  });
  FORMATS.set(locale, created);
  return created;
}

/** Cents as dollars in words of the locale, e.g. `$1,234.50`; formatted from the decimal text, so to the cent exact. */
export function formatUsd(cents: number, locale: string): string {
  const text = formatOf(locale).format(centsToDecimal(cents) as Intl.StringNumericLiteral);
  return text.replace('-', '−');
}
