/** Links to set a password with: their address, and the mail that carries them. */
import { linkMail } from '@/app/notice-words';
import { originOf } from '@/app/site-address';
import type { Locale } from '@/i18n/routing';
import { mailsOut } from '@/lib/admin/delivery';
import { siteAt } from '@/lib/base-path';
import type { ContextOptions } from '@/server/context';
import { log } from '@/server/log';
import { sendMail } from '@/server/notices/mail';
import { mailState } from '@/server/notices/settings';
import type { NewLink } from '@/server/people/links';
import { adminPath } from './actor';

/** The address of a link; where neither environment nor settings name the site, the one that the request came by. */
export async function addressOfLink(
  { token, locale }: NewLink,
  headers: Headers,
  options: ContextOptions = {},
): Promise<string> {
  const { siteAddress } = await mailState(options);
  const site = siteAddress || siteAt(originOf(headers));
  return `${site}${adminPath(locale as Locale, `/link/${token}`)}`;
}

/** Mails a link where mail is set up. @returns whether it went out. */
export async function mailLink({ token, locale, purpose, email }: NewLink): Promise<boolean> {
  const settings = await mailState();
  if (!mailsOut(settings)) return false;
  // Never by an address that a request names: whoever asks must not choose where the link leads.
  const link = `${settings.siteAddress}${adminPath(locale as Locale, `/link/${token}`)}`;
  try {
    const { host: site } = new URL(settings.siteAddress);
    await sendMail(settings, { to: email, ...(await linkMail(locale, purpose, { link, site })) });
    return true;
  } catch (error) {
    log().error({ error }, 'mail of a link');
    return false;
  }
}
