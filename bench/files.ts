/** What files cost that are made to end what reads them, and the label files of the tests: time, and memory of the reader. */
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { readFileApart } from '@/server/imports/read-apart';
import { BOMBS } from '../tests/server/reading/bombs';

const CHILDREN = `/proc/${process.pid}/task/${process.pid}/children`;
const FIXTURES = 'tests/import/fixtures';
const LOOK_MS = 10;

/** The most megabytes that a reader has held; 0 where the system does not say. */
function mostHeld(): number {
  try {
    const children = readFileSync(CHILDREN, 'utf8').trim().split(' ');
    const held = children.map((pid) =>
      Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0),
    );
    return Math.max(0, ...held) / 1024;
  } catch {
    return 0;
  }
}

/** Reads one file and prints what it took, and for how long nothing else could be done meanwhile. */
async function measure(name: string, content: Uint8Array): Promise<void> {
  let [most, longest, last] = [0, 0, performance.now()];
  const look = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - LOOK_MS);
    last = now;
    most = Math.max(most, mostHeld());
  }, LOOK_MS);
  const begun = performance.now();
  const reading = await readFileApart({ name, content });
  const ms = performance.now() - begun;
  clearInterval(look);
  const came = reading.kind === 'refused' ? reading.fault.code : reading.kind;
  console.log(
    `${name.padEnd(48)} ${ms.toFixed(0).padStart(6)} ms ${most.toFixed(0).padStart(5)} MB, others waited ${longest.toFixed(0)} ms: ${came}`,
  );
}

async function run(): Promise<void> {
  for (const name of readdirSync(FIXTURES).filter((one) => /\.(csv|xlsx)$/.test(one)))
    await measure(name, readFileSync(`${FIXTURES}/${name}`));
  for (const [label, content] of BOMBS) await measure(label, content());
}

void run();
