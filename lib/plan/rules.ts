/** Rules of plan documents that look at more than one field. */
import type { z } from 'zod';

type Check<T> = (payload: z.core.ParsePayload<T[]>) => void;

/** No two entries of a list share the value of a field. */
export function unique<Field extends string>(field: Field): Check<Record<Field, string>> {
  return ({ value, issues }) => {
    const seen = new Set<string>();
    value.forEach((entry, index) => {
      if (seen.has(entry[field]))
        issues.push({
          code: 'custom',
          input: entry[field],
          path: [index, field],
          message: `"${entry[field]}" stands more than once in this list`,
          params: { code: 'duplicate' },
        });
      seen.add(entry[field]);
    });
  };
}

/** A country, `*` and `unlisted` stand in one entry of a list at most. */
export const oneEntryPerCountry: Check<{ countries: string[] | '*' | 'unlisted' }> = ({ value, issues }) => {
  const seen = new Set<string>();
  value.forEach(({ countries }, index) => {
    const codes = typeof countries === 'string' ? [countries] : countries;
    const twice = codes.filter((code) => seen.has(code));
    if (twice.length > 0)
      issues.push({
        code: 'custom',
        input: countries,
        path: [index, 'countries'],
        message: `${twice.join(', ')} stands in another entry of this list already`,
        params: { code: 'countryTwice' },
      });
    for (const code of codes) seen.add(code);
  });
};

/** A plan stands in one family of its carrier at most. */
export const oneFamilyPerPlan: Check<{ plans: string[] }> = ({ value, issues }) => {
  const seen = new Set<string>();
  value.forEach(({ plans }, family) => {
    plans.forEach((plan, index) => {
      if (seen.has(plan))
        issues.push({
          code: 'custom',
          input: plan,
          path: [family, 'plans', index],
          message: `"${plan}" stands in a family already; a plan belongs to one at most`,
          params: { code: 'planInTwoFamilies' },
        });
      seen.add(plan);
    });
  });
};

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** A day of the calendar as `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && isDateOrPart(text);
}

/** A year, a month or a day: `2026`, `2026-05`, `2026-05-14`. */
export function isDateOrPart(text: string): boolean {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || year < 1990) return false;
  if (match[2] === undefined || month === undefined) return true;
  if (month < 1 || month > 12) return false;
  if (match[3] === undefined || day === undefined) return true;
  return day >= 1 && day <= (DAYS[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
}
