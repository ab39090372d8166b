/** The text forms of items, reasons and asks in answers of the API; everything else reads them as data. */
import type { z } from 'zod';
import { type Ask, criterionKey } from '@/lib/cost/reason';
import type { Item } from '@/lib/cost/result';
import type { askSchema, itemSchema } from './answer-schemas';

export type AskAnswer = z.infer<typeof askSchema>;
export type ItemAnswer = z.infer<typeof itemSchema>;

/** An ask with code and country as one text: `internationalCalling:CN`. */
export const askAnswer = (ask: Ask): AskAnswer => ({ code: criterionKey(ask), open: ask.open });

const servedBy = (what: string, id: string | null): string => (id === null ? what : `${what} @ ${id}`);

/**
 * What an item is for: the option's, add-on's, fee's or own offer's id or name, the top-up's price, the service of an
 * overage, the state of a tax; countries as `CN+HK`, with ` @ ` and the id of the add-on or pass that serves them.
 */
export function itemRef(item: Item): string {
  switch (item.kind) {
    case 'payment':
    case 'autopayDiscount':
      return item.optionId;
    case 'topUp':
      return item.price;
    case 'recurringFee':
    case 'oneTimeFee':
    case 'ownOffer':
      return item.name;
    case 'addOn':
      return item.addOnId;
    case 'overage':
      return item.service;
    case 'internationalCalling':
    case 'internationalSms':
      return servedBy(item.countries.join('+'), item.addOnId);
    case 'roaming':
      return servedBy(item.country, item.passId);
    case 'tax':
      return item.state;
  }
}

/** An item with its `ref` as text. */
export function itemAnswer(item: Item): ItemAnswer {
  const { kind, quantity, unitPrice, amountCents } = item;
  return { kind, ref: itemRef(item), quantity, unitPrice, amountCents };
}
