/** Published vectors of IMEI, EID and activation codes. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codeHint,
  installLink,
  linkFor,
  parseActivationCode,
  parseConfirmationCode,
  readInstallLink,
} from '@/lib/device/activation-code';
import { eidCheckDigits, parseEid } from '@/lib/device/eid';
import { parseImei } from '@/lib/device/imei';
import { luhnDigit } from '@/lib/device/reading';

interface Vector {
  input: string;
  valid: boolean;
  expected: Record<string, unknown>;
  warnings?: string[];
  why: string;
  hint?: string;
}
const read = (name: string) => JSON.parse(readFileSync(`tests/cases/vectors-${name}.json`, 'utf8'));
const IMEI = read('imei');
const EID = read('eid');
const LPA = read('lpa');
const named = (list: Vector[]) => list.map((one) => [`${one.input.slice(0, 60)} (${one.why})`, one] as const);

describe.each([
  ['IMEI', IMEI.vectors as Vector[], parseImei],
  ['EID', EID.vectors as Vector[], parseEid],
  ['activation code', LPA.activationCodes as Vector[], parseActivationCode],
] as const)('%s', (_, vectors, parse) => {
  test.each(named(vectors))('%s', (_name, { input, valid, expected, warnings = [] }) => {
    const reading = parse(input);
    if (!valid) {
      expect(reading).toEqual({ ok: false, error: expected.error });
      return;
    }
    expect(reading).toMatchObject({ ok: true, warnings });
    if (!reading.ok) return;
    // Of an EID the product shows number, check digits and scheme.
    const shown = Object.keys(reading.value);
    const wanted = Object.fromEntries(Object.entries(expected).filter(([key]) => shown.includes(key)));
    expect(Object.keys(wanted).length).toBeGreaterThan(2);
    expect(reading.value).toMatchObject(wanted);
  });

  test('whatever is typed is read or refused, never thrown', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof parse(text).ok === 'boolean'));
  });
});

test.each(IMEI.computeCheckDigit as Vector[])('check digit of $input', ({ input, expected }) => {
  expect(luhnDigit(input, 10)).toBe(expected.checkDigit);
});
test.each(EID.computeCheckDigits as Vector[])('check digits of $input', ({ input, expected }) => {
  expect(eidCheckDigits(input)).toBe(expected.checkDigits);
});

describe('installation links', () => {
  test.each(
    LPA.installLinks as {
      input: { lpa?: string; platform?: 'ios' | 'android'; url?: string };
      expected: Record<string, string>;
    }[],
  )('$input', ({ input, expected }) => {
    if (input.lpa && input.platform) expect(linkFor(input.lpa, input.platform)).toBe(expected.url);
    else if (expected.error)
      expect(readInstallLink(input.url ?? '')).toEqual({ ok: false, error: expected.error });
    else expect(readInstallLink(input.url ?? '')).toMatchObject({ ok: true, value: expected.lpa });
  });
  test('a link made from a code gives the code back', () => {
    const code = parseActivationCode('LPA:1$smdp.example.com$ABC$$1');
    if (!code.ok) throw new Error('The code is valid.');
    expect(readInstallLink(installLink(code.value, 'ios'))).toMatchObject({
      ok: true,
      value: 'LPA:1$smdp.example.com$ABC$$1',
    });
  });
});

test.each(
  (LPA.confirmationCodes as { input: unknown; valid: boolean; expected: Record<string, string> }[]).filter(
    ({ input }) => typeof input === 'string',
  ),
)('confirmation code $input', ({ input, valid, expected }) => {
  const reading = parseConfirmationCode(input as string);
  if (valid) expect(reading).toMatchObject({ ok: true, value: expected.code });
  else expect(reading).toEqual({ ok: false, error: expected.error });
});

describe('what a wrong code most likely is', () => {
  test.each([
    ['LPA:1＄smdp.example.com＄ABC', 'full-width', 'LPA:1$smdp.example.com$ABC'],
    ['LPA：1$smdp.example.com$ABC', 'full-width', 'LPA:1$smdp.example.com$ABC'],
    [
      'https://esimsetup.apple.com/esim_qrcode_provisioning?carddata=LPA:1$smdp.example.com$ABC',
      'link',
      'LPA:1$smdp.example.com$ABC',
    ],
    ['1$https://smdp.example.com$ABC', 'scheme', '1$smdp.example.com$ABC'],
    ['LPA:1$smdp.example.com$ABCD-1234$1', 'missing-dollar', 'LPA:1$smdp.example.com$ABCD-1234$$1'],
    [
      'LPA:1$rsp.example.com$K2-LM3N4P5Q-R6S7T$1234',
      'confirmation-code',
      '1$rsp.example.com$K2-LM3N4P5Q-R6S7T',
    ],
  ])('%s', (input, hint, instead) => {
    expect(codeHint(input)).toEqual({ hint, instead });
    expect(parseActivationCode(instead).ok).toBe(true);
  });
  test('nothing is made of what is none', () => expect(codeHint('WIFI:T:WPA;S:x;P:y;;')).toBeNull());
});
