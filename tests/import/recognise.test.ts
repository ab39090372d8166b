/** Which file a header belongs to. */
import { describe, expect, test } from 'vitest';
import { missingColumns, recogniseLayout } from '@/lib/import/recognise';

describe('a header', () => {
  test.each([
    [['unique_plan_id ', 'service_plan_name', 'monthly_price'], 'fcc'],
    [['UniquePlanID', 'ServicePlanName', 'MonthlyPrice'], 'camel-case'],
    [['\ufeffFCCPlanId', 'planName', 'priceAmount', 'introductoryRateValue'], 'att'],
    [['UniquePlanIdentifier', 'planName', 'monthlyPrice'], 't-mobile'],
    [['unique_plan_identifier', 'service_plan_name', 'price_recurring'], 'bitag'],
    [['name', 'price'], null],
    [[], null],
  ])('%j is of %s', (header, layout) => expect(recogniseLayout(header)).toBe(layout));
  test('says what it lacks', () =>
    expect(missingColumns('fcc', ['monthly_price'])).toEqual(['unique_plan_id', 'service_plan_name']));
});
