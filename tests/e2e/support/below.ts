/** A site below a path of its host: BASE_URL names the path, and nothing that is asked for may lie outside of it. */
import { expect, test as quiet } from './page';

const { origin, pathname } = new URL(process.env.BASE_URL ?? 'http://localhost:3000/plansight');
export const ORIGIN = origin;
/** E.g. `/plansight`. */
export const BASE = pathname.replace(/\/$/, '');
/** The whole address of a path of the product. */
export const at = (path: string): string => `${ORIGIN}${BASE}${path}`;

export const isBelow = (address: string): boolean => {
  const url = new URL(address);
  return url.origin === ORIGIN && (url.pathname === BASE || url.pathname.startsWith(`${BASE}/`));
};

/** A test whose pages fail it for every request of the host that is not below the path, or that finds nothing. */
export const test = quiet.extend<{ below: string[] }>({
  below: [
    async ({ context }, use) => {
      const faults: string[] = [];
      context.on('request', (request) => {
        const url = request.url();
        if (/^https?:/.test(url) && !isBelow(url)) faults.push(`${url} is asked for`);
      });
      context.on('response', (answer) => {
        if (answer.status() >= 400) faults.push(`${answer.url()} is answered by ${answer.status()}`);
      });
      await use(faults);
      expect(faults, 'requests').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
