import fc from 'fast-check';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { NeedSentence } from '@/components/need/need-sentence';
import type { Need } from '@/lib/need/need';
import { PRESET_IDS, PRESETS, type PresetId } from '@/lib/need/presets';
import { isSameNeed, needFromParams, needQuery } from '@/lib/need/url';
import { EXACT_USE, rangeFromParams, rangeToParams, type UsageRange } from '@/lib/need/usage-range';
import en from '@/messages/en.json';
import zh from '@/messages/zh.json';
import { validNeed } from '@/tests/need/arbitrary-valid-need';
import { makeNeed } from '@/tests/support/make-need';
import { decoded, type Locale, submitted } from './plain-form';

const MESSAGES = { en, zh };

const sentence = (need: Need, locale: Locale = 'en', range: UsageRange = EXACT_USE, isExample = false) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC">
      <NeedSentence
        need={need}
        range={range}
        action={`/${locale}`}
        carriers={[{ id: 'verizon', name: 'Verizon' }]}
        states={['CA', 'IL']}
        keep={[['sort', 'due']]}
        hrefFor={(next, nextRange) => `/${locale}?${needQuery(next, rangeToParams(nextRange))}`}
        onChange={() => {}}
        sectionHref={(id) => `#need-${id}`}
        isExample={isExample}
      />
    </NextIntlClientProvider>,
  );

/** What a person reads: of each list the choice that is made. */
function read(markup: string): string {
  const [, said = ''] = /<p class="sentence">(.*?)<\/p>/s.exec(markup) ?? [];
  return decoded(
    said
      .replace(/<select\b.*?<\/select>/gs, (list) => {
        const [, chosen = ''] = /<option[^>]* selected=""[^>]*>(.*?)<\/option>/.exec(list) ?? [];
        return chosen;
      })
      .replace(/<[^>]*>/g, ''),
  );
}

const SAID: Record<PresetId, { en: string; zh: string }> = {
  everyday: {
    en: 'I need 1 line for 12 months with 10 GB, 200 min and 100 texts a month, in any state.',
    zh: '我要 1 条线，用 12 个月，每月 10 GB、通话 200 分钟、短信 100 条，在任意州。',
  },
  newcomer: {
    en: 'I need 1 line for 12 months with 8 GB, 150 min and 100 texts a month, in any state; also eSIM, no credit check, no SSN, a foreign card accepted.',
    zh: '我要 1 条线，用 12 个月，每月 8 GB、通话 150 分钟、短信 100 条，在任意州；另外要：eSIM、不查信用、免 SSN、可用外国银行卡。',
  },
  china: {
    en: 'I need 1 line for 12 months with 10 GB, 200 min and 100 texts a month, in any state; also 120 min to China.',
    zh: '我要 1 条线，用 12 个月，每月 10 GB、通话 200 分钟、短信 100 条，在任意州；另外要：打往中国 120 分钟。',
  },
  family: {
    en: 'I need 4 lines for 12 months with 10 GB, 300 min and 200 texts a month for each line, in any state.',
    zh: '我要 4 条线，用 12 个月，每条线每月 10 GB、通话 300 分钟、短信 200 条，在任意州。',
  },
  visit: {
    en: 'I need 1 line for 14 days with 8 GB, no calls and no texts in all, in any state; also eSIM, a foreign card accepted.',
    zh: '我要 1 条线，用 14 天，一共 8 GB、不打电话、不发短信，在任意州；另外要：eSIM、可用外国银行卡。',
  },
  keepNumber: {
    en: 'I need 1 line for 24 months with no data, 5 min and 5 texts a month, in any state; also a real mobile number, number unused for 90 days.',
    zh: '我要 1 条线，用 24 个月，每月 不用流量、通话 5 分钟、短信 5 条，在任意州；另外要：真实手机号码、号码闲置 90 天。',
  },
  heavy: {
    en: 'I need 1 line for 12 months with 50 GB, 300 min and 200 texts a month, in any state; also 20 GB hotspot.',
    zh: '我要 1 条线，用 12 个月，每月 50 GB、通话 300 分钟、短信 200 条，在任意州；另外要：热点 20 GB。',
  },
  light: {
    en: 'I need 1 line for 12 months with 2 GB, 100 min and 50 texts a month, in any state.',
    zh: '我要 1 条线，用 12 个月，每月 2 GB、通话 100 分钟、短信 50 条，在任意州。',
  },
  bankCodes: {
    en: 'I need 1 line for 12 months with no data, no calls and 10 texts a month, in any state; also a real mobile number, number unused for 60 days.',
    zh: '我要 1 条线，用 12 个月，每月 不用流量、不打电话、短信 10 条，在任意州；另外要：真实手机号码、号码闲置 60 天。',
  },
};

