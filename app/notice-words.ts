/** The words of messages that are sent to people. */
import { noticeTranslator as translator } from '@/i18n/translator';
import { isNoticeKind, type NoticeAbout, type NoticeKind } from '@/lib/admin/notice';

type Language = 'en' | 'zh';

/** What happened, as one sentence, e.g. `Anna handed in “Tello 5GB” for review`. */
export async function noticeSaid(locale: Language, kind: string, about: NoticeAbout): Promise<string> {
  const t = await translator(locale);
  const known: NoticeKind = isNoticeKind(kind) ? kind : 'mention';
  return t(
    `said.${known}`,
    noticeValues(about, (thing, name) => t(`thing.${thing}`, { name }), t('clock')),
  );
}

/** What the sentence of a notice names. */
export function noticeValues(
  { who, thing, name, count }: NoticeAbout,
  nameOf: (thing: NoticeAbout['thing'], name: string) => string,
  clock: string,
): { who: string; what: string; count: number } {
  return { who: who ?? clock, what: nameOf(thing, name), count };
}

/** A message of one notice, or of several of a day, as plain text. */
export async function noticeMail(
  locale: Language,
  items: readonly { said: string; note: string; link: string }[],
  links: { inbox: string; account: string },
): Promise<{ subject: string; text: string }> {
  const t = await translator(locale);
  const [first] = items;
  const subject =
    items.length === 1
      ? t('mail.subject', { said: first?.said ?? '' })
      : t('mail.digest', { count: items.length });
  const parts = items.map(({ said, note, link }) =>
    [said, ...(note === '' ? [] : [note.replace(/^/gm, '> ')]), link].join('\n'),
  );
  return { subject, text: `${[...parts, t('mail.foot', links)].join('\n\n')}\n` };
}

/** The message that carries a link to set a password with. */
export async function linkMail(
  locale: Language,
  purpose: 'invitation' | 'reset',
  { link, site }: { link: string; site: string },
): Promise<{ subject: string; text: string }> {
  const t = await translator(locale);
  return {
    subject: t(`mail.${purpose}.subject`, { site }),
    text: `${t(`mail.${purpose}.text`, { link, site })}\n`,
  };
}

/** The message that shows that mail is set up. */
export async function testMail(locale: Language): Promise<{ subject: string; text: string }> {
  const t = await translator(locale);
  return { subject: t('mail.test.subject'), text: `${t('mail.test.text')}\n` };
}
