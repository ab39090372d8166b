/**
 * Draws random plans and needs, and prints the first pair to which the engine and the reference answer differently,
 * made as small as it can be: `npx tsx tests/reference/compare.ts [pairs, default 2000] [seed]`.
 */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { quote } from '@/lib/cost/quote';
import { DEFAULT_NEED } from '@/lib/need/need';
import { arbitraryNeed, SETTINGS } from '../support/arbitrary-need';
import { arbitraryPlan } from '../support/arbitrary-plan';
import { makePlan } from '../support/make-plan';
import { comparablePair } from '../support/same-answer';
import { referenceQuote } from './quote';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields in which a value differs from another, with those of records within. */
function differences(value: unknown, usual: unknown): unknown {
  if (!isRecord(value) || !isRecord(usual)) return value;
  const changed = Object.entries(value).filter(([key, one]) => !isDeepStrictEqual(one, usual[key]));
  return Object.fromEntries(changed.map(([key, one]) => [key, differences(one, usual[key])]));
}

const print = (label: string, value: unknown): void =>
  console.log(`${label}: ${JSON.stringify(value, null, 1)}`);

const [pairs, seed] = [Number(process.argv[2] ?? 2000), Number(process.argv[3] ?? Date.now() % 2 ** 31)];
const started = performance.now();
const result = fc.check(
  fc.property(arbitraryPlan, arbitraryNeed, (plan, need) => {
    const [answer, reference] = comparablePair(
      quote(plan, need, SETTINGS),
      referenceQuote(plan, need, SETTINGS),
    );
    return isDeepStrictEqual(answer, reference);
  }),
  { numRuns: pairs, seed },
);

console.log(
  `seed ${seed}: ${result.numRuns} pairs in ${((performance.now() - started) / 1000).toFixed(1)} s, ${result.failed ? 'a difference' : 'no difference'}`,
);
if (result.counterexample) {
  const [plan, need] = result.counterexample;
  print('plan, where it differs from the plain plan', differences(plan, makePlan()));
  print('need, where it differs from the default', differences(need, DEFAULT_NEED));
  if (result.errorInstance) console.error(result.errorInstance);
  const [answer, reference] = comparablePair(
    quote(plan, need, SETTINGS),
    referenceQuote(plan, need, SETTINGS),
  );
  print('the engine, where it differs', differences(answer, reference));
  print('the reference, where it differs', differences(reference, answer));
  process.exitCode = 1;
}
