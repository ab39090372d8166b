/** The finder's needs as plain questions: each answer is a change of the need, and the need is the only state. */
import { pricePlans } from '@/lib/cost/price-plans';
import type { CostSettings } from '@/lib/cost/result';
import type { Need, Requirements } from '@/lib/need/need';
import { PRESETS } from '@/lib/need/presets';
import { type NeedPart, summarizeNeed } from '@/lib/need/summary';
import { isSameNeed } from '@/lib/need/url';
import type { PlanFacts } from '@/lib/plan/plan';

export const QUESTION_IDS = [
  'use',
  'stay',
  'abroad',
  'lines',
  'papers',
  'card',
  'autopay',
  'phone',
  'place',
  'state',
] as const;
export type QuestionId = (typeof QUESTION_IDS)[number];

/** The page behind the last question. */
export const DONE = 'done';
export type Page = QuestionId | typeof DONE;

type Change = (need: Need) => Need;

const using = (monthly: Partial<Need['monthly']>): Change => {
  return (need) => ({ ...need, monthly: { ...need.monthly, hotspotGB: 0, ...monthly } });
};
const requiring = (require: Partial<Requirements>): Change => {
  return (need) => ({ ...need, require: { ...need.require, ...require } });
};
const forMonths = (horizonMonths: number): Change => {
  return (need) => ({ ...need, horizonMonths, horizonDays: null });
};
const payingBy = (autopay: Need['autopay']): Change => {
  return (need) => ({ ...need, autopay });
};
/** Who says a number of lines means lines that are alike. */
const onLines = (lines: number): Change => {
  return (need) => ({ ...need, lines, groups: [] });
};
const homeUse = ({ monthly }: Need): Partial<Need['monthly']> => ({
  voiceMinutes: monthly.voiceMinutes,
  smsMessages: monthly.smsMessages,
  dataGB: monthly.dataGB,
  hotspotGB: monthly.hotspotGB,
});

/** What each answer does; the quantities of use are those of the ready-made needs where one fits. */
const CHANGES = {
  use: {
    light: using({ voiceMinutes: 100, smsMessages: 50, dataGB: 3 }),
    everyday: using(homeUse(PRESETS.everyday)),
    heavy: using(homeUse(PRESETS.heavy)),
    keep: using(homeUse(PRESETS.keepNumber)),
  },
  stay: {
    twoWeeks: (need) => ({ ...need, horizonDays: 14, groups: [] }),
    threeMonths: forMonths(3),
    year: forMonths(12),
    twoYears: forMonths(24),
  },
  abroad: {
    nobody: (need) => ({ ...need, monthly: { ...need.monthly, internationalCalls: [] } }),
    china: (need) => ({
      ...need,
      monthly: { ...need.monthly, internationalCalls: PRESETS.china.monthly.internationalCalls },
    }),
  },
  lines: { one: onLines(1), two: onLines(2), three: onLines(3), four: onLines(4) },
  papers: {
    both: requiring({ noSsn: false, noCreditCheck: false }),
    noCredit: requiring({ noSsn: false, noCreditCheck: true }),
    neither: requiring({ noSsn: true, noCreditCheck: true }),
  },
  card: { us: requiring({ foreignCard: false }), foreign: requiring({ foreignCard: true }) },
  autopay: {
    none: payingBy(false),
    bank: payingBy('bank'),
    debit: payingBy('debit'),
    card: payingBy('card'),
  },
  phone: { any: requiring({ esim: false }), esim: requiring({ esim: true }) },
  place: {
    inUs: requiring({ activateFromAbroad: false }),
    abroad: requiring({ activateFromAbroad: true }),
  },
  state: { none: (need) => ({ ...need, state: null }) },
} as const satisfies Record<QuestionId, Record<string, Change>>;

export type AnswerId = {
  [Id in QuestionId]: `${Id}.${Extract<keyof (typeof CHANGES)[Id], string>}`;
}[QuestionId];

/** How many plans are left: those that meet the need, and those that may meet it. */
export interface Left {
  meets: number;
  mayMeet: number;
}

export interface Choice {
  id: AnswerId;
  /** The need with this answer. */
  need: Need;
  /** Whether the need says so already. */
  given: boolean;
  /** What the need asks for then and did not before. */
  adds: NeedPart[];
  left: Left;
}

/** The question that a link names; the first one where it names none that exists. */
export function pageOf(text: string | null): Page {
  return text === DONE ? DONE : (QUESTION_IDS.find((id) => id === text) ?? QUESTION_IDS[0]);
}

/** The page after and before one; null before the first. */
export function neighbours(page: Page): { before: QuestionId | null; after: Page } {
  const index = page === DONE ? QUESTION_IDS.length : QUESTION_IDS.indexOf(page);
  return { before: QUESTION_IDS[index - 1] ?? null, after: QUESTION_IDS[index + 1] ?? DONE };
}

/** How many of the plans meet a need, and how many may, by the cost function. */
export function countLeft(plans: readonly PlanFacts[], need: Need, settings: CostSettings): Left {
  const { order, mayMeet } = pricePlans(plans, need, settings);
  return { meets: order.length, mayMeet: mayMeet.length };
}

const added = (before: Need, after: Need): NeedPart[] => {
  const known = new Set(summarizeNeed(before).map((part) => JSON.stringify(part)));
  return summarizeNeed(after).filter((part) => !known.has(JSON.stringify(part)));
};

/** The answers to a question, each with the need it leads to, what that adds and how many plans are left. */
export function choicesOf(
  question: QuestionId,
  need: Need,
  plans: readonly PlanFacts[],
  settings: CostSettings,
): Choice[] {
  return Object.entries(CHANGES[question] as Record<string, Change>).map(([id, change]) => {
    const next = change(need);
    return {
      id: `${question}.${id}` as AnswerId,
      need: next,
      given: isSameNeed(next, need),
      adds: added(need, next),
      left: countLeft(plans, next, settings),
    };
  });
}
