/** Prices and amounts of data in a text, and those that our plans state. */
import type { PlanDocument } from '@/lib/plan/plan';

/** `usd:1500` in cents, `mb:5120` in megabytes: what two figures have in common where they say the same. */
export type FigureKey = string;

export interface Figure {
  key: FigureKey;
  /** Where it stands in the text, from and to. */
  from: number;
  to: number;
}

const MB_A_GB = 1024;
const MB: Record<string, number> = { t: MB_A_GB * MB_A_GB, g: MB_A_GB, m: 1 };

/** `$15`, `US$ 1,250.00`, `15 USD`, `15.00` (two decimals are money), `99¢`. */
const PRICE =
  /(?:US)?\$\s?(\d[\d,]*(?:\.\d+)?)|(?<![\d.]|\d,)(\d[\d,]*(?:\.\d+)?)\s?(?:USD|dollars?)\b|(?<![\d.]|\d,)(\d[\d,]*\.\d{2})(?!\d|\.\d|%|\s?[GMT]B)|(?<![\d.]|\d,)(\d+)\s?¢/gi;
/** `5GB`, `5 GB`, `1.5 gigs`, `500 megabytes`. */
const DATA = /(?<![\d.,$])(\d[\d,]*(?:\.\d+)?)\s?(?:([TGM])(?:i?B)\b|([GM])(?:igs?|igabytes?|egabytes?)\b)/gi;

const number = (text: string): number => Number(text.replaceAll(',', ''));
const round = (value: number): number => Math.round(value * 1000) / 1000;
const usd = (dollars: number): FigureKey => `usd:${round(dollars * 100)}`;
const mb = (amount: number): FigureKey => `mb:${round(amount)}`;

/** Every price and amount of data in a text, in its order. */
export function figuresIn(text: string): Figure[] {
  const found: Figure[] = [];
  for (const match of text.matchAll(PRICE)) {
    const [whole, dollars, beforeWord, bare, cents] = match;
    const amount = cents === undefined ? number(dollars ?? beforeWord ?? bare ?? '') : number(cents) / 100;
    found.push({ key: usd(amount), from: match.index, to: match.index + whole.length });
  }
  for (const match of text.matchAll(DATA)) {
    const [whole, amount = '', short, long] = match;
    const unit = MB[(short ?? long ?? 'm').toLowerCase()] ?? 1;
    found.push({ key: mb(number(amount) * unit), from: match.index, to: match.index + whole.length });
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  return found.filter((figure, index) => figure.from >= (found[index - 1]?.to ?? 0));
}

/** Keys under which a plan document holds money, whatever they lie in. */
const MONEY = /price|amount|credit|fee|cap|rate|overage|discount|pricebylines|bank|debit|card|atleast/i;
const GB = /gb$/i;

function collect(value: unknown, key: string, inMoney: boolean, into: Set<FigureKey>): void {
  if (typeof value === 'number') {
    if (GB.test(key) && value > 0) into.add(mb(value * MB_A_GB));
    return;
  }
  if (typeof value === 'string') {
    if (inMoney && /^\d+(\.\d+)?$/.test(value) && Number(value) > 0) into.add(usd(Number(value)));
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    const own = Array.isArray(value) || /^\d+$/.test(name) ? key : name;
    collect(part, own, inMoney || MONEY.test(own), into);
  }
}

/** The prices and amounts of data that a plan states in these fields of its document. */
export function figuresOf(plan: PlanDocument, covers: readonly string[]): Set<FigureKey> {
  const found = new Set<FigureKey>();
  for (const field of covers) {
    const value = (plan as unknown as Record<string, unknown>)[field];
    if (field !== 'sources') collect(value, field, field === 'charges', found);
  }
  return found;
}
