/** Items of which only kind and amount matter. */

import type { Item, ItemKind, Subject } from '@/lib/cost/result';
import { centsToDecimal } from '@/lib/money';

function subjectOf(kind: ItemKind, name: string): Subject {
  switch (kind) {
    case 'payment':
    case 'autopayDiscount':
      return { kind, optionId: name };
    case 'topUp':
      return { kind, price: name };
    case 'recurringFee':
    case 'oneTimeFee':
    case 'ownOffer':
      return { kind, name };
    case 'addOn':
      return { kind, addOnId: name };
    case 'overage':
      return { kind, service: 'data' };
    case 'internationalCalling':
    case 'internationalSms':
      return { kind, countries: [name], addOnId: null };
    case 'roaming':
      return { kind, country: name, passId: null };
    case 'tax':
      return { kind, state: name };
  }
}

/** One unit at its whole amount, of something of that name. */
export const makeItem = (kind: ItemKind, amountCents: number, name = 'x'): Item => ({
  ...subjectOf(kind, name),
  quantity: 1,
  unitPrice: centsToDecimal(amountCents),
  amountCents,
});
