import { headers } from 'next/headers';

/** The address under which this request reached the site, also behind a proxy, e.g. `https://example.org`. */
export async function siteOrigin(): Promise<string> {
  const sent = await headers();
  const first = (name: string) => sent.get(name)?.split(',')[0]?.trim();
  const host = first('x-forwarded-host') ?? first('host') ?? 'localhost';
  return `${first('x-forwarded-proto') === 'https' ? 'https' : 'http'}://${host}`;
}
