/** What people are told of: kinds, what each says, who wants it by mail, and when a message is sent again. */

export const NOTICE_KINDS = [
  ...['handedIn', 'returned', 'published', 'scheduleFailed', 'assigned', 'mention'],
  ...['newReport', 'answeredReport', 'changedSource', 'newSignIn'],
] as const;
/** What concerns its person alone: the team's webhook is not told. */
export const isPersonal = (kind: NoticeKind): boolean => kind === 'newSignIn';

export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Narrows a stored or sent text. */
export const isNoticeKind = (text: unknown): text is NoticeKind =>
  (NOTICE_KINDS as readonly unknown[]).includes(text);

export const NOTICE_THINGS = [
  'plan',
  'carrier',
  'taxes',
  'settings',
  'set',
  'report',
  'page',
  'account',
] as const;
export type NoticeThing = (typeof NOTICE_THINGS)[number];

/** What a notice is about. */
export interface NoticeAbout {
  /** Who did it; null for the clock and for readers. */
  who: string | null;
  thing: NoticeThing;
  /** The plan's or carrier's name, the set's, the plan of a report, the browser of a sign-in; empty for taxes, settings and pages. */
  name: string;
  /** How many things of that kind it is about. */
  count: number;
  /** Words that were said with it; empty where none were. */
  note: string;
}

/** The most characters of words that go along. */
const MOST_NOTE = 300;

/** Words as they go along with a notice. */
export const noteOf = (text: unknown): string =>
  typeof text !== 'string' ? '' : text.length > MOST_NOTE ? `${text.slice(0, MOST_NOTE)} …` : text;

/** What is stored of a notice; null where it is none. */
export function readAbout(text: string): NoticeAbout | null {
  try {
    const about = JSON.parse(text) as Partial<NoticeAbout>;
    if (!NOTICE_THINGS.some((thing) => thing === about.thing)) return null;
    return {
      who: typeof about.who === 'string' ? about.who : null,
      thing: about.thing as NoticeThing,
      name: String(about.name ?? ''),
      count: Number(about.count) || 1,
      note: String(about.note ?? ''),
    };
  } catch {
    return null;
  }
}

/** A notice for one person, before it is written. */
export interface NoticeDraft {
  personId: string;
  kind: NoticeKind;
  about: NoticeAbout;
  /** Path below `/admin`. */
  link: string;
}

/** Where several things of one kind are looked at together. */
const TOGETHER: Partial<Record<NoticeKind, string>> = {
  handedIn: '/drafts?tab=waiting',
  returned: '/drafts?tab=returned',
  assigned: '/drafts?tab=mine',
  newReport: '/reports',
};

/** What one act tells one person of several things of a kind becomes one notice with their number. */
export function together(drafts: readonly NoticeDraft[]): NoticeDraft[] {
  const groups = new Map<string, NoticeDraft[]>();
  for (const draft of drafts) {
    const key = `${draft.personId} ${draft.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), draft]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [NoticeDraft, ...NoticeDraft[]];
    const links = new Set(group.map(({ link }) => link));
    if (links.size < 2) return first;
    const note = group.every(({ about }) => about.note === first.about.note) ? first.about.note : '';
    return {
      ...first,
      about: { ...first.about, count: links.size, note },
      link: TOGETHER[first.kind] ?? '/drafts',
    };
  });
}

/** What one act tells one person of one thing is one notice: that they are mentioned in it, where they are. */
export function oneForEach(drafts: readonly NoticeDraft[]): NoticeDraft[] {
  const place = ({ personId, link }: NoticeDraft) => `${personId} ${link}`;
  const mentioned = new Set(drafts.filter(({ kind }) => kind === 'mention').map(place));
  return drafts.filter((draft) => draft.kind === 'mention' || !mentioned.has(place(draft)));
}

/** How somebody wants to be told by mail. */
export const MAIL_CHOICES = ['now', 'daily', 'never'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];
export type MailChoices = Record<NoticeKind, MailChoice>;

/** Of whoever chose nothing: what waits for them at once, what is good to know once a day. */
export const DEFAULT_CHOICES: MailChoices = {
  ...{ handedIn: 'now', returned: 'now', published: 'daily', scheduleFailed: 'now', assigned: 'now' },
  ...{ mention: 'now', newReport: 'daily', answeredReport: 'now', changedSource: 'daily', newSignIn: 'now' },
};

/** Choices as stored or sent, by kind; what is none is as everybody's. */
export function readChoices(input: unknown): MailChoices {
  const given = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>;
  return Object.fromEntries(
    NOTICE_KINDS.map((kind) => [
      kind,
      MAIL_CHOICES.find((choice) => choice === given[kind]) ?? DEFAULT_CHOICES[kind],
    ]),
  ) as MailChoices;
}

/** The hour of the day, in UTC, at which digests go out. */
export const DIGEST_HOUR = 7;

/** The next time that a digest goes out, after `now`. */
export function nextDigest(now: Date): Date {
  const today = new Date(now);
  today.setUTCHours(DIGEST_HOUR, 0, 0, 0);
  return today > now ? today : new Date(today.getTime() + 24 * 3_600_000);
}

/** Minutes until a message that failed is tried again; after the last it counts as failed. */
export const RETRY_MINUTES = [1, 5, 30, 120, 720] as const;

/** When a message is tried again that failed `attempts` times; null where it is given up. */
export function nextTry(attempts: number, now: Date): Date | null {
  const minutes = RETRY_MINUTES[attempts - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}
