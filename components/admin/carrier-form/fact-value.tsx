import type { SharedField } from '@/lib/plan/shared-fields';
import { useFieldLabels } from '../use-field-labels';

/** A longer text, as that of a list of countries, is opened when it is wanted. */
const MOST = 90;
/** Fields in which nothing of an amount means that it is not offered. */
const OFFERED: ReadonlySet<SharedField> = new Set<SharedField>([
  'voice.includedMinutes',
  'sms.includedMessages',
  'data.highSpeedGB',
  'data.priorityGB',
  'hotspot.includedGB',
]);

/** What a field says, in words. */
export function FactValue({ field, value }: { field: SharedField; value: unknown }) {
  const labels = useFieldLabels();
  if (value === null || value === undefined)
    return <span className="text-muted italic">{labels.t('facts.notForPlan')}</span>;
  const text = value === 0 && OFFERED.has(field) ? labels.t('amount.notOffered') : labels.value(value);
  if (text.length <= MOST) return <strong className="font-semibold break-words">{text}</strong>;
  return (
    <details className="break-words">
      <summary>{text.slice(0, MOST)}…</summary>
      {text}
    </details>
  );
}
