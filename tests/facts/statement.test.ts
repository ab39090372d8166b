/** Whose statement a fact is, and where it was read. */
import { describe, expect, it } from 'vitest';
import { carriersFacts, evidenceOf } from '@/lib/facts/statement';
import type { CarrierDocument, Source } from '@/lib/plan/plan';
import { CARRIER } from './plans';

const source = (url: string, ...covers: string[]): Source => ({ url, title: url, asOf: '2026-10', covers });
const carrier: CarrierDocument = {
  ...CARRIER,
  shared: {
    features: { volte: true },
    sources: [
      source('https://a.example', 'features'),
      source('https://b.example', 'features', 'sim'),
      source('https://c.example', 'roaming'),
    ],
    verifiedAt: '2026-10-20',
  },
};
const plan = { sources: [source('https://b.example', 'charges')] };

describe('whose statement a fact is', () => {
  it('the carrier’s, where all that it is read from is inherited', () => {
    expect(carriersFacts('features', ['features.volte'])).toEqual(['volte']);
    expect(carriersFacts('identity', ['networks'])).toEqual(['networks']);
    expect(carriersFacts('features', [])).toEqual([]);
    expect(carriersFacts('sources', ['networks'])).toEqual([]);
  });
});

describe('where it was read', () => {
  it('the carrier’s sources of inherited fields follow the plan’s own, each once', () => {
    const urls = evidenceOf(plan, carrier, ['features.volte']).map(({ url }) => url);
    expect(urls).toEqual(['https://b.example', 'https://a.example']);
  });
  it('a plan that has nothing from its carrier has its own alone', () => {
    expect(evidenceOf(plan, carrier, [])).toEqual(plan.sources);
    expect(evidenceOf(plan, { shared: null }, ['features.volte'])).toEqual(plan.sources);
  });
});
