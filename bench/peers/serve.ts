/** A plain server of the peers' pages; `npx tsx bench/peers/serve.ts 185 10000` leaves it running to look at them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildPeers, PEERS, type Peer } from './build';

export interface PeerServer {
  address: string;
  close: () => void;
}

/** Serves these peers over so many plans, on any free port. */
export async function servePeers(peers: readonly Peer[], sizes: readonly number[]): Promise<PeerServer> {
  const files = await buildPeers(peers, sizes);
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    if (!file) return response.writeHead(404).end();
    const brotli = String(request.headers['accept-encoding'] ?? '').includes('br');
    const body = brotli ? file.brotli : file.plain;
    response.writeHead(200, {
      'content-type': `${file.type}; charset=utf-8`,
      'content-length': body.byteLength,
      ...(brotli && { 'content-encoding': 'br' }),
    });
    return response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}`, close: () => server.close() };
}

if (process.argv[1] === import.meta.filename) {
  const sizes = process.argv.slice(2).map(Number);
  const { address } = await servePeers(PEERS, sizes);
  for (const peer of PEERS) for (const size of sizes) console.log(`${address}/${peer}/${size}`);
}
