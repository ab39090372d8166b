/** Ready-made needs: what a person can start from instead of an empty form. */
import { DEFAULT_NEED, type Need, type Requirements } from './need';
import { isSameNeed } from './url';

/** In the order in which they are offered. */
export const PRESET_IDS = [
  'everyday',
  'newcomer',
  'china',
  'family',
  'visit',
  'keepNumber',
  'heavy',
  'light',
  'bankCodes',
] as const;
export type PresetId = (typeof PRESET_IDS)[number];

interface Differences extends Partial<Omit<Need, 'monthly' | 'require'>> {
  monthly: Partial<Need['monthly']>;
  require?: Partial<Requirements>;
}

const needWith = ({ monthly, require, ...rest }: Differences): Need => ({
  ...DEFAULT_NEED,
  ...rest,
  monthly: { ...DEFAULT_NEED.monthly, ...monthly },
  require: { ...DEFAULT_NEED.require, ...require },
});

/** Quantities are per line and month, or of the whole stay. */
export const PRESETS: Readonly<Record<PresetId, Need>> = {
  everyday: needWith({ monthly: { voiceMinutes: 200, smsMessages: 100, dataGB: 10 } }),
  light: needWith({ monthly: { voiceMinutes: 100, smsMessages: 50, dataGB: 2 } }),
  china: needWith({
    monthly: {
      voiceMinutes: 200,
      smsMessages: 100,
      dataGB: 10,
      internationalCalls: [{ country: 'CN', minutes: 120 }],
    },
  }),
  // Two years, because a number is kept for long; 90 days, because it is used at visits, a season apart. Many banks
  // refuse a VoIP number.
  keepNumber: needWith({
    horizonMonths: 24,
    monthly: { voiceMinutes: 5, smsMessages: 5 },
    require: { mobileNumber: true, idleDays: 90 },
  }),
  // Data alone, so that a travel eSIM without a number counts: visitors call by app.
  visit: needWith({ horizonDays: 14, monthly: { dataGB: 8 }, require: { esim: true, foreignCard: true } }),
  newcomer: needWith({
    monthly: { voiceMinutes: 150, smsMessages: 100, dataGB: 8 },
    require: { esim: true, noCreditCheck: true, noSsn: true, foreignCard: true },
  }),
  heavy: needWith({ monthly: { voiceMinutes: 300, smsMessages: 200, dataGB: 50, hotspotGB: 20 } }),
  family: needWith({ lines: 4, monthly: { voiceMinutes: 300, smsMessages: 200, dataGB: 10 } }),
  // Many banks send no codes to a VoIP number. 60 days: codes come irregularly, but rarely two months apart.
  bankCodes: needWith({ monthly: { smsMessages: 10 }, require: { mobileNumber: true, idleDays: 60 } }),
};

/** The ready-made need in the place where the person lives: the state they gave stays. */
export function presetNeed(id: PresetId, state: string | null): Need {
  return { ...PRESETS[id], state };
}

/** Which ready-made need this one equals, the state aside; null = one of the person's own. */
export function presetOf(need: Need): PresetId | null {
  return PRESET_IDS.find((id) => isSameNeed(PRESETS[id], { ...need, state: null })) ?? null;
}
