/** Settings and taxes as a form sends them: texts by name, brought into the shape that is checked. */

import type { TaxTable } from '@/lib/catalog/catalog';
import type { OwnSettings, RankingSettings } from '@/lib/catalog/site-settings';
import type { Fault } from '@/lib/fault';
import { numberText } from '@/lib/number-text';
import { US_STATES } from '@/lib/us-states';

/** What a form sent: the text of a field, empty where it sent none. */
export type FormTexts = (name: string) => string;

const wholeNumber = (text: string): number => {
  const number = numberText(text) ?? '';
  return /^\d{1,6}$/.test(number) ? Number(number) : Number.NaN;
};
const lines = (text: string): string => text.replace(/\r\n?/g, '\n');

/** `3, 15` → each hour once, in order; what is no hour is NaN. */
const hoursOf = (text: string): number[] =>
  [
    ...new Set(
      text
        .split(/[\s,;，、；]+/)
        .filter((part) => part !== '')
        .map(wholeNumber),
    ),
  ].sort((a, b) => a - b);

/** Unchecked settings that go through review; what is no number is NaN, which the check refuses. */
export function rankingOfForm(text: FormTexts): RankingSettings {
  return {
    freshnessLimitDays: wholeNumber(text('freshnessLimitDays')),
    leaveOldOut: text('leaveOldOut') === 'on',
  };
}

/** The unchecked other settings; what is no number is NaN, which the check refuses. */
export function settingsOfForm(text: FormTexts): OwnSettings {
  return {
    freshnessWarnDays: wholeNumber(text('freshnessWarnDays')),
    fourEyes: text('fourEyes') === 'on',
    coverageText: { en: lines(text('coverageEn')), zh: lines(text('coverageZh')) },
    operator: text('operator'),
    contact: text('contact'),
    reportResponseDays: wholeNumber(text('reportResponseDays')),
    sourceCheckHours: hoursOf(text('sourceCheckHours')),
  };
}

const SETTING_FIELDS: Record<string, string> = {
  'coverageText.en': 'coverageEn',
  'coverageText.zh': 'coverageZh',
};

/** The names of the forms' fields that faults of settings are about, each once. */
export function settingFields(faults: readonly Fault[]): string[] {
  return [...new Set(faults.map(({ path }) => SETTING_FIELDS[path] ?? path.replace(/\[\d+\]$/, '')))];
}

/** `38.3` → `38.30`; what is no rate stays as it is, to be refused. */
const percent = (given: string): string => {
  const text = numberText(given, 'percent') ?? given.trim();
  const [, whole = '', part = ''] = /^(\d{1,2})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  return whole === '' ? text : `${Number(whole)}.${part.padEnd(2, '0')}`;
};

/** The unchecked tax table; a state whose rate is empty is left out. */
export function taxesOfForm(text: FormTexts): TaxTable {
  const states = US_STATES.filter((state) => text(`${state}-percent`).trim() !== '').map((state) => [
    state,
    {
      combinedRatePercent: percent(text(`${state}-percent`)),
      basis: text(`${state}-derived`) === 'on' ? 'derived' : 'published',
      year: wholeNumber(text(`${state}-year`)),
      highPercent: text(`${state}-high`).trim() === '' ? null : percent(text(`${state}-high`)),
      source: text(`${state}-source`).trim(),
    },
  ]);
  return {
    taxableShare: {
      value: text('share-value').trim(),
      year: wholeNumber(text('share-year')),
      source: text('share-source').trim(),
    },
    states: Object.fromEntries(states),
  };
}

const PARTS: Record<string, string> = { combinedRatePercent: 'percent', highPercent: 'high' };

/** `states.IL.combinedRatePercent` → `IL-percent`, `taxableShare.value` → `share-value`; each once. */
export function taxFields(faults: readonly Fault[]): string[] {
  const nameOf = (path: string): string => {
    const [first = '', second = '', third = ''] = path.split('.');
    if (first === 'taxableShare') return `share-${second}`;
    return `${second}-${PARTS[third] ?? third}`;
  };
  return [...new Set(faults.map(({ path }) => nameOf(path)))];
}
