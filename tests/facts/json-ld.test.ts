import { describe, expect, it } from 'vitest';
import { offerOf, scriptJson, type Thing } from '@/lib/facts/json-ld';
import { CARRIER, FILES, FULL_PLAN } from './plans';

/** Properties that schema.org (release 30) gives the types used here. */
const PROPERTIES: Record<string, string[]> = {
  Offer: [
    'additionalProperty',
    'availability',
    'eligibleRegion',
    'identifier',
    'itemOffered',
    'name',
    'priceSpecification',
    'seller',
    'subjectOf',
    'url',
  ],
  Organization: ['name', 'url'],
  WebPage: ['dateModified', 'name', 'url'],
  Service: ['name', 'provider', 'serviceType'],
  Country: ['name'],
  QuantitativeValue: ['unitCode', 'unitText', 'value'],
  PropertyValue: ['name', 'unitCode', 'value'],
  CompoundPriceSpecification: ['eligibleQuantity', 'name', 'priceComponent', 'valueAddedTaxIncluded'],
  UnitPriceSpecification: [
    'billingDuration',
    'billingStart',
    'name',
    'price',
    'priceComponentType',
    'priceCurrency',
    'priceType',
    'referenceQuantity',
    'unitCode',
  ],
};

/** What of a JSON-LD value schema.org does not know. */
function faults(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(faults);
  if (typeof value !== 'object' || value === null) return [];
  const { '@type': type, '@context': _, ...rest } = value as Thing;
  const known = PROPERTIES[String(type)];
  if (!known) return [`no type ${String(type)}`];
  const odd = Object.keys(rest).filter((key) => !known.includes(key));
  const price =
    'price' in rest && !/^\d+\.\d\d$/.test(String(rest.price)) ? [`price ${String(rest.price)}`] : [];
  return [
    ...odd.map((key) => `${String(type)}.${key}`),
    ...price,
    ...Object.values(rest).flatMap((part) => faults(part)),
  ];
}

const offer = offerOf(FULL_PLAN, CARRIER, '/en/plans/made-everything');
const components = (thing: Thing) =>
  (thing.priceSpecification as Thing[]).flatMap((one) => (one.priceComponent ?? []) as Thing[]);

describe('a plan as a schema.org Offer', () => {
  it('a property that schema.org does not have is noticed', () => {
    expect(faults({ '@type': 'Offer', cost: 1 })).toEqual(['Offer.cost']);
  });

  it('holds for every real plan, and has a price', () => {
    for (const { carrier, plans } of FILES)
      for (const plan of plans) {
        const made = offerOf(plan, carrier, `/en/plans/${plan.id}`);
        expect(faults(made), plan.id).toEqual([]);
        expect((made.priceSpecification as Thing[]).length, plan.id).toBeGreaterThan(0);
      }
  });

  it('CT-15: an introductory price says how long it is billed, and the price after it when that starts', () => {
    const [intro, after] = components(offer);
    expect(intro).toMatchObject({
      price: '45.00',
      priceType: 'https://schema.org/SalePrice',
      billingDuration: { value: 6, unitCode: 'MON' },
    });
    expect(after).toMatchObject({ price: '20.00', billingStart: 6, unitCode: 'MON' });
  });

  it('one-time fees are activation fees, per line times the lines', () => {
    const fees = components(offer).filter(({ name }) => name === 'Activation fee' || name === 'Recovery fee');
    expect(fees.map(({ price }) => price)).toContain('35.00');
    expect(fees.map(({ price }) => price)).toContain('3.98');
    expect(fees.find(({ name }) => name === 'Activation fee')?.priceComponentType).toBe(
      'https://schema.org/ActivationFee',
    );
  });

  it('CT-20: taxes that the carrier does not speak of are neither in nor out', () => {
    const silent = { ...FULL_PLAN, charges: { ...FULL_PLAN.charges, taxesAndFees: 'unknown' as const } };
    expect(JSON.stringify(offerOf(silent, CARRIER, '/'))).not.toContain('valueAddedTaxIncluded');
    expect(JSON.stringify(offer)).toContain('"valueAddedTaxIncluded":false');
  });

  it('what is not stated is left out', () => {
    const silent = { ...FULL_PLAN, hotspot: { includedGB: null, maxKbps: null } };
    expect(JSON.stringify(offerOf(silent, CARRIER, '/'))).not.toContain('hotspot');
  });
});

describe('JSON in a script element', () => {
  it.each([
    ['the end of the element', '</script><script>alert(1)</script>'],
    ['a comment', '<!--<script>'],
    ['an entity', '&lt;'],
    ['line separators', '\u2028\u2029'],
  ])('%s cannot get out, and is read back as it was', (_, name) => {
    const json = scriptJson(offerOf({ ...FULL_PLAN, name }, CARRIER, '/'));
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(json).name).toBe(`Made ${name}`);
  });
});
