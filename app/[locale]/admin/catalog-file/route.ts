/** The published catalog as a ZIP: a file for each carrier as `npm run catalog -- import` reads it, and the taxes. */
import { strToU8, zipSync } from 'fflate';
import { headers } from 'next/headers';
import { isoDate } from '@/lib/date';
import { LICENSE_TEXT } from '@/lib/license';
import { carrierFileTexts, taxFileText } from '@/server/catalog/files';
import { currentUser } from '@/server/people/sign-in';

export async function GET(): Promise<Response> {
  const person = await currentUser(await headers());
  if (!person) return new Response(null, { status: 401 });
  const carriers = (await carrierFileTexts()).map(({ name, text }) => [`catalog/${name}`, strToU8(text)]);
  const taxes = await taxFileText();
  const license = ['LICENSE.txt', strToU8(LICENSE_TEXT)] as const;
  const files = Object.fromEntries([
    license,
    ...carriers,
    ...(taxes ? [[taxes.name, strToU8(taxes.text)]] : []),
  ]);
  return new Response(new Uint8Array(zipSync(files)), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="plansight-catalog-${isoDate(new Date())}.zip"`,
      'Cache-Control': 'no-store',
    },
  });
}
