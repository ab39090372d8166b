/** Mail by STARTTLS against a server of our own: the password goes only over a connection whose other end is known. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_DELIVERY } from '@/lib/admin/delivery';

const run = promisify(execFile);
const FIXTURES = path.resolve('tests/server/notices/fixtures');
const CERTIFICATE = path.join(FIXTURES, 'mail-test.crt');
const pem = (name: string) => readFileSync(path.join(FIXTURES, name), 'utf8');
const PASSWORD = 'only for the mail server';

describe('mail by STARTTLS', { timeout: 60_000 }, () => {
  let server: SMTPServer;
  let received: string[];
  /** Each sign-in, with whether it came over a secret connection. */
  let signedIn: { password: string; secure: boolean }[];

  const listen = async (over: Partial<SMTPServerOptions>): Promise<void> => {
    server = new SMTPServer({
      ...{ key: pem('mail-test.key'), cert: pem('mail-test.crt'), ...over },
      onAuth({ password }, { secure }, done) {
        signedIn.push({ password: password ?? '', secure });
        done(null, { user: 'desk' });
      },
      onData(stream, _session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          received.push(Buffer.concat(chunks).toString());
          done();
        });
      },
    });
    server.on('error', () => {});
    await new Promise<void>((ready) => {
      server.listen(0, '127.0.0.1', ready);
    });
  };
  /** A process of its own, since which authorities are trusted is read when a process begins. */
  const send = async (trusted: boolean): Promise<string> => {
    const settings = {
      ...NO_DELIVERY,
      ...{ mailHost: '127.0.0.1', mailPort: (server.server.address() as AddressInfo).port },
      ...{ mailTls: 'startTls', mailUser: 'desk', mailSender: 'desk@example.org' },
    };
    const mail = { to: 'anna@example.org', subject: 'Sent back', text: 'Look at it.' };
    const script = `
      const { sendMail } = await import('@/server/notices/mail');
      await sendMail(${JSON.stringify(settings)}, ${JSON.stringify(mail)}).then(
        () => console.log('sent'),
        (error) => console.log(error.code, error.message),
      );`;
    const { NODE_EXTRA_CA_CERTS: _extra, ...env } = process.env;
    const { stdout } = await run(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', script],
      {
        env: {
          ...env,
          SMTP_PASSWORD: PASSWORD,
          ...(trusted && { NODE_EXTRA_CA_CERTS: CERTIFICATE }),
        },
      },
    );
    return stdout.trim();
  };
  beforeEach(() => {
    received = [];
    signedIn = [];
  });
  afterEach(
    () =>
      new Promise<void>((done) => {
        server.close(done);
      }),
  );

  it('signs in and sends once the connection is secret', async () => {
    await listen({});
    expect(await send(true)).toBe('sent');
    expect(signedIn).toEqual([{ password: PASSWORD, secure: true }]);
    expect(received).toEqual([expect.stringContaining('Look at it.')]);
  });

  it('sends nothing to a server that nobody vouches for', async () => {
    await listen({});
    expect(await send(false)).toMatch(/self-signed certificate/);
    expect([signedIn, received]).toEqual([[], []]);
  });

  it('sends nothing where the server has no STARTTLS', async () => {
    await listen({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true });
    expect(await send(true)).toMatch(/^ETLS|STARTTLS/);
    expect([signedIn, received]).toEqual([[], []]);
  });
});
