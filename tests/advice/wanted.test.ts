/** The most wanted answers: which question turns most plans, and what an answer means in the plan document. */
import { describe, expect, it } from 'vitest';
import { answeredValue, answerFormOf, wantedAnswers } from '@/lib/advice/wanted';
import { quoteAll } from '@/lib/cost/rank';
import { PRESET_IDS, presetNeed } from '@/lib/need/presets';
import type { PlanFacts } from '@/lib/plan/plan';
import { setValueAt } from '@/lib/plan/shared-fields';
import { REAL } from '../support/real-catalog-view';

const { plans, settings } = REAL;
const current = plans.filter(({ status }) => status === 'current');
const wanted = wantedAnswers(current, settings);

describe('most wanted answers', () => {
  it('the one that turns most comes first', () => {
    const turns = wanted.map((entry) => entry.turns);
    expect(turns).toEqual(turns.toSorted((a, b) => b - a));
    expect(turns[0]).toBeGreaterThan(0);
    for (const { turns: some, asked, plans: ids } of wanted) {
      expect(some).toBeLessThanOrEqual(asked);
      expect(ids.length).toBeGreaterThan(0);
    }
  });

  it('answered with yes, so many more plans meet the ready-made needs', () => {
    const meeting = (list: readonly PlanFacts[]) =>
      PRESET_IDS.reduce(
        (sum, preset) => sum + quoteAll(list, presetNeed(preset, null), settings).quotes.length,
        0,
      );
    const before = meeting(current);
    const some = wanted.filter(({ criterion }) => answerFormOf(criterion)?.kind === 'yesNo').slice(0, 5);
    expect(some.length).toBe(5);
    for (const { criterion, plans: ids, turns } of some) {
      const form = answerFormOf(criterion);
      if (!form) throw new Error(criterion.code);
      const value = answeredValue(form, 'yes');
      const answered = current.map((plan) => {
        if (!ids.includes(plan.id)) return plan;
        const copy = structuredClone(plan) as unknown as Record<string, unknown>;
        setValueAt(copy, form.field, value);
        return copy as unknown as PlanFacts;
      });
      expect(meeting(answered) - before, criterion.code).toBe(turns);
    }
  });

  it('a question that speaks of days names the most that a need asks for', () => {
    const idle = wanted.find(({ criterion }) => criterion.code === 'numberIdle');
    expect(idle?.days).toBe(90);
  });
});

describe('what an answer means', () => {
  it.each<[string, Parameters<typeof answerFormOf>[0]['code'], string, unknown]>([
    ['eSIM: yes', 'esim', 'yes', true],
    ['"can I get it without an SSN": yes is that none is required', 'noSsn', 'yes', false],
    ['"can I get it without an SSN": no', 'noSsn', 'no', true],
    ['a real mobile number: yes', 'mobileNumber', 'yes', 'mobile'],
    ['a real mobile number: no', 'mobileNumber', 'no', 'voip'],
    ['days', 'numberIdle', '60', 60],
    ['no days', 'numberIdle', 'sixty', undefined],
    ['nothing chosen', 'esim', '', undefined],
  ])('%s', (_, code, answer, value) => {
    const form = answerFormOf({ code });
    expect(form && answeredValue(form, answer)).toBe(value);
  });

  it('amounts and lists are entered in the forms', () => {
    for (const code of ['data', 'hotspot', 'network', 'roaming', 'internationalCalling'] as const)
      expect(answerFormOf({ code })).toBeNull();
  });
});
