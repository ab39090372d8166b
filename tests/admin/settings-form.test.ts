/** Forms without scripts send texts: what they become, and which field a fault is about. */
import { describe, expect, test } from 'vitest';
import {
  rankingOfForm,
  settingFields,
  settingsOfForm,
  taxesOfForm,
  taxFields,
} from '@/lib/admin/settings-form';
import { DEFAULT_SETTINGS, parseRanking, parseSettings, rankingSettings } from '@/lib/catalog/site-settings';
import type { Fault } from '@/lib/fault';

const texts = (given: Record<string, string>) => (name: string) => given[name] ?? '';
const fault = (path: string): Fault => ({ path, code: '', message: '' });

/** Settings as a form sent them, beside the others as they are by default. */
const checked = (given: Record<string, string>) =>
  parseSettings({ ...DEFAULT_SETTINGS, ...settingsOfForm(texts(given)) });

/** As the page sends the defaults. */
const DEFAULTS = {
  freshnessWarnDays: '14',
  fourEyes: 'on',
  reportResponseDays: '7',
};

describe('settings', () => {
  test('the defaults come back as they are', () =>
    expect(checked(DEFAULTS)).toEqual({ ok: true, settings: DEFAULT_SETTINGS }));

  test('those that go through review have a form of their own', () => {
    expect(rankingOfForm(texts({ freshnessLimitDays: ' 60 ' }))).toEqual(rankingSettings(DEFAULT_SETTINGS));
    const ranking = rankingOfForm(texts({ freshnessLimitDays: '14', leaveOldOut: 'on' }));
    expect(parseRanking(ranking, DEFAULT_SETTINGS)).toEqual({
      ok: true,
      settings: { ...DEFAULT_SETTINGS, freshnessLimitDays: 14, leaveOldOut: true },
    });
  });

  test.each(['', '13', '3651', '1.5', 'ten'])('%j is no limit beside a queue of 14 days', (text) => {
    const parsed = parseRanking(rankingOfForm(texts({ freshnessLimitDays: text })), DEFAULT_SETTINGS);
    expect(parsed.ok ? [] : settingFields(parsed.faults)).toEqual(['freshnessLimitDays']);
  });

  test('a box that is not ticked sends nothing, which is no', () =>
    expect(settingsOfForm(texts({ ...DEFAULTS, fourEyes: '' })).fourEyes).toBe(false));

  test.each(['', ' ', '1.5', '-1', '1e3', '0x10', 'ten', '9999999'])('%j is no number of days', (text) => {
    const parsed = checked({ ...DEFAULTS, reportResponseDays: text });
    expect(parsed.ok ? [] : settingFields(parsed.faults)).toEqual(['reportResponseDays']);
  });

  test.each<[string, string, number[] | null]>([
    ['nothing', '', []],
    ['one hour', '9', [9]],
    ['several, in any order, each once', ' 15, 3，3 ', [3, 15]],
    ['the first and the last', '0;23', [0, 23]],
    ['24', '24', null],
    ['a word', 'noon', null],
    ['half an hour', '3.5', null],
  ])('hours at which sources are checked: %s', (_, text, expected) => {
    const parsed = checked({ ...DEFAULTS, sourceCheckHours: text });
    if (expected) expect(parsed.ok && parsed.settings.sourceCheckHours).toEqual(expected);
    else expect(parsed.ok ? [] : settingFields(parsed.faults)).toEqual(['sourceCheckHours']);
  });

  test('faults of the coverage text name its box', () =>
    expect(
      settingFields([fault('coverageText.en'), fault('coverageText.zh'), fault('coverageText.zh')]),
    ).toEqual(['coverageEn', 'coverageZh']));
});

describe('taxes', () => {
  const share = { 'share-value': '0.48', 'share-year': '2022', 'share-source': 'A source' };
  const illinois = (percent: string) =>
    taxesOfForm(texts({ ...share, 'IL-percent': percent, 'IL-year': '2025', 'IL-source': ' S ' })).states.IL;

  test.each([
    ['38.32', '38.32'],
    ['38.3', '38.30'],
    ['38', '38.00'],
    [' 8.05 % ', '8.05'],
    ['08.5', '8.50'],
    ['100', '100'],
    ['38.321', '38.321'],
    ['-3', '-3'],
    ['a lot', 'a lot'],
  ])('%s becomes %s', (given, kept) => expect(illinois(given)?.combinedRatePercent).toBe(kept));

  test('year, source, and that a rate was worked out, with its range', () => {
    expect(illinois('38')).toEqual({
      ...{ combinedRatePercent: '38.00', basis: 'published', year: 2025, highPercent: null, source: 'S' },
    });
    const texas = { 'TX-percent': '25', 'TX-high': ' 27.6 %', 'TX-derived': 'on' };
    expect(taxesOfForm(texts(texas)).states.TX).toMatchObject({
      ...{ combinedRatePercent: '25.00', basis: 'derived', highPercent: '27.60', source: '' },
    });
  });

  test('a state without a rate is left out', () =>
    expect(Object.keys(taxesOfForm(texts(share)).states)).toEqual([]));

  test('faults name the boxes', () =>
    expect(
      taxFields(
        [
          'states.IL.combinedRatePercent',
          'states.IL.highPercent',
          'states.IL.year',
          'taxableShare.value',
        ].map(fault),
      ),
    ).toEqual(['IL-percent', 'IL-high', 'IL-year', 'share-value']));
});
