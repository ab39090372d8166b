/** Links of what is sent: the environment's address of the site counts before that of the settings. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addressOfLink } from '@/app/[locale]/admin/account-links';
import { NO_DELIVERY } from '@/lib/admin/delivery';
import { changeDelivery, getDelivery, mailState } from '@/server/notices/settings';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { PEOPLE, useBackOffice } from '../back-office';

afterEach(() => vi.unstubAllEnvs());

describe.each(TEST_ENGINES)('the address of the site on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const at = () => ({ database: office.database, now: new Date() });
  const link = { token: 'x'.repeat(32), email: 'a@example.org', locale: 'en', purpose: 'reset' } as const;
  const asked = new Headers({ host: 'inside:3000' });

  it('is that of the request, of the settings, of the environment: the last that there is', async () => {
    expect(await addressOfLink(link, asked, at())).toMatch(/^http:\/\/inside:3000\/en\/admin\/link\//);
    const { stamp } = await getDelivery(PEOPLE.owner, at());
    const settings = { ...NO_DELIVERY, siteAddress: 'https://typed.example.org' };
    expect(await changeDelivery(PEOPLE.owner, settings, stamp, at())).toEqual([]);
    expect(await addressOfLink(link, asked, at())).toMatch(
      /^https:\/\/typed\.example\.org\/en\/admin\/link\//,
    );
    vi.stubEnv('SITE_URL', 'https://plans.example.org');
    expect(await addressOfLink(link, asked, at())).toMatch(
      /^https:\/\/plans\.example\.org\/en\/admin\/link\//,
    );
    expect((await mailState(at())).siteAddress).toBe('https://plans.example.org');
  });

  it('need not be typed where the environment names it', async () => {
    const mail = { ...NO_DELIVERY, mailHost: 'mail.example.org', mailSender: 'desk@example.org' };
    const save = async () =>
      changeDelivery(PEOPLE.owner, mail, (await getDelivery(PEOPLE.owner, at())).stamp, at());
    expect((await save()).map(({ path }) => path)).toEqual(['siteAddress']);
    vi.stubEnv('SITE_URL', 'https://plans.example.org');
    expect(await save()).toEqual([]);
  });
});
