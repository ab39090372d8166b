/** The most wanted answers: questions that would turn most plans of the ready-made needs from "may meet" to "meets". */
import { quoteAll } from '@/lib/cost/rank';
import { type Criterion, criterionKey, daysAsked } from '@/lib/cost/reason';
import type { CostSettings } from '@/lib/cost/result';
import { PRESET_IDS, type PresetId, presetNeed } from '@/lib/need/presets';
import type { PlanFacts } from '@/lib/plan/plan';
import type { SharedField } from '@/lib/plan/shared-fields';

/** How an answer is entered: as yes or no, each with the value that it stands for, or as a number of days. */
export type AnswerForm =
  | { field: SharedField; kind: 'yesNo'; yes: unknown; no: unknown }
  | { field: SharedField; kind: 'days' };

const yesNo = (field: SharedField, yes: unknown = true, no: unknown = false): AnswerForm => ({
  ...{ field, kind: 'yesNo', yes, no },
});

/** Questions whose answer is one value; that of the others is a list or an amount, which the forms take. */
const ANSWER_FORMS: Partial<Record<Criterion['code'], AnswerForm>> = {
  esim: yesNo('sim.esim'),
  volte: yesNo('features.volte'),
  wifiCalling: yesNo('features.wifiCalling'),
  wifiCallingAbroad: yesNo('features.wifiCallingAbroad'),
  fiveG: yesNo('data.fiveG'),
  // Asked as "can I get it without".
  noCreditCheck: yesNo('requirements.creditCheck', false, true),
  noSsn: yesNo('requirements.ssn', false, true),
  foreignCard: yesNo('requirements.foreignCard'),
  activateFromAbroad: yesNo('requirements.activateFromAbroad'),
  mobileNumber: yesNo('number', 'mobile', 'voip'),
  lines: yesNo('separateAccounts'),
  numberIdle: { field: 'numberKeeping.inactivityDays', kind: 'days' },
  abroadTooLong: { field: 'maxDaysAbroad', kind: 'days' },
};

/** How the answer to a question is entered; null where it is more than one value. */
export const answerFormOf = ({ code }: Pick<Criterion, 'code'>): AnswerForm | null =>
  ANSWER_FORMS[code] ?? null;

/** What an entered answer means in the plan document; undefined where it is no answer. */
export function answeredValue(form: AnswerForm, answer: string): unknown {
  if (form.kind === 'days') return /^\d{1,5}$/.test(answer) ? Number(answer) : undefined;
  if (answer === 'yes') return form.yes;
  return answer === 'no' ? form.no : undefined;
}

export interface WantedAnswer {
  carrier: string;
  criterion: Criterion;
  /** Ids of the plans that the question is asked of, sorted. */
  plans: string[];
  /** The ready-made needs in which it is asked. */
  needs: PresetId[];
  /** The most days, and lines, that the question speaks of in those needs. */
  days: number;
  lines: number;
  /** How often a plan may meet a need and this is all that has to be asked: a yes turns it to "meets". */
  turns: number;
  /** How often it is asked at all, of a plan for a need. */
  asked: number;
}

/** Every question that the ready-made needs leave open, the one that turns most first; ties by carrier and question. */
export function wantedAnswers(plans: readonly PlanFacts[], settings: CostSettings): WantedAnswer[] {
  const carrierOf = new Map(plans.map(({ id, carrier }) => [id, carrier]));
  const found = new Map<string, WantedAnswer & { ids: Set<string> }>();
  for (const preset of PRESET_IDS) {
    const need = presetNeed(preset, null);
    for (const { planId, asks } of quoteAll(plans, need, settings).mayMeet)
      for (const { open: _, ...criterion } of asks) {
        const carrier = carrierOf.get(planId) as string;
        const key = `${carrier} ${criterionKey(criterion)}`;
        const entry = found.get(key) ?? {
          ...{ carrier, criterion, plans: [], needs: [], days: 0, lines: 1 },
          ...{ turns: 0, asked: 0, ids: new Set<string>() },
        };
        found.set(key, entry);
        entry.ids.add(planId);
        if (!entry.needs.includes(preset)) entry.needs.push(preset);
        entry.days = Math.max(entry.days, daysAsked(criterion, need));
        entry.lines = Math.max(entry.lines, need.lines);
        entry.asked += 1;
        if (asks.length === 1) entry.turns += 1;
      }
  }
  return [...found]
    .sort(([x, a], [y, b]) => b.turns - a.turns || b.asked - a.asked || (x < y ? -1 : 1))
    .map(([, { ids, ...entry }]) => ({ ...entry, plans: [...ids].sort() }));
}
