/** Instances over one database add up what an address spent, and keep no address in clear. */
import { describe, expect, it } from 'vitest';
import { requestLimit } from '@/server/http/request-limit';
import { shareIn } from '@/server/http/shared-requests';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { useBackOffice } from '../back-office';

describe.each(TEST_ENGINES)('requests counted on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);

  it('what one instance let through counts at the other', async () => {
    const share = shareIn(() => office.database);
    const [one, other] = [requestLimit({ perMinute: 100, share }), requestLimit({ perMinute: 100, share })];
    for (let count = 0; count < 60; count += 1) one.spend('203.0.113.9', 1);
    for (let count = 0; count < 50; count += 1) expect(other.spend('203.0.113.9', 1)).toBeNull();
    await Promise.all([one.exchange(), other.exchange()]);
    await Promise.all([one, other].map((limit) => limit.exchange()));
    expect(other.spend('203.0.113.9', 1)).toBeGreaterThan(0);
    const rows = await office.database.rateLimiterFlexible.findMany({
      where: { key: { startsWith: 'requests' } },
    });
    expect(rows.map(({ points }) => points)).toEqual([110]);
    expect(JSON.stringify(rows)).not.toContain('203.0.113');
  });
});