describe.each(PRESET_IDS)('the sentence of the ready-made need %s', (id) => {
  it.each(['en', 'zh'] as const)('says all of it: %s', (locale) => {
    expect(read(sentence(PRESETS[id], locale))).toBe(SAID[id][locale]);
  });
});

/** Data that Ann has of her own, and all the others too where they say it. */
const household = (others?: number) => {
  const group = { name: '', lines: 3, monthly: {}, require: {}, offers: [] };
  return makeNeed({
    lines: 4,
    monthly: { dataGB: 10, voiceMinutes: 200, smsMessages: 100 },
    groups: [
      { ...group, name: 'Ann', lines: 1, monthly: { dataGB: 40 } },
      others === undefined ? group : { ...group, monthly: { dataGB: others } },
    ],
  });
};

describe('the sentence of a household', () => {
  it.each([
    [
      'en',
      undefined,
      'I need 4 lines that differ: Ann (40 GB), 3 lines for 12 months, otherwise with 10 GB, 200 min and 100 texts a month for each line, in any state.',
    ],
    [
      'en',
      5,
      'I need 4 lines that differ: Ann (40 GB), 3 lines (5 GB) for 12 months, otherwise with 200 min and 100 texts a month for each line, in any state.',
    ],
    [
      'zh',
      undefined,
      '我要 4 条不一样的线：Ann（40 GB）、3 条线，用 12 个月，其他都一样，每条线每月 10 GB、通话 200 分钟、短信 100 条，在任意州。',
    ],
    [
      'zh',
      5,
      '我要 4 条不一样的线：Ann（40 GB）、3 条线（5 GB），用 12 个月，其他都一样，每条线每月 通话 200 分钟、短信 100 条，在任意州。',
    ],
  ] as const)('says its groups, and what lines share: %s, %s', (locale, others, said) => {
    expect(read(sentence(household(others), locale))).toBe(said);
  });

  it('has no list of lines, and leads to the groups', () => {
    const markup = sentence(household());
    expect(markup).not.toContain('name="lines"');
    expect(markup).toContain('href="#need-groups"');
  });
});

describe('the sentence', () => {
  it('names the state where one is chosen', () => {
    const need = makeNeed({ state: 'CA' });
    expect(read(sentence(need))).toMatch(/in California\.$/);
    expect(read(sentence(need, 'zh'))).toMatch(/，在加利福尼亚州。$/);
  });

  it('says that it is an example only where it is one', () => {
    expect(read(sentence(PRESETS.everyday, 'en', EXACT_USE, true))).toMatch(/^Example: I need/);
    expect(read(sentence(PRESETS.everyday, 'zh', EXACT_USE, true))).toMatch(/^比如： ?我要/);
    expect(read(sentence(PRESETS.everyday))).toMatch(/^I need/);
  });

  it('says what is not sure, and offers to take it out', () => {
    const range = { ...EXACT_USE, data: { low: 5, high: 12 } };
    const markup = sentence(PRESETS.everyday, 'en', range);
    expect(read(markup)).toContain('also between 5 and 12 GB');
    expect(markup).toContain('aria-label="Remove between 5 and 12 GB"');
    expect(read(sentence(PRESETS.everyday, 'zh', range))).toContain('另外要：流量 5 到 12 GB');
  });

  it('leads from a part to its section, and takes it out by a link', () => {
    const markup = sentence(PRESETS.china);
    expect(markup).toContain('href="#need-abroad"');
    expect(markup).toMatch(
      /href="\/en\?min=200&amp;sms=100&amp;gb=10"[^>]*aria-label="Remove 120 min to China"/,
    );
  });
});

describe('the sentence as a form without scripts, submitted as it is', () => {
  it('says the same need again, with what else is in the address', () => {
    fc.assert(
      fc.property(validNeed, (need) => {
        const pairs = submitted(sentence(need));
        expect(pairs).toContainEqual(['sort', 'due']);
        const again = needFromParams(pairs);
        expect(again.ignored).toEqual([]);
        expect(isSameNeed(again.need, need)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps a range', () => {
    const range = { ...EXACT_USE, data: { low: 5, high: 12 }, minutes: { low: 0, high: 200 } };
    const pairs = submitted(sentence(PRESETS.everyday, 'zh', range));
    expect(rangeFromParams(pairs, PRESETS.everyday)).toEqual({ range, ignored: [] });
  });

  it('names every list and every link', () => {
    for (const [tag] of sentence(PRESETS.newcomer).matchAll(/<select\b[^>]*>/g))
      expect(tag).toMatch(/aria-label="[^"]+"/);
  });
});
