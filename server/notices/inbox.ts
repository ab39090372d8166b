/** A person's inbox: what they were told of, what they read, and what they want by mail. */
import {
  isNoticeKind,
  type MailChoices,
  type NoticeAbout,
  type NoticeKind,
  readAbout,
  readChoices,
} from '@/lib/admin/notice';
import { type Actor, requirePerson, runAction } from '@/server/actions';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, db, withDatabase } from '@/server/db';

/** A notice as its person sees it. */
export interface Notice {
  id: string;
  kind: NoticeKind;
  about: NoticeAbout;
  /** Path below `/admin`. */
  link: string;
  /** ISO instants, UTC. */
  createdAt: string;
  readAt: string | null;
}

/** How many notices a person has not read. */
export async function countUnread(personId: string, database: Database = db()): Promise<number> {
  return withDatabase(() => database.notice.count({ where: { personId, readAt: null } }));
}

/** The notices of a person, the unread and the newest first, with how many there are in all. */
export async function listNotices(
  personId: string,
  { skip = 0, take = 50, unreadOnly = false }: { skip?: number; take?: number; unreadOnly?: boolean } = {},
  database: Database = db(),
): Promise<{ notices: Notice[]; count: number }> {
  const where = { personId, ...(unreadOnly && { readAt: null }) };
  return withDatabase(async () => {
    const rows = await database.notice.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      skip,
      take,
    });
    const notices = rows.flatMap(({ id, kind, about, link, createdAt, readAt }) => {
      const read = readAbout(about);
      if (!read || !isNoticeKind(kind)) return [];
      return [
        {
          ...{ id, kind, about: read, link },
          createdAt: createdAt.toISOString(),
          readAt: readAt?.toISOString() ?? null,
        },
      ];
    });
    return { notices, count: await database.notice.count({ where }) };
  });
}

/**
 * Marks one's own notices as read: those named, or all. Other people's are left alone.
 * @returns the link of the only one that was named; null otherwise.
 */
export async function markRead(
  actor: Actor,
  ids: readonly string[] | 'all',
  options: ContextOptions = {},
): Promise<string | null> {
  const { id: personId } = requirePerson(actor);
  return runAction(actor, 'view', contextOf(options), async ({ tx, now }) => {
    const which = ids === 'all' ? {} : { id: { in: [...ids] } };
    await tx.notice.updateMany({ where: { personId, readAt: null, ...which }, data: { readAt: now } });
    if (ids === 'all' || ids.length !== 1) return null;
    return (await tx.notice.findFirst({ where: { personId, ...which } }))?.link ?? null;
  });
}

/** What a person wants by mail, and in which language. */
export interface NoticeChoices {
  mail: MailChoices;
  locale: 'en' | 'zh';
}

/** A person's choices; as everybody's where they made none. */
export async function getChoices(personId: string, database: Database = db()): Promise<NoticeChoices> {
  const row = await withDatabase(() => database.noticeChoice.findUnique({ where: { personId } }));
  return { mail: readChoices(row ? JSON.parse(row.mail) : {}), locale: row?.locale === 'zh' ? 'zh' : 'en' };
}

/** Sets one's own choices; what is no choice counts as everybody's. */
export async function setChoices(
  actor: Actor,
  { mail, locale }: { mail: unknown; locale: string },
  options: ContextOptions = {},
): Promise<void> {
  const { id: personId } = requirePerson(actor);
  await runAction(actor, 'view', contextOf(options), async ({ tx }) => {
    const row = { mail: JSON.stringify(readChoices(mail)), locale: locale === 'zh' ? 'zh' : 'en' };
    await tx.noticeChoice.upsert({ where: { personId }, create: { personId, ...row }, update: row });
  });
}
