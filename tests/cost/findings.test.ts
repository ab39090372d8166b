/** Section 4: each criterion stands once, with the worst of its answers. */
import { describe, expect, test } from 'vitest';
import { Findings } from '@/lib/cost/findings';
import { type Criterion, reasonAbroad, reasonFor } from '@/lib/cost/reason';

type Answer = [criterion: Criterion, answer: 'no' | 'open' | 'priced'];

function found(answers: readonly Answer[]): Findings {
  const findings = new Findings();
  for (const [criterion, answer] of answers)
    if (answer === 'no') findings.no(criterion);
    else findings.ask(criterion, answer === 'open');
  return findings;
}

const [esim, data] = [reasonFor('esim'), reasonFor('data')];
const [mexico, china] = [reasonAbroad('roaming', 'MX'), reasonAbroad('roaming', 'CN')];

describe('what is found', () => {
  test.each<[label: string, answers: Answer[], noes: string[], asks: string[]]>([
    ['nothing', [], [], []],
    ['an ask', [[esim, 'priced']], [], ['esim']],
    [
      'an ask twice stands once',
      [
        [data, 'priced'],
        [data, 'priced'],
      ],
      [],
      ['data'],
    ],
    [
      'it is open where the first is',
      [
        [data, 'open'],
        [data, 'priced'],
      ],
      [],
      ['data open'],
    ],
    [
      'and where the second is',
      [
        [data, 'priced'],
        [data, 'open'],
      ],
      [],
      ['data open'],
    ],
    [
      'asks of two codes',
      [
        [esim, 'priced'],
        [data, 'open'],
      ],
      [],
      ['data open', 'esim'],
    ],
    [
      'asks of two countries',
      [
        [mexico, 'priced'],
        [china, 'open'],
      ],
      [],
      ['roaming:CN open', 'roaming:MX'],
    ],
    [
      'a no twice stands once',
      [
        [esim, 'no'],
        [esim, 'no'],
      ],
      ['esim'],
      [],
    ],
    [
      'noes of two countries, in order',
      [
        [mexico, 'no'],
        [china, 'no'],
      ],
      ['roaming:CN', 'roaming:MX'],
      [],
    ],
    [
      'a no hides the ask of the same criterion',
      [
        [mexico, 'open'],
        [mexico, 'no'],
      ],
      ['roaming:MX'],
      [],
    ],
    [
      'and of no other',
      [
        [mexico, 'priced'],
        [china, 'no'],
      ],
      ['roaming:CN'],
      ['roaming:MX'],
    ],
  ])('%s', (_, answers, noes, asks) => {
    const findings = found(answers);
    const text = ({ code, country }: Criterion) => (country === null ? code : `${code}:${country}`);
    expect(findings.reasons().map(text)).toEqual(noes);
    expect(findings.asks().map((ask) => `${text(ask)}${ask.open ? ' open' : ''}`)).toEqual(asks);
    expect(findings.failed).toBe(noes.length > 0);
  });

  test.each<[label: string, answers: Answer[], open: boolean, count: number]>([
    ['nothing', [], false, 0],
    ['one that is priced', [[esim, 'priced']], false, 1],
    [
      'one that is open among two',
      [
        [esim, 'priced'],
        [data, 'open'],
      ],
      true,
      2,
    ],
    [
      'one that turns open',
      [
        [data, 'priced'],
        [data, 'open'],
      ],
      true,
      1,
    ],
  ])('how many asks there are, and whether one is open: %s', (_, answers, open, count) => {
    expect([found(answers).open, found(answers).askCount]).toEqual([open, count]);
  });

  test.each([
    [true, [], []],
    [false, ['esim'], []],
    [null, [], ['esim']],
  ])('a fact that is %s', (fact, noes, asks) => {
    const findings = new Findings();
    findings.hold(esim, fact);
    expect(findings.reasons().map(({ code }) => code)).toEqual(noes);
    expect(findings.asks().map(({ code }) => code)).toEqual(asks);
    expect(findings.open).toBe(false);
  });
});
