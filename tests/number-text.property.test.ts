import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NumberUnit, numberText } from '@/lib/number-text';

describe('read', () => {
  test.each<[string, string, string, NumberUnit?]>([
    ['plain', '25', '25'],
    ['with decimals', '1.50', '1.50'],
    ['without a whole part', '.5', '.5'],
    ['half typed', '1.', '1.'],
    ['thousands with a comma', '1,000', '1000'],
    ['thousands and decimals', '1,234,567.5', '1234567.5'],
    ['groups of India', '12,34,567', '1234567'],
    ['thousands with a space', '1 000', '1000'],
    ['thousands with a narrow space that does not break', '20\u202f000', '20000'],
    ['thousands with an apostrophe', "1'000", '1000'],
    ['thousands with a curved apostrophe', '1’000.5', '1000.5'],
    ['thousands with points', '1.000.000', '1000000'],
    ['a comma for the decimals', '1,5', '1.5'],
    ['points for thousands, a comma for the decimals', '1.000,5', '1000.5'],
    ['spaces for thousands, a comma for the decimals', '1 000,25', '1000.25'],
    ['a comma that is typed last', '1,', '1.'],
    ['full-width', '２５', '25'],
    ['full-width with a comma', '１，０００', '1000'],
    ['Arabic digits and separators', '١٬٠٠٠٫٥', '1000.5'],
    ['Devanagari digits', '२५', '25'],
    ['with a mark of direction', '\u200e25\u200e', '25'],
    ['with spaces around', '  25 ', '25'],
    ['gigabytes', '10GB', '10', 'GB'],
    ['gigabytes, short', '10 g', '10', 'GB'],
    ['megabytes', '512 MB', '0.5', 'GB'],
    ['terabytes', '1TB', '1024', 'GB'],
    ['full-width unit', '１０ＧＢ', '10', 'GB'],
    ['minutes', '1,000 min', '1000', 'minutes'],
    ['Chinese minutes', '200分钟', '200', 'minutes'],
    ['Chinese messages', '100条', '100', 'messages'],
    ['dollars before', '$1,200.50', '1200.50', 'usd'],
    ['dollars behind', '30 USD', '30', 'usd'],
    ['Chinese dollars', '30美元', '30', 'usd'],
    ['days', '30 days', '30', 'days'],
    ['Chinese months', '3个月', '3', 'months'],
  ])('%s: %s', (_, text, expected, unit) => expect(numberText(text, unit)).toBe(expected));
});

describe('not read', () => {
  test.each<[string, string, NumberUnit?]>([
    ['nothing', ''],
    ['a sign', '-5'],
    ['a word', 'ten'],
    ['a number and a word', '5 apples', 'GB'],
    ['a unit that the field does not have', '10GB', 'minutes'],
    ['a unit where none is', '10GB'],
    ['groups that are none', '10,00,5'],
    ['a comma after groups of another length', '1000,000,0'],
    ['two points with too few digits', '1.2.3'],
    ['two numbers', '5 6'],
    ['a range', '5-10'],
    ['infinity', 'Infinity'],
    ['another base', '0x10'],
  ])('%s: %s', (_, text, unit) => expect(numberText(text, unit)).toBeNull());
});

test('what is written by this locale or that is read as the same number', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9_999_999 }),
      fc.constantFrom('en-US', 'zh-CN', 'en-IN', 'de-CH', 'fr-FR', 'ar-EG'),
      (value, locale) => {
        expect(Number(numberText(new Intl.NumberFormat(locale).format(value)))).toBe(value);
      },
    ),
  );
});

test('whatever is typed, what is read is a number', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[0-9., '’eGBmin$%-]{0,12}$/),
      fc.constantFrom<NumberUnit>('GB', 'usd'),
      (text, unit) => {
        const number = numberText(text, unit);
        if (number !== null) expect(Number.isFinite(Number(number))).toBe(true);
      },
    ),
  );
});
