import { describe, expect, test } from 'vitest';
import { shownTitle, sourceKind } from '@/lib/facts/source-kind';
import { CARRIER, realPlan } from './plans';

const AT_LINKS = { ...CARRIER, website: null, links: { ...CARRIER.links, networkManagement: null } };

describe('the kind of a source, by its address', () => {
  test.each([
    ['the carrier’s website', 'https://made.example/plans', 'carrier'],
    ['another host of the carrier', 'https://support.made.example/wifi', 'carrier'],
    ['a label of the carrier', 'https://www.made.example/broadband-labels/all.xlsx', 'label'],
    ['a label on a host for labels', 'https://labels.made.example/mobile.csv', 'label'],
    [
      'the carrier’s page in an archive',
      'https://web.archive.org/web/20260523185113/https://www.made.example/plans',
      'carrierCopy',
    ],
    ['a review in an archive', 'https://web.archive.org/web/2026/https://review.example.org/made', 'other'],
    ['an archive’s own page', 'https://web.archive.org/about', 'other'],
    ['a repository', 'https://github.com/someone/made.example-plans', 'repository'],
    ['a file of a repository', 'https://raw.githubusercontent.com/someone/labels/main/a.csv', 'repository'],
    ['a review', 'https://review.test/made.example', 'other'],
    ['a host that only ends like the carrier’s', 'https://notmade.example2/plans', 'other'],
    ['a label on somebody else’s site', 'https://review.test/broadband-labels', 'other'],
  ])('%s', (_, url, kind) => expect(sourceKind(url, CARRIER)).toBe(kind));

  test('a carrier without a website has no page of its own', () =>
    expect(sourceKind('https://made.example/plans', AT_LINKS)).toBe('other'));

  test('a real source: the label file of AT&T', () => {
    const { carrier: att } = realPlan('att-value-2-0');
    expect(
      sourceKind('https://www.att.com/scmsassets/nutritionlabels/csv/csvfile/BBFMachineReadable.csv', att),
    ).toBe('label');
  });
});

describe('the title that a reader sees', () => {
  test.each([
    ['a page of the carrier', 'https://made.example/plans', 'Made: plans', 'Made: plans'],
    ['a review', 'https://review.test/made', 'Review of Made', 'Review of Made'],
    [
      'a file of a repository has none',
      'https://github.com/someone/plans',
      'someone (public repository)',
      null,
    ],
    [
      'a page of the carrier that was copied from a repository',
      'https://made.example/plans',
      'Made: plans, as noted by someone (public repository)',
      'Made: plans, as noted by someone',
    ],
  ])('%s', (_, url, title, shown) => expect(shownTitle({ url, title })).toBe(shown));
});
