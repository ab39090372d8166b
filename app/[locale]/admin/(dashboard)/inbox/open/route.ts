import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Locale } from '@/i18n/routing';
import { withBase } from '@/lib/base-path';
import { markRead } from '@/server/notices/inbox';
import { currentUser } from '@/server/people/sign-in';
import { adminPath } from '../../../actor';

/** Leads to what a notice is about, which is read from then on. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/admin/inbox/open'>) {
  const locale = (await params).locale as Locale;
  const actor = await currentUser(await headers());
  if (!actor) redirect(withBase(`${adminPath(locale, '/sign-in')}?next=/inbox`));
  const id = new URL(request.url).searchParams.get('id') ?? '';
  redirect(withBase(adminPath(locale, (await markRead(actor, [id])) ?? '/inbox')));
}
