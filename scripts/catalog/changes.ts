/** What an import would change, field by field. */

import type { TaxTable } from '@/lib/catalog/catalog';
import { type Change, changesBetween } from '@/lib/plan/diff';
import type { CarrierFile } from '@/lib/plan/plan';
import type { Documents } from './documents';

/** The differences between what is stored and what the documents say; stored plans that they leave out stay. */
export function changesOf(documents: Documents, stored: CarrierFile[], taxes: TaxTable | null): Change[] {
  const carriers = new Map(stored.map(({ carrier }) => [carrier.id, carrier]));
  const all = stored.flatMap((file) => file.plans);
  const ofFiles = documents.files.flatMap(({ carrier, plans }) => {
    const ids = new Set(plans.map((plan) => plan.id));
    const before = all.filter((plan) => ids.has(plan.id));
    return [
      ...changesBetween(carriers.get(carrier.id), carrier, `carriers[${carrier.id}]`),
      ...changesBetween(before, plans, 'plans'),
    ];
  });
  const ids = new Map(all.map((plan) => [plan.id, plan]));
  const ofPlans = documents.plans.flatMap((plan) =>
    changesBetween(ids.get(plan.id), plan, `plans[${plan.id}]`),
  );
  const ofTaxes = documents.taxes ? changesBetween(taxes ?? undefined, documents.taxes, 'taxes') : [];
  return [...ofFiles, ...ofPlans, ...ofTaxes];
}

const short = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
};

/** One line for a change: `+` came in, `-` is gone, `~` differs. */
export function changeLine({ path, before, after }: Change): string {
  if (before === undefined) return `+ ${path}: ${short(after)}`;
  if (after === undefined) return `- ${path}: ${short(before)}`;
  return `~ ${path}: ${short(before)} → ${short(after)}`;
}
