import { headers } from 'next/headers';
import { siteAt } from '@/lib/base-path';
import { readEnv } from '@/server/env';

/** The address under which a request reached the site; the front lets a proxy's word through where it counts. */
export function originOf(sent: Headers): string {
  const first = (name: string) => sent.get(name)?.split(',')[0]?.trim();
  const host = first('x-forwarded-host') ?? first('host') ?? 'localhost';
  const origin = `${first('x-forwarded-proto') === 'https' ? 'https' : 'http'}://${host}`;
  return URL.canParse(origin) ? new URL(origin).origin : 'http://localhost';
}

/** The address of the site, e.g. `https://example.org/plansight`: that of the environment, else the one of this request. */
export async function siteAddress(): Promise<string> {
  return siteAt(readEnv().SITE_URL ?? originOf(await headers()));
}
