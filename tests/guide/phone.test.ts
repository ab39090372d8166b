import { describe, expect, test } from 'vitest';
import type { EsimAnswer, EsimResult, MissingBands } from '@/lib/device/compatibility';
import { needForPhone } from '@/lib/guide/phone';
import { DEFAULT_NEED } from '@/lib/need/need';

const esim = (answer: EsimAnswer): EsimResult => ({ answer, reason: 'soldWith', onlyEsim: false, notes: [] });
const bands = (network: MissingBands['network'], fits: boolean): MissingBands => ({
  network,
  fits,
  lte: [],
  nr: [],
  low: [],
});

describe('what a phone asks of plans', () => {
  test.each([
    ['yes', true],
    ['no', false],
    ['depends', false],
    ['unknown', false],
  ] as const)('eSIM %s: required %s', (answer, required) => {
    expect(needForPhone(DEFAULT_NEED, esim(answer), []).require.esim).toBe(required);
  });
  test.each([
    ['all fit: none is asked for', [true, true, true], []],
    ['one does not: the others', [true, false, true], ['att', 'verizon']],
  ] as const)('%s', (_, [att, tmobile, verizon], expected) => {
    const list = [bands('att', att), bands('tmobile', tmobile), bands('verizon', verizon)];
    expect(needForPhone(DEFAULT_NEED, esim('yes'), list).require.networks).toEqual(expected);
  });
  test('without a data sheet nothing is asked of networks', () => {
    expect(needForPhone(DEFAULT_NEED, null, []).require.networks).toEqual([]);
  });
});
