/** Calls on publication: a receiver of our own takes them, checks the signature, refuses, keeps silent. */
import { createHmac } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NO_DELIVERY } from '@/lib/admin/delivery';
import { RETRY_MINUTES } from '@/lib/admin/notice';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import { readAudit } from '@/server/audit';
import { readCarrierEditState, saveCarrierDraft } from '@/server/carriers/drafts';
import { publishCarrierDraft } from '@/server/carriers/publishing';
import { getPlan, readTaxTable, writeCatalog } from '@/server/catalog/read';
import { changeDelivery, getDelivery } from '@/server/notices/settings';
import { actOnChangeSet } from '@/server/plans/change-sets';
import { getEditState, saveDraft, withdrawDraft } from '@/server/plans/drafts';
import { restoreRevision } from '@/server/plans/history';
import { publishDraft, scheduleDraft } from '@/server/plans/publishing';
import { publishDue } from '@/server/publish-due';
import { readVersion } from '@/server/storage/read';
import { listCalls, sendAgain } from '@/server/webhooks/calls';
import {
  getEndpoint,
  listEndpoints,
  removeEndpoint,
  rotateSecret,
  saveEndpoint,
} from '@/server/webhooks/endpoints';
import { callForTest, sendPublications } from '@/server/webhooks/runner';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { FILE, OTHER, PEOPLE, PLAN, SECOND, useBackOffice, verifyPrice } from '../back-office';

const { editor, owner, publisher } = PEOPLE;
const NOON = new Date('2026-11-01T12:00:00Z');
const minutesLater = (minutes: number, from = NOON) => new Date(from.getTime() + minutes * 60_000);

