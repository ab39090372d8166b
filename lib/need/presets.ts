/** Ready-made needs: where most people start. The quantities are a start to change, not a claim about anybody. */
import { DEFAULT_NEED, type Need } from '@/lib/need/need';
import { writeNeed } from '@/lib/need/params';

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

interface Changes extends Partial<Omit<Need, 'monthly' | 'require'>> {
  monthly: Partial<Need['monthly']>;
  require?: Partial<Need['require']>;
}

const preset = ({ monthly, require, ...rest }: Changes): Need => ({
  ...DEFAULT_NEED,
  ...rest,
  monthly: { ...DEFAULT_NEED.monthly, ...monthly },
  require: { ...DEFAULT_NEED.require, ...require },
});

export const PRESETS: Record<PresetId, Need> = {
  everyday: preset({ monthly: { voiceMinutes: 200, smsMessages: 100, dataGB: 5 } }),
  china: preset({
    monthly: {
      voiceMinutes: 200,
      smsMessages: 100,
      dataGB: 5,
      internationalCalls: [{ country: 'CN', minutes: 120 }],
    },
  }),
  keepNumber: preset({ monthly: { voiceMinutes: 10, smsMessages: 10 } }),
  visit: preset({ horizonDays: 14, monthly: { dataGB: 10 }, require: { esim: true } }),
  newcomer: preset({
    monthly: { voiceMinutes: 200, smsMessages: 100, dataGB: 10 },
    require: { esim: true, noCreditCheck: true },
  }),
  heavy: preset({ monthly: { voiceMinutes: 500, smsMessages: 200, dataGB: 50, hotspotGB: 20 } }),
  family: preset({ lines: 4, monthly: { voiceMinutes: 300, smsMessages: 200, dataGB: 10 } }),
  bankCodes: preset({ monthly: { smsMessages: 10 } }),
};

const written = (need: Need): string => JSON.stringify(writeNeed(need));

/** The ready-made need that this one equals; null where it is a need of its own. */
export function presetOf(need: Need): PresetId | null {
  const text = written(need);
  return PRESET_IDS.find((id) => written(PRESETS[id]) === text) ?? null;
}
