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
  /** What the list says further of units of that place; of a phone without a place, of all. */
  notes: EsimNote[];
}

export const ESIM_NOTES = [
  'sourcesDisagree',
  'mostUnits',
  'hongKongModel',
  'exceptGoogleFi',
  'carrierUnits',
  'verizonUnits',
  'announcedInChina',
  'europeanListSaysNo',
] as const;
export type EsimNote = (typeof ESIM_NOTES)[number];

interface Qualification {
  test: RegExp;
  /** Which places it is about; null = all. */
  places: readonly Place[] | null;
  /** What it says of the units of such a place; null = nothing that decides. */
  says: 'with' | 'without' | 'some' | null;
  note: EsimNote | null;
}

/** What the words of the list mean. */
const QUALIFICATIONS: readonly Qualification[] = [
  {
    test: /^all except Europe$/,
    places: PLACES.filter((place) => place !== 'EU'),
    says: 'without',
    note: null,
  },
  { test: /^all except Google Fi units$/, places: null, says: 'some', note: 'exceptGoogleFi' },
  { test: /^South-East Asia$/, places: ['SEA'], says: 'without', note: null },
  { test: /^US\/CA carrier units/, places: ['US', 'CA'], says: 'some', note: 'carrierUnits' },
  { test: /^Verizon units/, places: ['US', 'CA'], says: 'some', note: 'verizonUnits' },
  { test: /^varies by region \(sold with eSIM in CN\)$/, places: ['CN'], says: 'with', note: null },
  { test: /^varies by region \(announced for CN\)$/, places: ['CN'], says: 'some', note: 'announcedInChina' },
  { test: /^varies by region \(one EU list/, places: ['EU'], says: 'some', note: 'europeanListSaysNo' },
  { test: /^varies by region/, places: null, says: 'some', note: null },
  { test: /^TW \(HK SM-F700F has it\)$/, places: ['TW'], says: 'without', note: null },
  { test: /^TW \(HK SM-F700F has it\)$/, places: ['HK'], says: null, note: 'hongKongModel' },
];

/** Behind a place: what is said of it alone. */
const OF_A_PLACE: readonly [RegExp, Qualification['says'], EsimNote | null][] = [
  [/^\(not read\)$/, null, null],
  [/^\(sources disagree\)$/, 'some', 'sourcesDisagree'],
  [/^\(most units/, 'some', 'mostUnits'],
];

/** What an entry of the list says of a place; of no place, the notes that it has for any. */
function saysOf(entry: string, place: Place | null): Pick<Qualification, 'says' | 'note'>[] {
  if (entry === place) return [{ says: 'without', note: null }];
  const known = QUALIFICATIONS.filter(
    ({ test, places }) => test.test(entry) && (place === null || places === null || places.includes(place)),
  );
  if (known.length > 0) return known;
  const [, of = '', words = ''] = /^([A-Z]{2}) (\(.*)$/.exec(entry) ?? [];
  if (of === '' || (place !== null && of !== place)) return [];
  return OF_A_PLACE.filter(([test]) => test.test(words)).map(([, says, note]) => ({ says, note }));
}

/** Whether a phone sold there has eSIM, by the list; the chip's EID in its settings decides where the list does not. */
export function esimOf(device: Device | null, place: Place | null): EsimResult {
  const said = device?.noEsimIn.flatMap((entry) => saysOf(entry, place)) ?? [];
  const notes = [...new Set(said.map(({ note }) => note))].filter((note) => note !== null);
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
  const is = (wanted: Qualification['says']) => said.some(({ says }) => says === wanted);
  if (is('without')) return result('no', 'soldWithout');
  if (is('with')) return result('yes', 'soldWith');
  if (device.regionsRead && !device.regionsRead.includes(place)) return result('unknown', 'placeNotRead');
  if (is('some')) return result('depends', 'someWithout');
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
