import type { Need } from '@/lib/need/need';
import { needQuery } from '@/lib/need/url';

/** Where the receipt of a plan is as a picture, and the name of the file it is saved as. */
export function receiptPicture(locale: string, planId: string, need: Need): { href: string; file: string } {
  const query = needQuery(need, [
    ['plan', planId],
    ['slip', '1'],
  ]);
  return { href: `/${locale}/picture/plan?${query}`, file: `plansight-${planId}.png` };
}
