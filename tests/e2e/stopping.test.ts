/** `npm start` is asked to stop: by a plain kill, by Ctrl-C, and once more by somebody who does not want to wait. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { tryPort } from '@/scripts/support/serve.mjs';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plansight-stop-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The product as a person starts it, on a database of its own, when it is ready. */
async function start(log = 'info') {
  const port = (await tryPort(0)) as number;
  const child = spawn('npm', ['start'], {
    // As a terminal does: Ctrl-C goes to the whole group.
    detached: true,
    env: {
      ...process.env,
      ...{ PORT: String(port), DATABASE_URL: `file:${path.join(folder, 'data.db')}`, LOG_LEVEL: log },
    },
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = new Promise<number | string>((resolve) =>
    child.on('exit', (code, signal) => resolve(code ?? signal ?? 'gone')),
  );
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.includes('Plansight is ready')) resolve();
    });
    void ended.then(() => reject(new Error(said)));
  });
  return { child, port, ended, said: () => said };
}

const NEED = JSON.stringify({ need: {}, planIds: ['tello-10gb'] });

/** Begins to send a body, and says when the rest may follow. */
async function beginUpload(port: number, address: string) {
  const socket = connect(port, '127.0.0.1');
  let got = '';
  socket.on('data', (chunk) => {
    got += chunk;
  });
  const closed = new Promise<string>((resolve) => socket.on('close', () => resolve(got)));
  socket.on('error', () => {});
  const head = [
    `POST ${address} HTTP/1.1`,
    'host: localhost',
    'content-type: application/json',
    `content-length: ${NEED.length}`,
    'expect: 100-continue',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  await expect.poll(() => got).toContain('100 Continue');
  socket.write(NEED.slice(0, 5));
  return { finish: () => socket.write(NEED.slice(5)), closed };
}

const refused = (port: number) =>
  fetch(`http://127.0.0.1:${port}/api/health/live`).then(
    () => false,
    () => true,
  );

const kill = (child: ChildProcess, signal: NodeJS.Signals) => process.kill(child.pid as number, signal);

test('kill: uploads that had begun are answered, nobody new is, and all ends well', async () => {
  const { child, port, ended, said } = await start();
  const uploads = [await beginUpload(port, '/api/v1/quotes'), await beginUpload(port, '/api/v1/households')];
  kill(child, 'SIGTERM');
  await expect.poll(() => refused(port)).toBe(true);
  expect(child.exitCode).toBeNull();
  for (const upload of uploads) upload.finish();
  const answers = await Promise.all(uploads.map((upload) => upload.closed));
  expect(answers[0]).toMatch(/HTTP\/1\.1 200 OK[\s\S]*connection: close[\s\S]*tello-10gb/i);
  expect(answers[1]).toMatch(/HTTP\/1\.1 400 [\s\S]*problem\+json/i);
  expect(await ended).toBe(0);
  expect(said()).toContain('"answered":true,"finished":true');
});

test('Ctrl-C, which a terminal sends to npm and server alike, is the same', async () => {
  const { child, port, ended } = await start();
  const upload = await beginUpload(port, '/api/v1/quotes');
  process.kill(-(child.pid as number), 'SIGINT');
  await expect.poll(() => refused(port)).toBe(true);
  upload.finish();
  expect(await upload.closed).toContain('tello-10gb');
  expect(await ended).toBe(0);
});

test('who asks a second time does not wait for anybody', async () => {
  const { child, port, ended } = await start();
  const upload = await beginUpload(port, '/api/v1/quotes');
  kill(child, 'SIGTERM');
  await expect.poll(() => refused(port)).toBe(true);
  // Later than the same press would come twice.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  kill(child, 'SIGTERM');
  expect(await upload.closed).not.toContain('200 OK');
  expect(await ended).toBe(143);
});
