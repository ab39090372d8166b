/** Own offers and what the person pays now, in a link (tariff model, section 9). Amounts are in dollars. */

import { numberText } from '@/lib/number-text';
import { SLUG } from '@/lib/slug';
import { LIMITS, MAX_OFFER_NAME, MAX_OFFERS, MAX_SLUG_LENGTH } from './limits';
import type { OwnOffer } from './need';
import { OFFER_FIELDS } from './url-keys';
import { type ParamReader, plainText, type Reading, readNumber } from './url-reader';

const DOLLARS = /^0*(\d{1,5})(?:\.(\d{0,2}))?$/;

/** Dollars with at most two decimals, as two, as people write them; a minus may be the sign or the hyphen. */
export function readDollars(text: string): Reading<string> {
  const [minus, amountText = ''] = /^([-−])?(.{0,40})$/s.exec(text)?.slice(1) ?? [];
  const [whole, dollars = '', cents = ''] = DOLLARS.exec(numberText(amountText, 'usd') ?? '') ?? [];
  if (whole === undefined) return { reason: 'unreadable' };
  const amount = `${Number(dollars)}.${cents.padEnd(2, '0')}`;
  return { value: minus && Number(amount) !== 0 ? `-${amount}` : amount };
}

/** Dollars as short as they can be read again: `36.00` is `36`. */
export const dollarsText = (amount: string): string => amount.replace(/\.00$/, '');

/** The other sign: what a form asks for as taken off is a price below 0. */
export function negated(amount: string): string {
  if (Number(amount) === 0) return amount;
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}

export const readSlug = (text: string): Reading<string> =>
  SLUG.test(text) && text.length <= MAX_SLUG_LENGTH ? { value: text } : { reason: 'unreadable' };

interface Row {
  key: string;
  raw: string;
  cells: string[];
  name: string;
}

/** Five cells and the name, which may hold colons and is taken as it is written. */
function shortRows(reader: ParamReader): Row[] {
  return reader.filled('offer').map(({ raw }) => {
    const [, head = '', name = ''] = /^((?:[^:：]*[:：]){5})(.*)$/s.exec(raw) ?? [];
    return { key: 'offer', raw, cells: head.split(/[:：]/).slice(0, 5).map(plainText), name: name.trim() };
  });
}

/** Rows of a plain form that somebody filled in: a carrier is chosen and one amount is not 0. */
function formRows(reader: ParamReader): Row[] {
  const columns = OFFER_FIELDS.map((field) => reader.all(field));
  return (columns[0] ?? []).flatMap((_, row) => {
    const texts = columns.map((column) => column[row] ?? '');
    const [carrier = '', plan = '', off = '', months = '', once = ''] = texts.map(plainText);
    const isEmpty = (text: string) => /^[0.]*$/.test(text);
    if (carrier === '' || (isEmpty(off) && isEmpty(once))) return [];
    const taken = (text: string) => {
      const amount = readDollars(text || '0');
      return 'value' in amount ? negated(amount.value) : text;
    };
    const cells = [carrier, plan, taken(off), months, taken(once)];
    return [{ key: OFFER_FIELDS[0], raw: texts.join(':'), cells, name: (texts[5] ?? '').trim() }];
  });
}

function readOffer({ cells, name }: Row, carriers: readonly string[] | undefined): Reading<OwnOffer> {
  const [at = '', of = '', a = '', count = '', once = ''] = cells;
  const carrier = readSlug(at);
  if (!('value' in carrier)) return carrier;
  if (carriers && !carriers.includes(carrier.value)) return { reason: 'unknown-carrier' };
  const plan: Reading<string | null> = of === '' ? { value: null } : readSlug(of);
  if (!('value' in plan)) return plan;
  const perMonth = readDollars(a || '0');
  if (!('value' in perMonth)) return perMonth;
  const months = readNumber(count || '0', LIMITS.offerMonths);
  if (!('value' in months)) return months;
  const oneTime = readDollars(once || '0');
  if (!('value' in oneTime)) return oneTime;
  if (name === '' || name.length > MAX_OFFER_NAME || /\p{Surrogate}/u.test(name))
    return { reason: 'unreadable' };
  const amounts = { perMonth: perMonth.value, months: months.value, oneTime: oneTime.value };
  return { value: { carrier: carrier.value, plan: plan.value, ...amounts, name } };
}

/** The person's own offers; one with a cell that cannot be read, or without a name, is ignored. */
export function readOffers(reader: ParamReader, carriers?: readonly string[]): OwnOffer[] {
  const offers: OwnOffer[] = [];
  for (const row of [...shortRows(reader), ...formRows(reader)]) {
    const offer = readOffer(row, carriers);
    if (!('value' in offer)) reader.ignore(row.key, row.raw, offer.reason, offer.limit);
    else if (offers.length === MAX_OFFERS) reader.ignore(row.key, row.raw, 'too-many');
    else offers.push(offer.value);
  }
  return offers;
}

/** An offer as `readOffers` reads it. */
export function offerText({ carrier, plan, perMonth, months, oneTime, name }: OwnOffer): string {
  return [carrier, plan ?? '', dollarsText(perMonth), months, dollarsText(oneTime), name].join(':');
}
