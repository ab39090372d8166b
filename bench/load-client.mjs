/** Asks one address over and over on so many connections, in a process of its own; prints what came of it as JSON. */
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

const { url, seconds, connections, bodies, accept = 'identity' } = JSON.parse(process.argv[2]);
const agent = new Agent({ keepAlive: true, maxSockets: connections });
const latencies = [];
let bytes = 0;
let failed = 0;
let count = 0;

/** A number in the address or the body stands for another question each time. */
const filled = (text) => text.replace('{n}', String(1 + (count++ % 100_000)));

function ask() {
  return new Promise((resolve, reject) => {
    const body = bodies === undefined ? undefined : filled(bodies);
    const headers = {
      'accept-encoding': accept,
      ...(body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    };
    const options = { agent, method: body ? 'POST' : 'GET', headers };
    const outgoing = request(filled(url), options, (response) => {
      if (response.statusCode !== 200) failed += 1;
      response.on('data', (chunk) => {
        bytes += chunk.length;
      });
      response.on('end', resolve);
      response.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const start = performance.now();
const isOver = () => performance.now() - start >= seconds * 1000;
const one = async () => {
  while (!isOver()) {
    const asked = performance.now();
    await ask();
    latencies.push(performance.now() - asked);
  }
};
await Promise.all(Array.from({ length: connections }, one));
const elapsed = (performance.now() - start) / 1000;
agent.destroy();
latencies.sort((a, b) => a - b);
const part = (share) => latencies[Math.floor(latencies.length * share)] ?? null;
console.log(
  JSON.stringify({
    perSecond: latencies.length / elapsed,
    p50: part(0.5),
    p99: part(0.99),
    bytes: bytes / latencies.length,
    failed,
  }),
);
