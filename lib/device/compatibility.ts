/**
 * Does this phone, sold in that place, have eSIM, and which bands of a network does it lack? Three-valued answers with
 * reasons: what no source says is "not known", and approval by a carrier is never computed.
 */

/** Where phones differ by where they were sold. */
export const PLACES = ['US', 'CA', 'CN', 'HK', 'MO', 'TW', 'JP', 'KR', 'AU', 'EU', 'SEA', 'other'] as const;
export type Place = (typeof PLACES)[number];

export interface Device {
  brand: string;
  model: string;
  year: number | null;
  /** `region`: depends on where it was sold. */
  esim: 'yes' | 'no' | 'region';
  /** Places where it is sold without a SIM tray; `all` = everywhere. */
  onlyEsimIn: string[];
  /** Places whose units have no eSIM, some with a qualification in words. */
  noEsimIn: string[];
  /** Places that the sources were read for, where the phone differs by place; left out = every place. */
  regionsRead?: string[];
  sources: string[];
  asOf: string;
}

export const ESIM_ANSWERS = ['yes', 'no', 'depends', 'unknown'] as const;
export type EsimAnswer = (typeof ESIM_ANSWERS)[number];

export const ESIM_REASONS = [
  'notListed',
  'everywhere',
  'nowhere',
  'soldWithout',
  'soldWith',
  'someWithout',
  'placeNotGiven',
  'placeNotRead',
] as const;
export type EsimReason = (typeof ESIM_REASONS)[number];

export interface EsimResult {
  answer: EsimAnswer;
  reason: EsimReason;
  /** True where units of that place have no SIM tray. */
  onlyEsim: boolean;
  /** Qualifications of the list, as they are written there. */
  notes: string[];
}

/** What a qualification in words means for a place; null = it says nothing of that place. */
const IN_WORDS: { test: RegExp; of: (place: Place) => 'without' | 'some' | null }[] = [
  { test: /^all except Europe$/, of: (place) => (place === 'EU' ? null : 'without') },
  { test: /^all except Google Fi units$/, of: () => 'some' },
  { test: /^South-East Asia$/, of: (place) => (place === 'SEA' ? 'without' : null) },
  {
    test: /^(US\/CA carrier units|Verizon units)/,
    of: (place) => (place === 'US' || place === 'CA' ? 'some' : null),
  },
  { test: /^varies by region/, of: () => 'some' },
];

function saysOf(entry: string, place: Place): 'without' | 'some' | null {
  if (entry === place) return 'without';
  if (/^[A-Z]{2} \(/.test(entry)) return entry.startsWith(`${place} `) ? 'some' : null;
  return IN_WORDS.find(({ test }) => test.test(entry))?.of(place) ?? null;
}

/** Whether a phone sold there has eSIM, by the list; the chip's EID in its settings decides where the list does not. */
export function esimOf(device: Device | null, place: Place | null): EsimResult {
  const notes = device?.noEsimIn.filter((entry) => !/^[A-Z]{2}$/.test(entry)) ?? [];
  const onlyIn = device?.onlyEsimIn ?? [];
  const onlyEsim =
    onlyIn.includes('all') || (place !== null && onlyIn.some((one) => one.split(' ')[0] === place));
  const result = (answer: EsimAnswer, reason: EsimReason): EsimResult => ({
    answer,
    reason,
    onlyEsim: onlyEsim && answer === 'yes',
    notes,
  });
  if (!device) return result('unknown', 'notListed');
  if (device.esim === 'no') return result('no', 'nowhere');
  if (device.esim === 'yes') return result('yes', 'everywhere');
  if (place === null) return result('depends', 'placeNotGiven');
  const said = device.noEsimIn.map((entry) => saysOf(entry, place));
  if (said.includes('without')) return result('no', 'soldWithout');
  if (device.regionsRead && !device.regionsRead.includes(place)) return result('unknown', 'placeNotRead');
  if (said.includes('some')) return result('depends', 'someWithout');
  return result('yes', 'soldWith');
}

export const BAND_NETWORKS = ['att', 'tmobile', 'verizon'] as const;
export type BandNetwork = (typeof BAND_NETWORKS)[number];

export interface NetworkBands {
  network: BandNetwork;
  lte: number[];
  nr: number[];
  source: string;
}

export interface VariantBands {
  brand: string;
  model: string;
  variant: string;
  /** The place whose units these are; null = international units. */
  soldIn: Place | null;
  lte: number[];
  nr: number[];
  source: string;
}

/** LTE bands below 1 GHz: they reach far and into buildings. */
export const LOW_LTE_BANDS: readonly number[] = [5, 12, 13, 14, 17, 29, 71];

export interface MissingBands {
  network: BandNetwork;
  lte: number[];
  nr: number[];
  /** Missing LTE bands below 1 GHz. */
  low: number[];
  /** Whether at least one LTE band below 1 GHz of the network is listed: without any there are wide gaps. */
  fits: boolean;
}

/** The bands of a network that a unit's data sheet does not list; a sheet that leaves a band out is no proof of absence. */
export function missingBands(unit: Pick<VariantBands, 'lte' | 'nr'>, network: NetworkBands): MissingBands {
  const lte = network.lte.filter((band) => !unit.lte.includes(band));
  const nr = network.nr.filter((band) => !unit.nr.includes(band));
  const isLow = (band: number) => LOW_LTE_BANDS.includes(band);
  const fits = network.lte.some((band) => isLow(band) && unit.lte.includes(band));
  return { network: network.network, lte, nr, low: lte.filter(isLow), fits };
}

/** The units whose bands are known for this phone: those of the place where it was sold, else the international ones. */
export function variantFor(
  variants: readonly VariantBands[],
  device: Device,
  place: Place | null,
): VariantBands | null {
  const own = variants.filter(({ brand, model }) => brand === device.brand && model === device.model);
  if (place === null) return null;
  const here = own.find(({ soldIn }) => soldIn === place);
  const special = own.some(({ soldIn }) => soldIn !== null) && ['US', 'CN'].includes(place);
  return here ?? (special ? null : (own.find(({ soldIn }) => soldIn === null) ?? null));
}

/** The name a person picks a phone by. */
export const deviceName = ({ brand, model }: Device): string => `${brand} ${model}`;

/** The phone of a name as it stands in the list, whatever its case and spaces; null where there is none. */
export function findDevice(devices: readonly Device[], name: string): Device | null {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const wanted = plain(name);
  return (
    devices.find((device) => plain(deviceName(device)) === wanted || plain(device.model) === wanted) ?? null
  );
}
