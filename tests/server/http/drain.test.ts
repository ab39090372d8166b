/** A server that is asked to end, on real sockets: who is in the middle of something gets an answer, nobody new does. */
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { drainOf } from '@/server/http/drain';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

async function start(listener: RequestListener) {
  const server = createServer(listener);
  // Node itself would hang up on nobody.
  server.keepAliveTimeout = 0;
  const drain = drainOf(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => server.closeAllConnections());
  return { drain, port: (server.address() as AddressInfo).port };
}

/** A connection whose words are kept; `closed` when the other side hung up. */
function dial(port: number) {
  const socket: Socket = connect(port, '127.0.0.1');
  ends.push(() => socket.destroy());
  const state = { text: '' };
  socket.on('data', (chunk) => {
    state.text += chunk;
  });
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  const saying = (text: string) =>
    new Promise<void>((resolve) => {
      const look = () => (state.text.includes(text) ? resolve() : setImmediate(look));
      look();
    });
  return { socket, state, closed, saying };
}

const GET = 'GET / HTTP/1.1\r\nhost: x\r\n\r\n';

describe('a server that is asked to end', () => {
  it('answers the request it has, says that it was the last, and takes no other', async () => {
    const waiting: ServerResponse[] = [];
    let came = () => {};
    const arrived = new Promise<void>((resolve) => {
      came = resolve;
    });
    const { drain, port } = await start((_, response) => {
      waiting.push(response);
      came();
    });
    const reader = dial(port);
    reader.socket.write(GET);
    await arrived;
    const drained = drain(10_000);
    const late = dial(port);
    const refused = new Promise((resolve) => late.socket.on('error', resolve));
    expect(await refused).toMatchObject({ code: 'ECONNREFUSED' });
    waiting[0]?.end('done');
    await reader.closed;
    expect(reader.state.text).toMatch(/^HTTP\/1.1 200 [\s\S]*connection: close[\s\S]*done/i);
    expect(await drained).toBe(true);
  });

  it('takes the rest of an upload', async () => {
    const { drain, port } = await start(async (request, response) => {
      let size = 0;
      for await (const chunk of request) size += (chunk as Buffer).length;
      response.end(`${size} bytes`);
    });
    const sender = dial(port);
    sender.socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 6\r\nexpect: 100-continue\r\n\r\nabc');
    await sender.saying('100 Continue');
    const drained = drain(10_000);
    sender.socket.write('def');
    await sender.closed;
    expect(sender.state.text).toContain('6 bytes');
    expect(await drained).toBe(true);
  });

  it('hangs up on who keeps a connection for later', async () => {
    const { drain, port } = await start((_, response) => response.end('ok'));
    const idle = dial(port);
    idle.socket.write(GET);
    await idle.saying('ok');
    const drained = drain(10_000);
    await idle.closed;
    expect(await drained).toBe(true);
  });

  it('answers what comes on an open connection in the first moment, as its last', async () => {
    const { drain, port } = await start((_, response) => response.end('ok'));
    const proxy = dial(port);
    proxy.socket.write(GET);
    await proxy.saying('ok');
    const drained = drain(10_000);
    proxy.state.text = '';
    proxy.socket.write(GET);
    await proxy.closed;
    expect(proxy.state.text).toMatch(/^HTTP\/1.1 200 [\s\S]*connection: close[\s\S]*ok/i);
    expect(await drained).toBe(true);
  });

  it('hangs up on who connected and never said anything', async () => {
    const { drain, port } = await start((_, response) => response.end('ok'));
    const silent = dial(port);
    await new Promise((resolve) => silent.socket.on('connect', resolve));
    const other = dial(port);
    other.socket.write(GET);
    await other.saying('ok');
    const drained = drain(2_000);
    await silent.closed;
    expect(await drained).toBe(true);
  });

  it('closes a connection whose response had begun, behind it', async () => {
    const waiting: ServerResponse[] = [];
    const { drain, port } = await start((_, response) => {
      response.write('begun');
      waiting.push(response);
    });
    const reader = dial(port);
    reader.socket.write(GET);
    await reader.saying('begun');
    const drained = drain(10_000);
    waiting[0]?.end('ended');
    await reader.closed;
    expect(reader.state.text).toContain('ended');
    expect(await drained).toBe(true);
  });

  it('says so where somebody was left when the time was over', async () => {
    const { drain, port } = await start((_, response) => response.write('begun'));
    const reader = dial(port);
    reader.socket.write(GET);
    await reader.saying('begun');
    expect(await drain(20)).toBe(false);
  });
});
