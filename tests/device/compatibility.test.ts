/** What the device check answers, by real phones and places. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type Device,
  deviceName,
  esimOf,
  missingBands,
  type NetworkBands,
  PLACES,
  type Place,
  type VariantBands,
  variantFor,
} from '@/lib/device/compatibility';
import { findDevice, nearDevices } from '@/lib/device/find-device';

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
    ['varies by region (sold with eSIM in CN)', 'CN', 'yes'],
    ['TW (HK SM-F700F has it)', 'TW', 'no'],
    ['TW (HK SM-F700F has it)', 'HK', 'yes'],
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

  test.each([
    ['of that place', 'CN (sources disagree)', 'CN', ['sourcesDisagree']],
    ['of another place: none', 'CN (sources disagree)', 'US', []],
    ['that no place was read for: said by the answer', 'HK (not read)', 'HK', []],
    ['of a phone whose place is not known', 'KR (most units bought in South Korea)', null, ['mostUnits']],
    ['of Hong Kong', 'TW (HK SM-F700F has it)', 'HK', ['hongKongModel']],
    ['not of Taiwan', 'TW (HK SM-F700F has it)', 'TW', []],
  ] as const)('a note %s', (_, entry, place, notes) => {
    expect(esimOf(made([entry]), place).notes).toEqual(notes);
  });

  test('every qualification of the list is understood', () => {
    const entries = new Set(DEVICES.flatMap(({ noEsimIn }) => noEsimIn));
    for (const entry of entries) {
      const answers = [...PLACES].map((place) => {
        const { answer, notes } = esimOf({ ...made([entry]), regionsRead: [...PLACES] }, place);
        return `${answer} ${notes}`;
      });
      // It says something of at least one place, or that the place was not read.
      if (!entry.endsWith('(not read)')) expect(new Set(answers), entry).not.toEqual(new Set(['yes ']));
    }
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

  test('every phone is found by its own name', () => {
    for (const device of DEVICES) expect(findDevice(DEVICES, deviceName(device))).toBe(device);
  });

  test.each([
    ['Samsung S24 Ultra', 'Galaxy S24 Ultra'],
    ['s24 ultra', 'Galaxy S24 Ultra'],
    ['三星S24', 'Galaxy S24'],
    ['小米14', '14'],
    ['小米 14 手机', '14'],
    ['iphone15pro', 'iPhone 15 Pro'],
    ['苹果 iPhone 15', 'iPhone 15'],
    ['iPhone-15-Pro-Max', 'iPhone 15 Pro Max'],
    ['galaxy s24+', 'Galaxy S24+'],
    ['Galaxy S24 Plus', 'Galaxy S24+'],
    ['谷歌 Pixel 8a', 'Pixel 8a'],
    ['pixel8', 'Pixel 8'],
  ])('%s is found', (name, model) => expect(findDevice(DEVICES, name)?.model).toBe(model));

  test.each([
    ['iphone 15 pro mx', 'iPhone 15 Pro Max'],
    ['Galxy S24', 'Galaxy S24'],
    ['Pixel 8 proo', 'Pixel 8 Pro'],
  ])('%s: a near one is offered', (name, model) => {
    expect(findDevice(DEVICES, name)).toBeNull();
    expect(nearDevices(DEVICES, name).map((device) => device.model)).toContain(model);
  });

  test.each(['', 'zzzzzzzzzz', 'toaster'])('%j: none is near', (name) => {
    expect(findDevice(DEVICES, name)).toBeNull();
    expect(nearDevices(DEVICES, name)).toEqual([]);
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
