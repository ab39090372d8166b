/** Who is told of what, and what is sent: a mail server and a webhook of our own take it, refuse it, or fail. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noticeMail, noticeSaid } from '@/app/notice-words';
import { nameAtCommandLine } from '@/lib/admin/actor-names';
import { NO_DELIVERY } from '@/lib/admin/delivery';
import { countUnread, listNotices, markRead, setChoices } from '@/server/notices/inbox';
import { listFailed, retryFailed, sendDue } from '@/server/notices/runner';
import { changeDelivery, getDelivery, webhookKey } from '@/server/notices/settings';
import { signatureOf } from '@/server/notices/webhook';
import { disableUser, enableUser } from '@/server/people/accounts';
import { assign, assigneeOf } from '@/server/people/assignments';
import { getEditState, saveDraft, withdrawDraft } from '@/server/plans/drafts';
import { publishDraft, returnDraft, scheduleDraft } from '@/server/plans/publishing';
import { publishDue } from '@/server/publish-due';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { OTHER, PEOPLE, PLAN, SECOND, useBackOffice } from '../back-office';

const { viewer, editor, publisher, owner } = PEOPLE;
const NOON = new Date('2026-11-01T12:00:00Z');
const words = { said: noticeSaid, mail: noticeMail };

describe.each(TEST_ENGINES)('notices on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const at = (now = NOON) => ({ database: office.database, now });
  const received: string[] = [];
  const called: { body: string; signature: string }[] = [];
  let refuses = false;
  let mail: SMTPServer;
  let hook: Server;
  let hookHost = '';

  beforeAll(async () => {
    mail = new SMTPServer({
      ...{ authOptional: true, disabledCommands: ['STARTTLS'] },
      onRcptTo: (_address, _session, done) => done(refuses ? new Error('No such box') : null),
      onData(stream, _session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          received.push(Buffer.concat(chunks).toString());
          done();
        });
      },
    });
    await new Promise<void>((ready) => {
      mail.listen(0, '127.0.0.1', ready);
    });
    hook = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      called.push({ body, signature: String(request.headers['x-plansight-signature']) });
      response.writeHead(refuses ? 500 : 204).end();
    });
    await new Promise<void>((ready) => {
      hook.listen(0, '127.0.0.1', ready);
    });
    hookHost = `127.0.0.1:${(hook.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await new Promise<void>((done) => {
      mail.close(done);
    });
    hook.close();
  });
  beforeEach(async () => {
    refuses = false;
    received.length = 0;
    called.length = 0;
    await office.database.notice.deleteMany();
    await office.database.delivery.deleteMany();
    for (const { id } of [PLAN, OTHER]) {
      const { draft } = await getEditState(id, office.database);
      if (draft) await withdrawDraft(editor, draft.id, at());
    }
  });

  const settings = async (over: object) => {
    const { stamp } = await getDelivery(owner, at());
    const whole = { ...NO_DELIVERY, siteAddress: 'https://plans.example.org', ...over };
    expect(await changeDelivery(owner, whole, stamp, at())).toEqual([]);
  };
  const withMail = () =>
    settings({
      ...{ mailHost: '127.0.0.1', mailPort: (mail.server.address() as AddressInfo).port, mailTls: 'none' },
      mailSender: 'Desk <desk@example.org>',
    });
  let count = 0;
  async function draftOf(who = editor, reason = '', plan = PLAN): Promise<string> {
    const { lockVersion } = await getEditState(plan.id, office.database);
    count += 1;
    const document = { ...plan, name: `Draft ${count}` };
    const outcome = await saveDraft(who, { document, lockVersion, reason, submit: true }, at());
    if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
    return outcome.draftId;
  }
  const toldOf = async (kind: string) =>
    (await office.database.notice.findMany({ where: { kind }, orderBy: { personId: 'asc' } })).map(
      ({ personId }) => personId,
    );

  it('handing in tells whoever may release it, and not its author', async () => {
    await draftOf(publisher);
    expect(await toldOf('handedIn')).toEqual([owner.id, SECOND.id].sort());
  });

  it('of somebody who acts on the command line the name alone is told', async () => {
    await draftOf({ ...editor, name: nameAtCommandLine('Mei') });
    const told = await office.database.notice.findMany({ where: { kind: 'handedIn' } });
    expect(told.map(({ about }) => JSON.parse(about).who)).toEqual(told.map(() => 'Mei'));
    expect(told).not.toEqual([]);
  });

  it('whoever has it in hand and may release it is told alone', async () => {
    const id = await draftOf();
    await assign(editor, { kind: 'plan', id }, SECOND.id, '', at());
    await office.database.notice.deleteMany();
    await returnDraft(publisher, id, 'Say why.', at());
    expect(await toldOf('returned')).toEqual([editor.id, SECOND.id].sort());
    await draftOf();
    expect(await toldOf('handedIn')).toEqual([SECOND.id]);
  });

  it('publication, and a schedule that failed, tell those who wrote it', async () => {
    const id = await draftOf();
    await publishDraft(publisher, id, at());
    expect(await toldOf('published')).toEqual([editor.id]);
    const later = await draftOf();
    await scheduleDraft(publisher, later, new Date('2026-11-02T00:00:00Z'), at());
    // By then the draft breaks the rules.
    await office.database.draft.update({
      where: { id: later },
      data: { document: JSON.stringify({ ...PLAN, name: '' }) },
    });
    await publishDue(at(new Date('2026-11-02T00:00:01Z')));
    expect(await toldOf('scheduleFailed')).toEqual([editor.id, publisher.id].sort());
  });

  it('a mention tells the person once for the same words, and nobody who is disabled', async () => {
    await draftOf(editor, 'See the page, @second and @viewer');
    expect(await toldOf('mention')).toEqual([SECOND.id, viewer.id].sort());
    await disableUser(owner, viewer.id, at());
    await draftOf(editor, 'See the page, @second and @viewer');
    expect((await toldOf('mention')).length).toBe(2);
    await enableUser(owner, viewer.id, at());
  });

  it('who is mentioned in what is handed in gets one notice of it, and the hand-in where the words are old', async () => {
    await draftOf(editor, 'Is this right, @second?');
    const of = async (personId: string) =>
      (await office.database.notice.findMany({ where: { personId } })).map(({ kind }) => kind);
    expect([await of(SECOND.id), await of(publisher.id)]).toEqual([['mention'], ['handedIn']]);
    await saveDraft(
      editor,
      {
        document: { ...PLAN, name: 'Again' },
        lockVersion: (await getEditState(PLAN.id, office.database)).lockVersion,
        ...{ reason: 'Is this right, @second?', submit: true },
      },
      at(),
    );
    expect((await of(SECOND.id)).sort()).toEqual(['handedIn', 'mention']);
  });

  it.each([
    ['a viewer', () => viewer.id, 'assignee'],
    ['nobody there', () => 'none', 'assignee'],
  ])('%s cannot be given a draft', async (_label, who, detail) => {
    const id = await draftOf();
    await expect(assign(editor, { kind: 'plan', id }, who(), '', at())).rejects.toMatchObject({
      details: [detail],
    });
  });

  it('a draft is given upon what was seen, and comes back when its holder is disabled', async () => {
    const id = await draftOf();
    await assign(publisher, { kind: 'plan', id }, SECOND.id, '', at());
    expect(await toldOf('assigned')).toEqual([SECOND.id]);
    await expect(assign(editor, { kind: 'plan', id }, editor.id, '', at())).rejects.toMatchObject({
      code: 'conflict',
    });
    await disableUser(owner, SECOND.id, at());
    expect(await assigneeOf('plan', id, office.database)).toBeNull();
    await enableUser(owner, SECOND.id, at());
    await publishDraft(publisher, id, at());
    await expect(assign(editor, { kind: 'plan', id }, editor.id, '', at())).rejects.toMatchObject({
      code: 'wrongState',
    });
  });

  it('an inbox is read by its own person alone', async () => {
    await draftOf();
    const { notices } = await listNotices(publisher.id, {}, office.database);
    expect(notices).toMatchObject([
      { kind: 'handedIn', readAt: null, about: { who: 'editor', thing: 'plan' } },
    ]);
    const id = notices[0]?.id ?? '';
    expect(await markRead(owner, [id], at())).toBeNull();
    expect(await countUnread(publisher.id, office.database)).toBe(1);
    expect(await markRead(publisher, [id], at())).toBe(notices[0]?.link);
    expect(await countUnread(publisher.id, office.database)).toBe(0);
  });

  it('without mail nothing waits to be sent, also once it is set up', async () => {
    await settings({});
    await draftOf();
    await withMail();
    expect(await sendDue({ ...at(), words })).toEqual({ sent: 0, failed: 0 });
    expect(received).toEqual([]);
  });

  it('mail goes out once, in the language of the person, with a link of the site', async () => {
    await withMail();
    await setChoices(owner, { mail: { handedIn: 'never' }, locale: 'en' }, at());
    await setChoices(SECOND, { mail: { handedIn: 'now' }, locale: 'zh' }, at());
    const id = await draftOf(publisher);
    expect(await sendDue({ ...at(), words })).toEqual({ sent: 1, failed: 0 });
    expect(await sendDue({ ...at(), words })).toEqual({ sent: 0, failed: 0 });
    const [message = ''] = received;
    expect(message).toContain('To: second@example.org');
    expect(message).toContain('Content-Type: text/plain');
    const body = message.split('\r\n\r\n').slice(1).join('\n');
    const text = /base64/i.test(message)
      ? Buffer.from(body, 'base64').toString()
      : Buffer.from(
          body
            .replace(/=\r?\n/g, '')
            .replace(/=([0-9A-F]{2})/g, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
          'latin1',
        ).toString();
    expect(text).toContain('publisher 提交了');
    expect(text).toContain(`https://plans.example.org/zh/admin/drafts/${id}`);
  });

  it('two instances at once send a message once', async () => {
    await withMail();
    await setChoices(SECOND, { mail: { handedIn: 'now' }, locale: 'en' }, at());
    await draftOf(publisher);
    const sums = await Promise.all([sendDue({ ...at(), words }), sendDue({ ...at(), words })]);
    expect(sums[0].sent + sums[1].sent).toBe(1);
    expect(received).toHaveLength(1);
  });

  it('what is kept for the day is one message, at its hour', async () => {
    await withMail();
    for (const who of [owner, SECOND])
      await setChoices(who, { mail: { handedIn: 'daily' }, locale: 'en' }, at());
    await draftOf(publisher);
    await draftOf(publisher, '', OTHER);
    expect(await sendDue({ ...at(), words })).toEqual({ sent: 0, failed: 0 });
    expect(await sendDue({ ...at(new Date('2026-11-02T07:00:00Z')), words })).toEqual({ sent: 2, failed: 0 });
    expect(received).toHaveLength(2);
    expect(received[0]).toContain('2 things since yesterday');
  });

  it('what is refused is tried again, five times more, and is then shown as failed; owners try it anew', async () => {
    await withMail();
    await setChoices(owner, { mail: { handedIn: 'never' }, locale: 'en' }, at());
    await setChoices(SECOND, { mail: { handedIn: 'now' }, locale: 'en' }, at());
    await draftOf(publisher);
    refuses = true;
    let now = NOON;
    for (let n = 1; n <= 6; n += 1) {
      expect(await sendDue({ ...at(now), words })).toEqual({ sent: 0, failed: 1 });
      // At once it is not tried again.
      expect(await sendDue({ ...at(now), words })).toEqual({ sent: 0, failed: 0 });
      now = new Date(now.getTime() + 24 * 3_600_000);
    }
    expect(await listFailed(owner, at())).toMatchObject([
      { person: 'second', attempts: 6, nextAt: null, error: expect.stringContaining('No such box') },
    ]);
    refuses = false;
    expect(await retryFailed(owner, at(now))).toBe(1);
    expect(await sendDue({ ...at(now), words })).toEqual({ sent: 1, failed: 0 });
    expect(await listFailed(owner, at())).toEqual([]);
  });

  it('the webhook is called once for the team, signed; inside a private network it is refused', async () => {
    const { stamp } = await getDelivery(owner, at());
    const inside = {
      ...NO_DELIVERY,
      siteAddress: 'https://x.example',
      webhookAddress: `http://${hookHost}/`,
    };
    expect(await changeDelivery(owner, inside, stamp, at())).toMatchObject([{ code: 'privateAddress' }]);
    // A name passes; what it resolves to is looked at when it is called.
    await settings({ webhookAddress: `http://hooks.example:${hookHost.split(':')[1]}/` });
    const resolve = (
      _name: string,
      done: (error: null, list: { address: string; family: number }[]) => void,
    ) => done(null, [{ address: '127.0.0.1', family: 4 }]);
    await draftOf(editor);
    expect(await sendDue({ ...at(), words, webhook: { allowedHosts: [], resolve } })).toEqual({
      sent: 0,
      failed: 1,
    });
    expect(called).toEqual([]);
    const allowedHosts = [`hooks.example:${hookHost.split(':')[1]}`];
    const later = at(new Date('2026-11-01T13:00:00Z'));
    expect(await sendDue({ ...later, words, webhook: { allowedHosts, resolve } })).toEqual({
      sent: 1,
      failed: 0,
    });
    expect(called).toHaveLength(1);
    const [{ body, signature }] = called as [(typeof called)[number]];
    expect(signature).toBe(signatureOf(await webhookKey(office.database), body));
    expect(JSON.parse(body)).toMatchObject({
      kind: 'handedIn',
      text: expect.stringContaining('editor handed in Draft'),
      link: expect.stringContaining('https://plans.example.org/en/admin/drafts/'),
    });
    await settings({});
  });

  it('settings of mail are changed upon what was seen', async () => {
    await expect(changeDelivery(owner, NO_DELIVERY, 'old', at())).rejects.toMatchObject({ code: 'conflict' });
  });
});
