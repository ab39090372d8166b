import { describe, expect, it } from 'vitest';
import { countLeft } from '@/lib/guide/questions';
import { waysOut } from '@/lib/guide/way-out';
import { makeNeed } from '@/tests/support/make-need';
import { makeOption, makePlan } from '@/tests/support/make-plan';

const SETTINGS = { combinedTaxRatePercent: {}, taxableShare: '0.48' };
const plan = (id: string, foreignCard: boolean | null, esim: boolean | null = true) =>
  makePlan({
    id,
    charges: { options: [makeOption({ priceByLines: { '1': '30.00' } })] },
    requirements: { foreignCard },
    sim: { esim },
  });
const asking = (require: Parameters<typeof makeNeed>[0]) => makeNeed(require);

describe('the way out where no plan is left', () => {
  it('names the answer to take back and how many plans that brings', () => {
    const plans = [plan('a', false), plan('b', false), plan('c', false)];
    const need = asking({ require: { foreignCard: true } });
    expect(countLeft(plans, need, SETTINGS)).toEqual({ meets: 0, mayMeet: 0 });
    const [first, ...rest] = waysOut(need, plans, SETTINGS);
    expect(first).toMatchObject({
      question: 'card',
      given: { id: 'card.foreign' },
      instead: { id: 'card.us', left: { meets: 3, mayMeet: 0 } },
    });
    expect(rest).toEqual([]);
  });

  it('of two answers the one that brings more plans comes first', () => {
    const plans = [plan('a', false), plan('b', false), plan('c', true, false)];
    const need = asking({ require: { foreignCard: true, esim: true } });
    expect(
      waysOut(need, plans, SETTINGS).map(({ question, instead }) => [question, instead.left.meets]),
    ).toEqual([
      ['card', 2],
      ['phone', 1],
    ]);
  });

  it('where two answers together are in the way, no single one is advised', () => {
    const plans = [plan('a', false, false)];
    const need = asking({ require: { foreignCard: true, esim: true } });
    expect(waysOut(need, plans, SETTINGS)).toEqual([]);
  });
});
