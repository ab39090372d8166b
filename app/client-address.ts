import { headers } from 'next/headers';

/** The network address that asks: the last one that a proxy in front of the server (or the server itself) noted. */
export async function clientAddress(): Promise<string> {
  const noted = (await headers()).get('x-forwarded-for') ?? '';
  return noted.split(',').at(-1)?.trim() || 'unknown';
}
