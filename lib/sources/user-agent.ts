/** How an instance names itself to the servers whose pages it reads. */
import type { SiteSettings } from '@/lib/catalog/site-settings';

/** The name that a robots.txt may speak of. */
export const ROBOT = 'Plansight';

/** Header values hold plain Latin letters alone; the rest is written as in an address. Brackets would end the comment. */
const plain = (text: string): string =>
  encodeURI(
    text
      .replace(/[()\\]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ).replace(/%20/g, ' ');

/** `Plansight/1 (source check; run by …; contact …)`: what the settings say of who runs the instance. */
export function userAgentOf({ operator, contact }: Pick<SiteSettings, 'operator' | 'contact'>): string {
  const parts = [
    'source check',
    operator === '' ? '' : `run by ${plain(operator)}`,
    contact === '' ? 'contact not stated' : `contact ${plain(contact)}`,
  ];
  return `${ROBOT}/1 (${parts.filter((part) => part !== '').join('; ')})`;
}
