/** The text forms of items, reasons and asks in answers of the API; everything else reads them as data. */
import type { Ask, Criterion } from '@/lib/cost/reason';
import type { Item } from '@/lib/cost/result';

/** A criterion as its code of the tariff model, with the country behind it where it has one: `internationalCalling:CN`. */
export const criterionText = ({ code, country }: Criterion): string =>
  country === null ? code : `${code}:${country}`;

/** An ask of an API answer. */
export interface AskAnswer {
  code: string;
  /** Use without a known price, which the total leaves out. */
  open: boolean;
}

/** An ask with its code as text. */
export const askAnswer = (ask: Ask): AskAnswer => ({ code: criterionText(ask), open: ask.open });

const servedBy = (what: string, id: string | null): string => (id === null ? what : `${what} @ ${id}`);

/**
 * What an item is for: the option's, add-on's, fee's or own offer's id or name, the top-up's price, the service of an overage, the
 * state of a tax; countries as `CN+HK`, with ` @ ` and the id of the add-on or pass that serves them.
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

/** An item of an API answer. */
export interface ItemAnswer {
  kind: Item['kind'];
  ref: string;
  quantity: number;
  unitPrice: string;
  amountCents: number;
}

/** An item with its `ref` as text. */
export function itemAnswer(item: Item): ItemAnswer {
  const { kind, quantity, unitPrice, amountCents } = item;
  return { kind, ref: itemRef(item), quantity, unitPrice, amountCents };
}
