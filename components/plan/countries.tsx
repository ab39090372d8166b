import type { FactValue } from '@/lib/facts/value';
import { useFactLabels } from './use-fact-labels';

/** More than these fold behind their number. */
const SHOWN = 8;

/** The countries of an entry in words (`text`); a long list folds behind how many they are. */
export function Countries({ value, text }: { value: FactValue & { kind: 'countries' }; text: string }) {
  const { t } = useFactLabels();
  const { countries } = value;
  if (typeof countries === 'string' || countries.length <= SHOWN) return text;
  return (
    <details>
      <summary className="min-h-6">{t('countryCount', { count: countries.length })}</summary>
      <p className="mt-1 text-sm text-muted">{text}</p>
    </details>
  );
}
