/** What is held back of an answer, for how long, and what goes out in its place. */
import { once } from 'node:events';
import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { holdBack, type Replacement } from '@/server/http/held-back';
import { log } from '@/server/log';
import { serversForTests } from './servers';

const listen = serversForTests();
type Answer = (response: ServerResponse) => void;
type Decide = (response: ServerResponse) => Replacement | null;

/** Begins to ask a server that answers so, with one `holdBack` after the other around it. */
async function begin(answer: Answer, decides: readonly Decide[], method = 'GET') {
  const port = await listen((_, response) => {
    for (const decide of decides) holdBack(response, () => decide(response));
    answer(response);
  });
  const outgoing = request({ port, host: '127.0.0.1', method }).end();
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  const rest = async () => {
    let text = '';
    for await (const chunk of incoming) text += chunk;
    return text;
  };
  return { incoming, rest };
}

async function ask(answer: Answer, decides: readonly Decide[], method?: string) {
  const { incoming, rest } = await begin(answer, decides, method);
  const { statusCode: status, statusMessage: reason, headers } = incoming;
  return { status, reason, headers, body: await rest() };
}

const pass: Decide = () => null;
/** Sends the held body in brackets, with another status. */
const bracketed: Decide = (response) => (body) => () => {
  response.statusCode = 418;
  response.end(`[${body}]`);
};

describe('the head is known', () => {
  const heads: [label: string, answer: Answer][] = [
    ['by writeHead with headers', (response) => response.writeHead(404, { 'x-a': '1' }).end('body')],
    ['by writeHead with a reason', (response) => response.writeHead(404, 'Gone', { 'x-a': '1' }).end('body')],
    [
      'by writeHead with a list',
      (response) => response.setHeader('x-a', '0').writeHead(404, ['x-a', '1', 'x-b', '2']).end('body'),
    ],
    ['by writeHead without headers', (response) => response.setHeader('x-a', '1').writeHead(404).end('body')],
    [
      'by the first write',
      (response) => {
        response.statusCode = 404;
        response.setHeader('x-a', '1').write('bo');
        response.end('dy');
      },
    ],
    [
      'by flushHeaders',
      (response) => {
        response.statusCode = 404;
        response.setHeader('x-a', '1').flushHeaders();
        response.end('body');
      },
    ],
    [
      'by the end alone',
      (response) => {
        response.statusCode = 404;
        response.setHeader('x-a', '1').end('body');
      },
    ],
  ];

  it.each(heads)('%s, once and before any of it is sent', async (_label, answer) => {
    const seen: unknown[] = [];
    const look: Decide = (response) => {
      seen.push([response.statusCode, response.getHeader('x-a'), response.headersSent]);
      return null;
    };
    const { status, headers, body } = await ask(answer, [look]);
    expect(seen).toEqual([[404, '1', false]]);
    expect([status, headers['x-a'], body]).toEqual([404, '1', 'body']);
  });

  it.each(heads)('%s, and then it can be replaced', async (_label, answer) => {
    const { status, reason, headers, body } = await ask(answer, [bracketed]);
    expect([status, reason, headers['x-a'], body]).toEqual([418, "I'm a Teapot", '1', '[body]']);
  });

  it('as a list keeps each value of a name', async () => {
    const { headers } = await ask(
      (response) => response.writeHead(200, ['set-cookie', 'a=1', 'set-cookie', 'b=2']).end(),
      [pass],
    );
    expect(headers['set-cookie']).toEqual(['a=1', 'b=2']);
  });
});

describe('what is passed on', () => {
  it('streams: a part is there before the next is written', async () => {
    let goOn = () => {};
    const { incoming, rest } = await begin(
      (response) => {
        response.write('first ');
        goOn = () => response.end('second');
      },
      [pass, pass],
    );
    expect(String((await once(incoming, 'data'))[0])).toBe('first ');
    goOn();
    expect(await rest()).toBe('second');
  });

  it('has its head as soon as that is flushed', async () => {
    let goOn = () => {};
    const { incoming, rest } = await begin(
      (response) => {
        response.setHeader('x-a', '1');
        response.flushHeaders();
        goOn = () => response.end('body');
      },
      [pass],
    );
    expect(incoming.headers['x-a']).toBe('1');
    goOn();
    expect(await rest()).toBe('body');
  });

  it('has the reason that it was given, and the header that was decided', async () => {
    const noStore: Decide = (response) => {
      response.setHeader('cache-control', 'no-store');
      return null;
    };
    const { reason, headers } = await ask(
      (response) => response.writeHead(200, 'Fine', { 'cache-control': 'public', 'x-a': '1' }).end(),
      [noStore],
    );
    expect([reason, headers['cache-control'], headers['x-a']]).toEqual(['Fine', 'no-store', '1']);
  });

  it('tells its writer what Node tells', async () => {
    const told: string[] = [];
    const { body } = await ask(
      (response) => {
        const written = response.write('61', 'hex', () => told.push('written'));
        told.push(String(written));
        response.end('b', () => told.push('ended'));
        expect(() => response.writeHead(500)).toThrow(/headers/i);
      },
      [pass],
    );
    expect(body).toBe('ab');
    await vi.waitFor(() => expect(told).toEqual(['true', 'written', 'ended']));
  });

  it.each([
    ['HEAD', 200],
    ['GET', 304],
    ['GET', 204],
  ])('%s %i has no body', async (method, status) => {
    const answer: Answer = (response) => response.writeHead(status, { 'x-a': '1' }).end('body');
    const got = await ask(answer, [pass], method);
    expect([got.status, got.headers['x-a'], got.body]).toEqual([status, '1', '']);
  });
});

