/** The whole database as a file, for an owner who gives the password again: it holds everybody's password hashes. */
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { headers } from 'next/headers';
import type { NextRequest } from 'next/server';
import type { Locale } from '@/i18n/routing';
import { withBase } from '@/lib/base-path';
import { requirePermission } from '@/server/actions';
import { writeBackup } from '@/server/backup';
import { makeBackupFolder } from '@/server/backup-folders';
import { isAppError } from '@/server/errors';
import { confirmPassword } from '@/server/people/confirm';
import { currentUser } from '@/server/people/sign-in';
import { adminPath } from '../actor';

const REFUSED = ['forbidden', 'inputInvalid', 'tooManyAttempts'] as const;

/** Back to the page, which says why; 303 so that reloading it sends nothing again. */
const backTo = (locale: Locale, query: Record<string, string>): Response =>
  new Response(null, {
    status: 303,
    headers: { Location: withBase(`${adminPath(locale, '/data')}?${new URLSearchParams(query)}#backup`) },
  });

export async function POST(
  request: NextRequest,
  { params }: RouteContext<'/[locale]/admin/backup-file'>,
): Promise<Response> {
  const locale = (await params).locale as Locale;
  const person = await currentUser(await headers());
  if (!person) return new Response(null, { status: 401 });
  const now = new Date();
  const folder = makeBackupFolder();
  const drop = () => rm(folder, { recursive: true, force: true });
  try {
    requirePermission(person, 'manageUsers');
    const form = await request.formData().catch(() => null);
    if (!form) {
      await drop();
      return new Response('Send the form of the page.\n', { status: 400 });
    }
    const password = form.get('password');
    await confirmPassword(person, typeof password === 'string' ? password : '', 'current');
    const file = path.join(folder, 'backup');
    await writeBackup(file, person, { now });
    // Written whole before it is sent: a slow reader must not hold a transaction open.
    const stream = createReadStream(file).once('close', drop);
    return new Response(Readable.toWeb(stream) as ReadableStream, {
      headers: {
        'Content-Type': 'application/gzip',
        'Content-Length': String((await stat(file)).size),
        'Content-Disposition': `attachment; filename="plansight-${now.toISOString().slice(0, 16).replace(':', '')}Z.backup.gz"`,
        'Cache-Control': 'no-store',
      },
    });
  } catch (error) {
    await drop();
    if (!REFUSED.some((code) => isAppError(error, code))) throw error;
    const { code, details } = error as { code: string; details: readonly string[] };
    return backTo(locale, { refused: code === 'inputInvalid' ? 'current' : code, minutes: details[0] ?? '' });
  }
}
