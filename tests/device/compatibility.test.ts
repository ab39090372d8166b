/** What the device check answers, by real phones and places. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type Device,
  deviceName,
  esimOf,
  findDevice,
  missingBands,
  type NetworkBands,
  PLACES,
  type Place,
  type VariantBands,
  variantFor,
} from '@/lib/device/compatibility';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const DEVICES: Device[] = read('data/device/devices.json');
const BANDS: { networks: NetworkBands[]; variants: VariantBands[] } = read('data/device/bands.json');
const EXPECTED: {
  variants: (VariantBands & { expectedMissing: Record<string, { lte: number[]; nr: number[] }> })[];
} = read('tests/cases/us-bands.json');

describe('eSIM by phone and place', () => {
  test.each([
    ['Apple iPhone 15', 'US', 'yes', 'soldWith', true],
    ['Apple iPhone 15', 'CN', 'no', 'soldWithout', false],
    ['Apple iPhone 15', 'HK', 'no', 'soldWithout', false],
    ['Apple iPhone 15', 'JP', 'yes', 'soldWith', false],
    ['Apple iPhone 15', null, 'depends', 'placeNotGiven', false],
    ['Apple iPhone Air', 'CN', 'yes', 'everywhere', true],
    ['Google Pixel 8', 'US', 'yes', 'soldWith', false],
    ['Google Pixel 8', 'HK', 'no', 'soldWithout', false],
    ['Samsung Galaxy S24', 'KR', 'yes', 'soldWith', false],
    ['Samsung Galaxy S24', 'TW', 'no', 'soldWithout', false],
    ['a phone that nobody lists', 'US', 'unknown', 'notListed', false],
  ] as const)('%s sold in %s: %s', (name, place, answer, reason, onlyEsim) => {
    expect(esimOf(findDevice(DEVICES, name), place)).toMatchObject({ answer, reason, onlyEsim });
  });

  const made = (noEsimIn: string[]): Device => ({
    brand: 'B',
    model: 'M',
    year: null,
    esim: 'region',
    onlyEsimIn: [],
    noEsimIn,
    sources: ['list'],
    asOf: '2026',
  });
  test.each([
    ['KR (most units bought in South Korea)', 'KR', 'depends'],
    ['KR (most units bought in South Korea)', 'US', 'yes'],
    ['all except Europe', 'EU', 'yes'],
    ['all except Europe', 'US', 'no'],
    ['varies by region', 'US', 'depends'],
    ['Verizon units', 'US', 'depends'],
    ['Verizon units', 'JP', 'yes'],
    ['South-East Asia', 'SEA', 'no'],
  ] as const)('"%s", sold in %s: %s', (entry, place, answer) => {
    expect(esimOf(made([entry]), place).answer).toBe(answer);
  });

  test.each([
    ['a place that was read', 'US', 'yes', 'soldWith'],
    ['a place without eSIM', 'CN', 'no', 'soldWithout'],
    ['a place that no source was read for', 'MO', 'unknown', 'placeNotRead'],
    ['no place', null, 'depends', 'placeNotGiven'],
  ] as const)('a phone of which not every place was read: %s', (_label, place, answer, reason) => {
    const device = { ...made(['CN', 'MO (not read)']), regionsRead: ['US', 'CN'] };
    expect(esimOf(device, place)).toMatchObject({ answer, reason });
  });

  test('every phone of the list has an answer and a source for every place', () => {
    expect(DEVICES.length).toBeGreaterThan(250);
    for (const device of DEVICES) {
      expect(device.sources.length).toBeGreaterThan(0);
      for (const place of [...PLACES, null] as (Place | null)[])
        expect(esimOf(device, place).reason).not.toBe('notListed');
    }
  });

  test('a phone is found by its name in any case, with or without its brand', () => {
    for (const name of ['apple  iphone 15', 'iPhone 15', 'ＩＰＨＯＮＥ 15'])
      expect(findDevice(DEVICES, name)?.model).toBe('iPhone 15');
    expect(new Set(DEVICES.map(deviceName)).size).toBe(DEVICES.length);
  });
});

describe('bands', () => {
  test.each(EXPECTED.variants.map((one) => [`${one.model} ${one.variant}`, one] as const))(
    '%s',
    (_, variant) => {
      for (const network of BANDS.networks)
        expect(missingBands(variant, network)).toMatchObject(variant.expectedMissing[network.network] ?? {});
    },
  );
  test('low bands are told apart', () => {
    const tmobile = BANDS.networks.find(({ network }) => network === 'tmobile') as NetworkBands;
    expect(missingBands({ lte: [2, 4, 66], nr: [] }, tmobile).low).toEqual([12, 71]);
  });
  test.each([
    ['one low band is enough', [2, 12], true],
    ['only high bands', [2, 4, 66], false],
    ['no band at all', [], false],
  ] as const)('a network fits: %s', (_, lte, fits) => {
    const tmobile = BANDS.networks.find(({ network }) => network === 'tmobile') as NetworkBands;
    expect(missingBands({ lte: [...lte], nr: [] }, tmobile).fits).toBe(fits);
  });
  test.each([
    ['US', 'A2849 (US)'],
    ['CN', 'A3108 (China)'],
    ['JP', 'A3106 (International)'],
    [null, null],
  ] as const)('an iPhone 15 Pro Max sold in %s is %s', (place, variant) => {
    const device = findDevice(DEVICES, 'iPhone 15 Pro Max') as Device;
    expect(variantFor(BANDS.variants, device, place)?.variant ?? null).toBe(variant);
  });
  test('of a phone without a known sheet nothing is said', () => {
    expect(variantFor(BANDS.variants, findDevice(DEVICES, 'Google Pixel 8') as Device, 'US')).toBeNull();
  });
});