describe('what is held', () => {
  it('has the whole body, in any form, and copies what its writer uses again', async () => {
    const { body } = await ask(
      (response) => {
        const memory = Buffer.from('one ');
        response.write(memory);
        memory.fill('x');
        response.write(new Uint8Array([0xc3]));
        response.write(Buffer.from([0xa9]));
        response.write(' dHdv', 'base64');
        response.end();
      },
      [bracketed],
    );
    expect(body).toBe('[one étwo]');
  });

  it('tells its writer that it goes on, and that the replacement is out', async () => {
    const told: string[] = [];
    await ask(
      (response) => {
        expect(response.write('a', () => told.push('written'))).toBe(true);
        expect(response.write('b', 'utf8', () => told.push('written'))).toBe(true);
        expect(response.end(() => told.push('ended'))).toBe(response);
      },
      [bracketed],
    );
    await vi.waitFor(() => expect(told).toEqual(['written', 'written', 'ended']));
  });

  it('sends none of it before its end, head included', async () => {
    const { status, body } = await ask(
      (response) => {
        response.writeHead(200, { 'content-type': 'text/plain' });
        response.flushHeaders();
        response.write('a');
        expect(response.headersSent).toBe(false);
        setTimeout(() => response.end('b'), 5);
      },
      [bracketed],
    );
    expect([status, body]).toEqual([418, '[ab]']);
  });

  it('takes nothing more while its replacement is made', async () => {
    const slow: Decide = (response) => async (body) => {
      await new Promise((done) => setTimeout(done, 5));
      return () => response.end(`[${body}]`);
    };
    const { body } = await ask(
      (response) => {
        response.end('a');
        expect(response.write('b')).toBe(true);
        expect(response.end('c')).toBe(response);
      },
      [slow],
    );
    expect(body).toBe('[a]');
  });

  it('is replaced by a head alone where that was asked for', async () => {
    const { status, body } = await ask((response) => response.end('body'), [bracketed], 'HEAD');
    expect([status, body]).toEqual([418, '']);
  });

  it('is replaced by what the one around it decides about too', async () => {
    const seen: number[] = [];
    const outer: Decide = (response) => {
      seen.push(response.statusCode);
      return bracketed(response);
    };
    const { body } = await ask((response) => response.writeHead(500).end('a'), [outer, bracketed]);
    expect([seen, body]).toEqual([[418], '[[a]]']);
  });

  it.each<[label: string, replacement: (response: ServerResponse) => Replacement]>([
    ['cannot be made', () => () => Promise.reject(new Error('no words'))],
    [
      'cannot be sent',
      (response) => () => () => {
        response.setHeader('x-a', '\n');
      },
    ],
  ])('ends with the connection where its replacement %s', async (_label, replacement) => {
    const told = vi.spyOn(log(), 'error').mockImplementation(() => {});
    await expect(ask((response) => response.end('a'), [replacement])).rejects.toThrow('socket hang up');
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });

  it('harms nobody where who asked has gone', async () => {
    const told = vi.spyOn(log(), 'error');
    let isSent = false;
    const afterClose: Decide = (response) => async (body) => {
      await once(response, 'close');
      return () => {
        response.writeHead(503).end(body);
        isSent = true;
      };
    };
    let hangUp = () => {};
    const port = await listen((_, response) => {
      holdBack(response, () => afterClose(response));
      response.end('a');
      hangUp();
    });
    const outgoing = request({ port, host: '127.0.0.1' }).on('error', () => {});
    hangUp = () => outgoing.destroy();
    outgoing.end();
    await vi.waitFor(() => expect(isSent).toBe(true));
    expect(told).not.toHaveBeenCalled();
    told.mockRestore();
  });
});
