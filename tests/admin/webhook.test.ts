/** Webhooks: which event a publication is, who is told, what may be set. */
import { expect, test } from 'vitest';
import { eventOfPlan, parseEndpoint, publicLink, readEvents, wants } from '@/lib/admin/webhook';

test.each<[string, { status: string } | null, string, string]>([
  ['new and on sale', null, 'current', 'plan.published'],
  ['new and closed', null, 'closed', 'plan.closed'],
  ['closed now', { status: 'current' }, 'closed', 'plan.closed'],
  ['closed as before', { status: 'closed' }, 'closed', 'plan.published'],
  ['on sale again', { status: 'closed' }, 'current', 'plan.published'],
])('a plan that is %s', (_, before, status, event) => expect(eventOfPlan(before, { status })).toBe(event));

test('who wants nothing in particular wants all', () => {
  expect(wants([], 'taxes.published')).toBe(true);
  expect(wants(['plan.closed'], 'plan.closed')).toBe(true);
  expect(wants(['plan.closed'], 'plan.published')).toBe(false);
  expect(readEvents('["plan.closed","x"]')).toEqual(['plan.closed']);
});

test('an address is trimmed, events come each once', () => {
  const input = {
    address: ' https://example.org/x ',
    locale: 'zh',
    events: ['plan.closed', 'plan.closed'],
    active: false,
  };
  expect(parseEndpoint(input)).toEqual({
    ok: true,
    settings: { address: 'https://example.org/x', locale: 'zh', events: ['plan.closed'], active: false },
  });
});

test('without an address of the site there is no link', () => {
  expect(publicLink('', 'en', '/method')).toBeNull();
  expect(publicLink('https://a.example', 'zh', '/method')).toBe('https://a.example/zh/method');
});
