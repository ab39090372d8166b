import { expect, test } from 'vitest';
import { type Arrangement, arrangementsFor } from '@/lib/results/two-sims-phone';

type State = boolean | null;

test.each<[label: string, one: [State, State], other: [State, State], works: Arrangement[]]>([
  ['both have both', [true, true], [true, true], ['simAndEsim', 'twoEsims', 'twoSims']],
  ['eSIM alone twice', [true, false], [true, false], ['twoEsims']],
  ['cards alone twice', [false, true], [false, true], ['twoSims']],
  ['one each', [true, false], [false, true], ['simAndEsim']],
  ['one each, the other way round', [false, true], [true, false], ['simAndEsim']],
  ['eSIM alone beside both', [true, false], [true, true], ['simAndEsim', 'twoEsims']],
  ['one states nothing', [null, null], [true, true], []],
  ['one states its eSIM alone', [true, null], [null, true], ['simAndEsim']],
])('%s', (_, [esim, physical], [otherEsim, otherPhysical], works) => {
  expect(arrangementsFor({ esim, physical }, { esim: otherEsim, physical: otherPhysical })).toEqual(works);
});
