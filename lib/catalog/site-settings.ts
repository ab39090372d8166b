/** How an instance is run: what a team may set, its bounds, and what counts where nothing was set. */
import { z } from 'zod';
import { type Fault, faultsOf } from '@/lib/fault';

const days = (most: number) =>
  z.int('must be a whole number of days').min(1, 'must be at least 1').max(most, `must be at most ${most}`);
const text = (most: number) => z.string().trim().max(most, `must have at most ${most} characters`);

export const MAX_LENGTHS = { coverage: 2000, operator: 200, contact: 300 } as const;

const shape = {
  /** Older figures stand in the queue. */
  freshnessWarnDays: days(365),
  /** Older figures count as old. */
  freshnessLimitDays: days(3650),
  /** Whether old plans are left out of the ranking until a reader asks for them. */
  leaveOldOut: z.boolean(),
  /** Whether a draft must be released by somebody who did not write it. */
  fourEyes: z.boolean(),
  /** What this instance covers, in words beside the counted coverage; both languages or none. */
  coverageText: z.strictObject({ en: text(MAX_LENGTHS.coverage), zh: text(MAX_LENGTHS.coverage) }),
  /** Who runs this instance; empty = as the environment says. */
  operator: text(MAX_LENGTHS.operator),
  /** Where to reach them: an address of the web or of mail, or words; empty = not stated. */
  contact: text(MAX_LENGTHS.contact),
  /** Within how many days a report is answered. */
  reportResponseDays: days(90),
  /** Hours of the day, in UTC, at which the pages of sources are fetched; none = never by itself. */
  sourceCheckHours: z
    .array(
      z.int('must be whole hours').min(0, 'must be hours from 0 to 23').max(23, 'must be hours from 0 to 23'),
    )
    .max(24, 'must name each hour once'),
};

const fields = z.strictObject(shape);
export type SiteSettings = z.infer<typeof fields>;
export type SiteSettingKey = keyof SiteSettings;
export const SITE_SETTING_KEYS = Object.keys(shape) as SiteSettingKey[];

/** Settings that decide which plans the ranking holds: they go through review, all others are an owner's own act. */
export const RANKING_KEYS = [
  'freshnessLimitDays',
  'leaveOldOut',
] as const satisfies readonly SiteSettingKey[];
export type RankingSettings = Pick<SiteSettings, (typeof RANKING_KEYS)[number]>;
export type OwnSettings = Omit<SiteSettings, keyof RankingSettings>;

/** The settings that go through review. */
export const rankingSettings = ({ freshnessLimitDays, leaveOldOut }: SiteSettings): RankingSettings => ({
  freshnessLimitDays,
  leaveOldOut,
});

/** The settings that an owner changes alone. */
export const ownSettings = ({
  freshnessLimitDays: _days,
  leaveOldOut: _leave,
  ...own
}: SiteSettings): OwnSettings => own;

export const DEFAULT_SETTINGS: SiteSettings = {
  freshnessWarnDays: 14,
  freshnessLimitDays: 60,
  leaveOldOut: false,
  fourEyes: true,
  coverageText: { en: '', zh: '' },
  operator: '',
  contact: '',
  reportResponseDays: 7,
  sourceCheckHours: [],
};

const schema = fields.check(({ value, issues }) => {
  if (value.freshnessLimitDays < value.freshnessWarnDays)
    issues.push({
      code: 'custom',
      input: value.freshnessLimitDays,
      path: ['freshnessLimitDays'],
      message: 'must not be below the days of the first mark',
      params: { code: 'limitBelowWarn' },
    });
  const { en, zh } = value.coverageText;
  if ((en === '') !== (zh === ''))
    issues.push({
      code: 'custom',
      input: value.coverageText,
      path: ['coverageText', en === '' ? 'en' : 'zh'],
      message: 'must be given in both languages, or in none',
      params: { code: 'oneLanguage' },
    });
});

export type ParsedSettings = { ok: true; settings: SiteSettings } | { ok: false; faults: Fault[] };

/** Checks settings as a whole; every fault has its path. */
export function parseSettings(input: unknown): ParsedSettings {
  const result = schema.safeParse(input);
  return result.success ? { ok: true, settings: result.data } : { ok: false, faults: faultsOf(result.error) };
}

/** Checks settings that go through review, beside the others as they are. */
export function parseRanking(input: unknown, present: SiteSettings): ParsedSettings {
  const strict = z
    .strictObject({ freshnessLimitDays: z.unknown(), leaveOldOut: z.unknown() })
    .safeParse(input);
  return strict.success
    ? parseSettings({ ...present, ...strict.data })
    : { ok: false, faults: faultsOf(strict.error) };
}

/** A contact as a link, where it is an address of the web or of mail; null for words. */
export function contactHref(contact: string): string | null {
  if (/^https?:\/\/[^\s]+$/i.test(contact)) return contact;
  return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(contact) ? `mailto:${contact}` : null;
}
