/** Ready-made needs: what a person can start from instead of an empty form. */
import { DEFAULT_NEED, type Need, type Requirements } from './need';
import { isSameNeed } from './url';

export const PRESET_IDS = [
  'everyday',
  'china',
  'keepNumber',
  'visit',
  'newcomer',
  'heavy',
  'family',
  'bankCodes',
] as const;
export type PresetId = (typeof PRESET_IDS)[number];

interface Differences extends Partial<Omit<Need, 'monthly' | 'require'>> {
  monthly: Partial<Need['monthly']>;
  require?: Partial<Requirements>;
}

const made = ({ monthly, require, ...rest }: Differences): Need => ({
  ...DEFAULT_NEED,
  ...rest,
  monthly: { ...DEFAULT_NEED.monthly, ...monthly },
  require: { ...DEFAULT_NEED.require, ...require },
});

/** Quantities are per line and month, or of the whole stay. */
export const PRESETS: Readonly<Record<PresetId, Need>> = {
  everyday: made({ monthly: { voiceMinutes: 200, smsMessages: 100, dataGB: 10 } }),
  china: made({
    monthly: {
      voiceMinutes: 200,
      smsMessages: 100,
      dataGB: 10,
      internationalCalls: [{ country: 'CN', minutes: 120 }],
    },
  }),
  // Two years, because a number is kept for long; a call and a message a month also reset most inactivity clocks.
  keepNumber: made({ horizonMonths: 24, monthly: { voiceMinutes: 5, smsMessages: 5 } }),
  visit: made({
    horizonDays: 14,
    monthly: { voiceMinutes: 60, smsMessages: 30, dataGB: 8 },
    require: { esim: true },
  }),
  newcomer: made({
    monthly: { voiceMinutes: 150, smsMessages: 100, dataGB: 8 },
    require: { esim: true, noCreditCheck: true, noSsn: true },
  }),
  heavy: made({ monthly: { voiceMinutes: 300, smsMessages: 200, dataGB: 50, hotspotGB: 20 } }),
  family: made({ lines: 4, monthly: { voiceMinutes: 300, smsMessages: 200, dataGB: 10 } }),
  bankCodes: made({ monthly: { smsMessages: 10 } }),
};

/** The ready-made need in the place where the person lives: the state they gave stays. */
export function presetNeed(id: PresetId, state: string | null): Need {
  return { ...PRESETS[id], state };
}

/** Which ready-made need this one equals, the state aside; null = one of the person's own. */
export function presetOf(need: Need): PresetId | null {
  return PRESET_IDS.find((id) => isSameNeed(PRESETS[id], { ...need, state: null })) ?? null;
}
