/** Numbers of phones as people copy them. */
import { describe, expect, test } from 'vitest';
import { parseEid } from '@/lib/device/eid';
import { imeisIn, parseImei } from '@/lib/device/imei';

const IMEI = '352099001761481';
const EID = '89049032123451234512345678901235';

describe('an IMEI that is read', () => {
  test.each<[string, string, string[]]>([
    ['with a mark of direction', `\u200e${IMEI}\u202c`, []],
    ['with its label', `IMEI: ${IMEI}`, []],
    ['with its label and number', `IMEI1: ${IMEI}`, []],
    ['with a label in brackets', `IMEI (slot 2): ${IMEI}`, []],
    ['with a label without a colon', `imei ${IMEI}`, []],
    ['with a Chinese label', `手机串号：${IMEI}`, ['normalized-full-width']],
    ['with spaces that do not break', '35\u00a0209900\u00a0176148\u00a01', []],
    ['with en dashes', '35–209900–176148–1', []],
    ['with commas of a spreadsheet', '352,099,001,761,481', []],
    ['in quotation marks', `'${IMEI}'`, []],
    ['in Arabic digits', '٣٥٢٠٩٩٠٠١٧٦١٤٨١', ['other-digits']],
    ['in Persian digits', '۳۵۲۰۹۹۰۰۱۷۶۱۴۸۱', ['other-digits']],
    ['in Devanagari digits', '३५२०९९००१७६१४८१', ['other-digits']],
    ['in full-width digits', '３５２０９９００１７６１４８１', ['normalized-full-width']],
    ['with its software version', `${IMEI}/01`, ['software-version']],
    [
      'with its software version, as the screen shows it',
      'IMEI / SV: 352099001761481 / 01',
      ['software-version'],
    ],
  ])('%s', (_, text, warnings) => {
    expect(parseImei(text)).toMatchObject({ ok: true, value: { type: 'IMEI', normalized: IMEI }, warnings });
  });
});

describe('an IMEI that is refused', () => {
  test.each([
    ['as a spreadsheet shows it', '352099001761480.0', { error: 'SPREADSHEET' }],
    ['shortened by a spreadsheet', '3.52099E+14', { error: 'SPREADSHEET' }],
    ['with a comma for the decimals', '352099001761481,00', { error: 'SPREADSHEET' }],
    ['with 0 for its last digit', '352099001761480', { error: 'CHECK_DIGIT_ZERO', instead: IMEI }],
    ['with another last digit', '352099001761489', { error: 'CHECK_DIGIT' }],
    ['with a software version and a wrong last digit', '352099001761489/01', { error: 'CHECK_DIGIT' }],
    ['with a letter', '35209900176148O', { error: 'CHARS' }],
  ])('%s', (_, text, fault) => expect(parseImei(text)).toEqual({ ok: false, ...fault }));
});

test.each([
  ['one number', IMEI, 1],
  ['a number with its software version', `${IMEI}/01`, 1],
  ['an EID', EID, 1],
  ['two, with a slash', `${IMEI} / 352099001761499`, 2],
  ['two lines with labels', `IMEI1: ${IMEI}\nIMEI2: 490154203237518`, 2],
  ['two labels on one line', `IMEI 1 ${IMEI} IMEI 2 490154203237518`, 2],
  ['two, with a space alone', `${IMEI} 490154203237518`, 2],
])('%s', (_, text, count) => {
  const found = imeisIn(text);
  expect(found).toHaveLength(count);
  if (count === 2) expect(parseImei(found[0] ?? '')).toMatchObject({ ok: true, value: { normalized: IMEI } });
});

test.each([
  ['with its label', `EID: ${EID}`],
  ['with spaces and a mark of direction', '\u200e8904 9032 1234 5123 4512 3456 7890 1235'],
  ['in Arabic digits', EID.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))],
])('an EID %s', (_, text) => expect(parseEid(text)).toMatchObject({ ok: true, value: { normalized: EID } }));

test('an EID that a spreadsheet shortened', () =>
  expect(parseEid('8.9049032123451E+31')).toEqual({ ok: false, error: 'SPREADSHEET' }));
