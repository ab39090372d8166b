import { describe, expect, test } from 'vitest';
import { CarrierForm, FactsForm } from '@/components/admin/carrier-form';
import type { PlanWithOwn } from '@/lib/admin/carrier-draft';
import { pullUpOffers } from '@/lib/plan/pull-up';
import { ownFieldsByValue } from '@/lib/plan/resolve';
import en from '@/messages/en.json';
import zh from '@/messages/zh.json';
import { REAL_FILES } from '../../server/real-catalog';
import { renderWords, textOf } from '../../support/render-words';

const WORDS = { en, zh };
const act = async <State,>(state: State) => state;
const start = { stamp: { lockVersion: 1, basis: '' }, reason: '', userId: null, reviewHref: '/drafts', act };
const plansOf = ({ carrier, plans, own }: (typeof REAL_FILES)[number]): PlanWithOwn[] =>
  plans.map((plan) => ({ plan, own: own?.[plan.id] ?? ownFieldsByValue(plan, carrier.shared) }));

describe.each(['en', 'zh'] as const)('the forms of every real carrier, %s', (locale) => {
  test.each(REAL_FILES.map((file) => [file.carrier.id, file] as const))('%s', (_, file) => {
    const { carrier } = file;
    const work = { ...carrier, planChanges: {} };
    const { facts, notStated } = WORDS[locale].admin.form;
    const others = [{ value: 'other', label: 'Other' }];
    const form = renderWords(
      <CarrierForm {...start} start={work} published={carrier} others={others} />,
      locale,
    );
    expect(form).toContain(`value="${carrier.website ?? ''}"`);
    const html = renderWords(
      <FactsForm
        {...start}
        start={work}
        published={carrier}
        plans={plansOf(file)}
        today="2026-11-29"
        editable
      />,
      locale,
    );
    expect(html).toContain('<fieldset disabled=""');
    expect(textOf(html)).toContain(notStated);
    // A browser ends a paragraph where something that folds begins, and the page is no longer what was rendered.
    expect(html).not.toMatch(/<p[ >](?:(?!<\/p>).)*<details/);
    const offers = pullUpOffers(file.plans, carrier.shared).length;
    expect(html.split(`>${facts.take}</button>`)).toHaveLength(offers + 1);
  });
});
