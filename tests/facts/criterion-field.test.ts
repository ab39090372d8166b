import { expect, test } from 'vitest';
import { reportField } from '@/lib/admin/report';
import { COUNTRY_CRITERIA, PLAN_CRITERIA } from '@/lib/cost/reason';
import { criterionField } from '@/lib/facts/criterion-field';

test.each([...PLAN_CRITERIA, ...COUNTRY_CRITERIA])('a report can name the field that answers %s', (code) =>
  expect(reportField(criterionField({ code }))).not.toBeNull(),
);
