import { describe, expect, test } from 'vitest';
import { CarrierForm, FactsForm } from '@/components/admin/carrier-form';
import type { PlanWithOwn } from '@/lib/admin/carrier-draft';
import type { Thread } from '@/lib/admin/comment';
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
    // Each names its field; the button above them, which takes all, says the same where there is only one.
    expect(html.match(new RegExp(`aria-label="[^"]*">${facts.take}</button>`, 'g')) ?? []).toHaveLength(
      offers,
    );
  });
});

describe('what was said about a draft stands in the forms of a carrier', () => {
  const [file] = REAL_FILES as [(typeof REAL_FILES)[number]];
  const work = { ...file.carrier, planChanges: {} };
  const author = { id: 'a', name: 'Anna' };
  const comment = {
    ...{ id: 'c', author, text: 'Is this the page?', createdAt: '2026-11-29T10:00:00.000Z', version: 1 },
    ...{ editedAt: null, deletedAt: null, draftVersion: null },
  };
  const threadAt = (path: string): Thread => ({
    ...{ id: 't', path, resolved: null, stamp: 1 },
    comments: [comment],
  });

  test.each([
    ['carrier', 'website'],
    ['facts', 'shared.features.volte'],
  ])('in the form of its %s, above it and beside %s', (form, path) => {
    const threads = [threadAt(path)];
    const html =
      form === 'carrier'
        ? renderWords(
            <CarrierForm {...start} start={work} published={file.carrier} others={[]} threads={threads} />,
            'en',
          )
        : renderWords(
            <FactsForm
              {...start}
              start={work}
              published={file.carrier}
              plans={plansOf(file)}
              today="2026-11-29"
              editable
              threads={threads}
            />,
            'en',
          );
    expect(html.split(comment.text)).toHaveLength(3);
    expect(html).toContain(`href="#f-${path.replaceAll('.', '_')}"`);
  });
});
