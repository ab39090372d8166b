/** Published vectors of IMEI, EID and activation codes. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  installLink,
  linkFor,
  parseActivationCode,
  parseConfirmationCode,
} from '@/lib/device/activation-code';
import { repairCode } from '@/lib/device/code-repair';
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
    else {
      const { instead, repairs } = repairCode(input.url ?? '') ?? {};
      // A code in a link of another site is offered as such.
      expect(repairs).toEqual([expected.error === 'HOST' ? 'other-link' : 'link']);
      if (expected.lpa) expect(instead).toBe(expected.lpa);
    }
  });
  test('a link made from a code gives the code back', () => {
    const code = parseActivationCode('LPA:1$smdp.example.com$ABC$$1');
    if (!code.ok) throw new Error('The code is valid.');
    expect(repairCode(installLink(code.value, 'ios'))?.instead).toBe('LPA:1$smdp.example.com$ABC$$1');
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
