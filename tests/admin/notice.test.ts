/** What people are told of: several things of an act together, choices of mail, times. */
import { describe, expect, it } from 'vitest';
import { NO_DELIVERY, parseDelivery } from '@/lib/admin/delivery';
import {
  DEFAULT_CHOICES,
  type NoticeDraft,
  nextDigest,
  nextTry,
  oneForEach,
  readAbout,
  readChoices,
  together,
} from '@/lib/admin/notice';

const draft = (over: Partial<NoticeDraft> = {}): NoticeDraft => ({
  ...{ personId: 'anna', kind: 'published', link: '/drafts/1' },
  about: { who: 'Bo', thing: 'plan', name: '5GB', count: 1, note: '' },
  ...over,
});

describe('notices', () => {
  it('thirty things of one act are one notice for each person, with their number', () => {
    const many = ['1', '2', '3'].map((id) => draft({ link: `/drafts/${id}`, kind: 'handedIn' }));
    expect(together([...many, draft({ personId: 'cy', kind: 'handedIn' })])).toMatchObject([
      { personId: 'anna', about: { count: 3 }, link: '/drafts?tab=waiting' },
      { personId: 'cy', about: { count: 1 }, link: '/drafts/1' },
    ]);
  });

  it('two kinds stay two', () => expect(together([draft(), draft({ kind: 'mention' })])).toHaveLength(2));

  it('of one thing a person gets one: the mention', () => {
    const mention = draft({ kind: 'mention' });
    const others = [draft({ personId: 'cy' }), draft({ link: '/drafts/2' })];
    expect(oneForEach([draft(), mention, ...others])).toEqual([mention, ...others]);
    expect(oneForEach([draft(), ...others])).toEqual([draft(), ...others]);
  });

  it.each([
    ['no JSON', 'x'],
    ['no thing', '{}'],
    ['a thing that is none', '{"thing":"moon"}'],
  ])('%s is no notice', (_label, text) => expect(readAbout(text)).toBeNull());

  it('choices that are none are as everybody’s', () => {
    expect(readChoices({ handedIn: 'never', returned: 'hourly' })).toEqual({
      ...DEFAULT_CHOICES,
      handedIn: 'never',
    });
    expect(readChoices(null)).toEqual(DEFAULT_CHOICES);
  });

  it.each([
    ['before the hour', '2026-11-30T06:59:59Z', '2026-11-30T07:00:00.000Z'],
    ['at the hour', '2026-11-30T07:00:00Z', '2026-12-01T07:00:00.000Z'],
  ])('a digest goes out next, %s', (_label, now, then) =>
    expect(nextDigest(new Date(now)).toISOString()).toBe(then),
  );

  it.each([
    [1, 1],
    [2, 5],
    [5, 720],
    [6, null],
  ])('failed %d times: tried again after %s minutes', (attempts, minutes) => {
    const now = new Date('2026-11-30T00:00:00Z');
    const next = nextTry(attempts, now);
    expect(next && (next.getTime() - now.getTime()) / 60_000).toBe(minutes);
  });
});

describe('settings of mail and webhook', () => {
  const mail = {
    siteAddress: 'https://plans.example.org/',
    mailHost: 'mail.example.org',
    mailSender: 'Desk <d@example.org>',
  };
  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['mail', mail, []],
    ['a webhook', { siteAddress: 'https://x.example', webhookAddress: 'https://hooks.example/1' }, []],
    ['mail without a sender', { ...mail, mailSender: '' }, ['mailSender']],
    ['mail without an address of the site', { ...mail, siteAddress: '' }, ['siteAddress']],
    ['a webhook that is no web address', { ...mail, webhookAddress: 'ftp://x' }, ['webhookAddress']],
    ['a port above all', { ...mail, mailPort: 65_536 }, ['mailPort']],
    ['a sender with a line break', { ...mail, mailSender: 'a@b.c\nBcc: d@e.f' }, ['mailSender']],
    ['a password', { ...mail, mailPassword: 'x' }, ['mailPassword']],
  ])('%s', (_label, given, faults) => {
    const parsed = parseDelivery({ ...NO_DELIVERY, ...given });
    expect(parsed.ok ? [] : parsed.faults.map(({ path }) => path)).toEqual(faults);
  });

  it('a slash at the end of the site’s address is left out', () => {
    const parsed = parseDelivery({ ...NO_DELIVERY, ...mail });
    expect(parsed.ok && parsed.settings.siteAddress).toBe('https://plans.example.org');
  });
});
