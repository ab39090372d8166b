import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bases, basisId, later, reminderDates } from '@/lib/guide/reminder';
import { makeOption, makePlan } from '../support/make-plan';

describe('a day later', () => {
  test.each([
    ['2026-01-01', { days: 90 }, '2026-04-01'],
    ['2028-02-28', { days: 1 }, '2028-02-29'],
    ['2026-01-31', { months: 1 }, '2026-02-28'],
    ['2026-11-30', { months: 3 }, '2027-02-28'],
    ['2026-12-15', { months: 12 }, '2027-12-15'],
  ] as const)('%s', (day, period, then) => expect(later(day, period)).toBe(then));

  test('is never earlier', () => {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (date, months) => {
        const day = date.toISOString().slice(0, 10);
        expect(later(day, { months }) > day).toBe(true);
      }),
    );
  });
});

describe('never a date without its basis', () => {
  const topUps = [{ price: '10.00', credit: '10.00', validityDays: 90 }];
  const payg = makePlan({
    billing: 'payg',
    charges: { options: [], topUps },
    numberKeeping: { resetBy: ['top-up'], graceDays: 30 },
  });
  const idle = makePlan({ numberKeeping: { inactivityDays: 60, resetBy: ['use', 'renewal'] } });
  const yearly = makePlan({
    charges: { options: [makeOption({ id: 'year', period: { months: 12 } })] },
    numberKeeping: { resetBy: ['renewal'] },
  });

  test.each([
    ['nothing stated', makePlan(), []],
    ['grace alone', makePlan({ numberKeeping: { graceDays: 30 } }), []],
    ['use alone, no days', makePlan({ numberKeeping: { resetBy: ['use'] } }), []],
    ['a top-up', payg, ['topUp:10.00']],
    ['idle days and renewal', idle, ['inactivity', 'option:monthly']],
    ['a year', yearly, ['option:year']],
  ])('%s', (_, plan, ids) => expect(bases(plan).map(basisId)).toEqual(ids));

  test.each([
    ['a top-up with grace', payg, 'topUp:10.00', '2026-11-26', { due: '2027-02-24', graceEnd: '2027-03-26' }],
    ['idle days, no grace stated', idle, 'inactivity', '2026-11-26', { due: '2027-01-25', graceEnd: null }],
    ['a year ahead', yearly, 'option:year', '2026-11-26', { due: '2027-11-26', graceEnd: null }],
  ])('%s', (_, plan, basis, last, dates) => expect(reminderDates(plan, basis, last)).toMatchObject(dates));

  test.each([
    ['another plan’s rule', yearly, 'inactivity', '2026-11-26'],
    ['no day', payg, 'topUp:10.00', '2026-02-30'],
    ['nothing', payg, '', ''],
  ])('%s gives none', (_, plan, basis, last) => expect(reminderDates(plan, basis, last)).toBeNull());
});