interface Got {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** As a receiver would check it, by the words of the standard. */
function isSigned({ headers, body }: Got, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const said = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const own = createHmac('sha256', key).update(said).digest('base64');
  return (headers['webhook-signature'] ?? '').split(' ').includes(`v1,${own}`);
}

describe.each(TEST_ENGINES)('webhooks on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const at = (now = NOON) => ({ database: office.database, now });
  const got: Got[] = [];
  const answers = new Map<string, (response: ServerResponse) => void>();
  let receiver: Server;
  let host = '';

  beforeAll(async () => {
    receiver = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      const path = request.url ?? '';
      got.push({ path, headers: request.headers as Got['headers'], body });
      const answer = answers.get(path);
      if (answer) answer(response);
      else response.writeHead(204).end();
    });
    await new Promise<void>((ready) => {
      receiver.listen(0, '127.0.0.1', ready);
    });
    host = `127.0.0.1:${(receiver.address() as AddressInfo).port}`;
    process.env.SOURCE_TEST_HOSTS = host;
    const { stamp } = await getDelivery(owner, at());
    await changeDelivery(owner, { ...NO_DELIVERY, siteAddress: 'https://plans.example.org' }, stamp, at());
  });
  afterAll(() => {
    delete process.env.SOURCE_TEST_HOSTS;
    receiver.closeAllConnections();
    receiver.close();
  });
  beforeEach(async () => {
    got.length = 0;
    answers.clear();
    for (const { id } of await listEndpoints(owner, at())) await removeEndpoint(owner, id, at());
    for (const { id } of [PLAN, OTHER]) {
      const { draft } = await getEditState(id, office.database);
      if (draft) await withdrawDraft(editor, draft.id, at());
    }
  });

  const add = async (path: string, over: object = {}) => {
    const input = { address: `http://${host}${path}`, locale: 'en', events: [], active: true, ...over };
    const saved = await saveEndpoint(owner, null, input, at());
    if (saved.kind !== 'saved' || saved.secret === null) throw new Error(JSON.stringify(saved));
    return { id: saved.id, secret: saved.secret };
  };
  const send = (now = NOON) => sendPublications({ ...at(now), webhook: { timeoutMs: 500 } });
  let count = 0;
  async function draftOf(planId: string, change: Partial<PlanDocument> = {}): Promise<string> {
    const { lockVersion, published } = await getEditState(planId, office.database);
    count += 1;
    const document = { ...(published as PlanDocument), name: `Name ${count}`, ...change };
    const saved = await saveDraft(editor, { document, lockVersion, reason: 'x', submit: true }, at());
    if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
    return saved.draftId;
  }
  const publish = async (change: Partial<PlanDocument> = {}) =>
    publishDraft(publisher, await draftOf(PLAN.id, change), at());
  const version = () => readVersion(office.database);
  const bodies = () => got.map(({ body }) => JSON.parse(body));

  it('a publication is told, signed, with old → new, the version and its public page', async () => {
    const { secret } = await add('/hook', { locale: 'zh' });
    const before = (await getPlan(PLAN.id, office.database))?.name;
    const { revision } = await publish();
    expect(got).toEqual([]);
    expect(await send()).toEqual({ sent: 1, failed: 0 });
    const [call] = got as [Got];
    expect(isSigned(call, secret)).toBe(true);
    expect(isSigned(call, `whsec_${Buffer.alloc(32).toString('base64')}`)).toBe(false);
    expect(isSigned({ ...call, body: `${call.body} ` }, secret)).toBe(false);
    expect(JSON.parse(call.body)).toEqual({
      ...{ id: call.headers['webhook-id'], event: 'plan.published', at: NOON.toISOString() },
      catalogVersion: await version(),
      ...{ planId: PLAN.id, carrierId: PLAN.carrier, revision, isNew: false },
      changes: [{ path: 'name', before, after: `Name ${count}` }],
      link: `https://plans.example.org/zh/plans/${PLAN.id}`,
    });
    expect(await send()).toEqual({ sent: 0, failed: 0 });
  });

  it('what fails twice is taken at the third try, with the same id and body', async () => {
    const { id, secret } = await add('/hook');
    await publish();
    let refusals = 2;
    answers.set('/hook', (response) => {
      refusals -= 1;
      response.writeHead(refusals >= 0 ? 503 : 200).end();
    });
    expect(await send()).toEqual({ sent: 0, failed: 1 });
    expect(await send()).toEqual({ sent: 0, failed: 0 });
    const second = minutesLater(RETRY_MINUTES[0]);
    expect(await send(second)).toEqual({ sent: 0, failed: 1 });
    const [waiting] = await listCalls(owner, id, at());
    expect(waiting).toMatchObject({ status: 'waiting', attempts: 2, error: 'It answered 503.' });
    expect(await send(minutesLater(RETRY_MINUTES[1], second))).toEqual({ sent: 1, failed: 0 });
    expect(got.every((call) => isSigned(call, secret))).toBe(true);
    expect(new Set(got.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(got.map(({ body }) => body)).size).toBe(1);
    expect(new Set(got.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(3);
    expect((await listCalls(owner, id, at()))[0]).toMatchObject({ status: 'sent', attempts: 3, error: '' });
  });

  it('after the last try it is given up, counted, and sent again when an owner asks', async () => {
    const { id } = await add('/hook');
    await publish();
    answers.set('/hook', (response) => response.writeHead(500).end());
    let now = NOON;
    for (const minutes of [0, ...RETRY_MINUTES]) {
      now = minutesLater(minutes, now);
      await send(now);
    }
    expect((await listCalls(owner, id, at()))[0]).toMatchObject({
      status: 'failed',
      attempts: 6,
      nextAt: null,
    });
    expect((await getEndpoint(owner, id, at()))?.counts).toEqual({ sent: 0, waiting: 0, failed: 1 });
    expect(await send(minutesLater(100_000))).toEqual({ sent: 0, failed: 0 });
    answers.clear();
    expect(await sendAgain(owner, id, 'failed', at())).toBe(1);
    expect(await send()).toEqual({ sent: 1, failed: 0 });
    const [call] = await listCalls(owner, id, at());
    expect(await sendAgain(owner, id, call?.id ?? '', at())).toBe(1);
    await expect(sendAgain(owner, id, 'none', at())).rejects.toMatchObject({ code: 'notFound' });
  });

  it('each is told what it wants, a paused one nothing', async () => {
    await add('/all');
    await add('/closed', { events: ['plan.closed'] });
    await add('/carriers', { events: ['carrier.published', 'taxes.published'] });
    const paused = await add('/paused', { active: false });
    await publish({ status: 'closed' });
    await publish({ status: 'current' });
    await send();
    expect(got.map(({ path, body }) => [path, JSON.parse(body).event]).toSorted()).toEqual([
      ['/all', 'plan.closed'],
      ['/all', 'plan.published'],
      ['/closed', 'plan.closed'],
    ]);
    expect(await listCalls(owner, paused.id, at())).toEqual([]);
  });

  it('on a date, together, restored, by the catalog command: all are publications', async () => {
    await add('/hook');
    const told = async (now = NOON) => {
      got.length = 0;
      await send(now);
      return bodies().map(({ event, planId, catalogVersion }) => [event, planId, catalogVersion]);
    };
    const later = minutesLater(60);
    await scheduleDraft(publisher, await draftOf(PLAN.id), later, at());
    expect(await told()).toEqual([]);
    await publishDue(at(later));
    expect(await told(later)).toEqual([['plan.published', PLAN.id, await version()]]);

    const ids = [await draftOf(PLAN.id), await draftOf(OTHER.id)];
    const set = await office.database.changeSet.create({
      data: { id: `set-${count}`, name: 'x', authorId: editor.id, createdAt: NOON },
    });
    await office.database.draft.updateMany({ where: { id: { in: ids } }, data: { changeSetId: set.id } });
    await actOnChangeSet(
      publisher,
      set.id,
      { kind: 'publish' },
      { draftIds: ids, carrierDraftIds: [] },
      at(),
    );
    const together = await told();
    // One version for both: the one in between is nobody's to see.
    expect(together.map(([, planId]) => planId).toSorted()).toEqual([PLAN.id, OTHER.id].toSorted());
    expect(new Set(together.map(([, , named]) => named))).toEqual(new Set([await version()]));

    const restored = await restoreRevision(editor, PLAN.id, 1, 'back', at());
    if (restored.kind !== 'saved') throw new Error(JSON.stringify(restored));
    await publishDraft(SECOND, restored.draftId, at());
    expect(await told()).toEqual([['plan.published', PLAN.id, await version()]]);

    const plan = { ...((await getPlan(PLAN.id, office.database)) as PlanDocument), name: 'By command' };
    await writeCatalog([], { ...at(), plans: [plan] });
    expect(await told()).toEqual([['plan.published', PLAN.id, await version()]]);
    await writeCatalog([], { ...at(), plans: [plan] });
    expect(await told()).toEqual([]);
  });

  it('carriers and taxes are told of; a check that found nothing new is not', async () => {
    await add('/hook');
    const { lockVersion, published } = await readCarrierEditState(office.database, FILE.carrier.id);
    const carrier = { ...(published as CarrierDocument), website: `https://example.com/${count}` };
    const saved = await saveCarrierDraft(
      editor,
      { document: carrier, lockVersion, reason: 'x', submit: true },
      at(),
    );
    if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
    await publishCarrierDraft(publisher, saved.draftId, at());
    const taxes = await readTaxTable(office.database);
    if (!taxes) throw new Error('no taxes');
    const share = { ...taxes.taxableShare, value: taxes.taxableShare.value === '0.5' ? '0.4' : '0.5' };
    await writeCatalog([], { ...at(), taxes: { ...taxes, taxableShare: share } });
    await verifyPrice(publisher, OTHER.id, at(minutesLater(60 * 24)));
    await send(minutesLater(60 * 24));
    expect(bodies().toSorted((a, b) => (a.event < b.event ? -1 : 1))).toMatchObject([
      {
        ...{ event: 'carrier.published', carrierId: FILE.carrier.id, isNew: false },
        changes: [{ path: 'website', after: carrier.website }],
        link: `https://plans.example.org/en?f-brand=${FILE.carrier.id}`,
      },
      {
        ...{ event: 'taxes.published', link: 'https://plans.example.org/en/method' },
        changes: [{ path: 'taxableShare.value', after: share.value }],
      },
    ]);
  });

  it('a publication that fails tells nobody', async () => {
    const { id } = await add('/hook');
    const draftId = await draftOf(PLAN.id);
    await expect(publishDraft(editor, draftId, at())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(publishDraft(publisher, draftId, { ...at(), seen: 99_999 })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await listCalls(owner, id, at())).toEqual([]);
  });

  it('one that keeps silent holds up no other, and gets its next call in the next round', async () => {
    const silent = await add('/silent');
    await add('/hook');
    answers.set('/silent', () => {});
    for (let drafts = 0; drafts < 3; drafts += 1) await publish();
    expect(await send()).toEqual({ sent: 3, failed: 1 });
    const calls = await listCalls(owner, silent.id, at());
    expect(calls.map(({ attempts }) => attempts).toSorted()).toEqual([0, 0, 1]);
    answers.clear();
    expect(await send()).toEqual({ sent: 2, failed: 0 });
  });

  it('a redirect is no success, and is not followed', async () => {
    const { id } = await add('/hook');
    answers.set('/hook', (response) => response.writeHead(307, { location: `http://${host}/other` }).end());
    await publish();
    expect(await send()).toEqual({ sent: 0, failed: 1 });
    expect(got.map(({ path }) => path)).toEqual(['/hook']);
    expect((await listCalls(owner, id, at()))[0]?.error).toBe('It answered 307.');
  });

  it('a name that resolves into a private network is not connected to', async () => {
    const input = { address: 'http://hooks.example.org/x', locale: 'en', events: [], active: true };
    const saved = await saveEndpoint(owner, null, input, at());
    await publish();
    const resolve = (
      _name: string,
      done: (error: null, addresses: { address: string; family: 4 }[]) => void,
    ) => done(null, [{ address: '10.0.0.1', family: 4 }]);
    expect(await sendPublications({ ...at(), webhook: { resolve } })).toEqual({ sent: 0, failed: 1 });
    const id = saved.kind === 'saved' ? saved.id : '';
    expect((await listCalls(owner, id, at()))[0]?.error).toContain('private network');
  });

  it.each<[string, object, string]>([
    ['an address inside', { address: 'http://192.168.0.1/x' }, 'address'],
    ['this machine by number', { address: 'http://2130706433/' }, 'address'],
    ['an address with a password', { address: 'https://a:b@example.org/' }, 'address'],
    ['a file', { address: 'file:///etc/passwd' }, 'address'],
    ['an event that is none', { events: ['plan.eaten'] }, 'events[0]'],
    ['another language', { locale: 'fr' }, 'locale'],
  ])('%s is refused', async (_, over, path) => {
    const input = { address: 'https://example.org/', locale: 'en', events: [], active: true, ...over };
    const saved = await saveEndpoint(owner, null, input, at());
    expect(saved.kind === 'refused' && saved.faults.map((fault) => fault.path)).toEqual([path]);
    expect(await listEndpoints(owner, at())).toEqual([]);
  });

  it('a new secret signs beside the old one for a day', async () => {
    const { id, secret } = await add('/hook');
    const next = await rotateSecret(owner, id, at());
    expect(next).not.toBe(secret);
    for (const [now, signs] of [
      [minutesLater(24 * 60 - 1), [true, true]],
      [minutesLater(24 * 60), [true, false]],
    ] as const) {
      got.length = 0;
      await callForTest(owner, id, at(now));
      expect([next, secret].map((one) => isSigned(got[0] as Got, one))).toEqual(signs);
    }
    expect(bodies()[0]).toMatchObject({ event: 'test', catalogVersion: null });
    answers.set('/hook', (response) => response.writeHead(404).end());
    await expect(callForTest(owner, id, at())).rejects.toMatchObject({
      details: ['testFailed', 'It answered 404.'],
    });
  });

  it('a change names what was seen; the log says what was set, and never a secret', async () => {
    const { id, secret } = await add('/hook');
    const seen = (await getEndpoint(owner, id, at()))?.stamp ?? '';
    const input = { address: `http://${host}/other`, locale: 'en', events: ['plan.closed'], active: false };
    await saveEndpoint(owner, { id, seen }, input, at(minutesLater(1)));
    await expect(saveEndpoint(owner, { id, seen }, input, at())).rejects.toMatchObject({ code: 'conflict' });
    expect(await getEndpoint(owner, id, at())).toMatchObject(input);
    await rotateSecret(owner, id, at());
    await removeEndpoint(owner, id, at());
    const { entries } = await readAudit({ subject: `webhook:${id}` }, {}, office.database);
    expect(entries.map(({ action }) => action)).toEqual([
      ...['webhook.remove', 'webhook.rotate', 'webhook.save', 'webhook.save'],
    ]);
    expect(JSON.stringify(entries)).not.toContain(secret.replace('whsec_', ''));
  });
});
