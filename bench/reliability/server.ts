/** The built server as a process that can be killed, stopped and started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { QUIET, StepFailed } from '@/scripts/support/run.mjs';
import { tryPort } from '@/scripts/support/serve.mjs';

/** Names whoever asks for `/api/metrics`. */
export const METRICS_TOKEN = 'reliability-metrics-token';
const START_MS = 120_000;

export interface Server {
  address: string;
  port: number;
  pid: number;
  child: ChildProcess;
  /** All that it said. */
  log: string;
  /** Ends it with that signal and waits until it is gone. */
  end(signal?: NodeJS.Signals): Promise<void>;
}

export interface ServerOptions {
  url: string;
  folder: string;
  /** Any free one without it. */
  port?: number;
  env?: Record<string, string>;
  /** A program with its arguments that starts the server in turn, such as one that limits it. */
  through?: readonly string[];
  /** Options of Node. */
  node?: readonly string[];
  /** Do not wait until it answers. */
  waits?: boolean;
  /** What it has to answer with 200 before it counts as started; `/api/health` without it. */
  until?: string;
}

export function requireBuild(): void {
  if (!existsSync('.next/BUILD_ID')) throw new StepFailed('Serving', 'Run npm run build first.');
}

/** Resident memory of a process in MB; null where it is gone. */
export function residentMB(pid: number): number | null {
  try {
    const [, kB] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kB === undefined ? null : Number(kB) / 1024;
  } catch {
    return null;
  }
}

/** Seconds of processor time that a process has used (of clocks that tick a hundred times a second); null where it is gone. */
export function cpuSeconds(pid: number): number | null {
  try {
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const fields = rest.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
}

/** Starts the built server; it answers `until` when this does. @throws StepFailed with the end of its log. */
export async function startServer({
  url,
  folder,
  port,
  env = {},
  through = [],
  node = [],
  waits = true,
  until = '/api/health',
}: ServerOptions): Promise<Server> {
  const chosen = port ?? (await tryPort(0)) ?? 0;
  const log = path.join(folder, `server-${chosen}.log`);
  const out = openSync(log, 'a');
  const [program = '', ...args] = [...through, process.execPath, ...node, '.next/serve.mjs'];
  const child = spawn(program, args, {
    env: {
      ...{ ...process.env, ...QUIET, NODE_ENV: 'production', LOG_LEVEL: 'warn' },
      ...{ DATABASE_URL: url, PORT: String(chosen), METRICS_TOKEN },
      // All of it comes from one address.
      ...{ REQUESTS_PER_MINUTE: '0', TRUSTED_PROXIES: 'loopback', ...env },
    },
    stdio: ['ignore', out, out],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const runs = () => child.exitCode === null && child.signalCode === null;
  const server: Server = {
    ...{ address: `http://127.0.0.1:${chosen}`, port: chosen, pid: child.pid ?? 0, child, log },
    end: async (signal = 'SIGTERM') => {
      if (runs()) child.kill(signal);
      await gone;
    },
  };
  if (!waits) return server;
  for (const from = Date.now(); runs() && Date.now() - from < START_MS; await sleep(50)) {
    const answer = await fetch(`${server.address}${until}`).catch(() => null);
    if (answer?.ok) return server;
  }
  await server.end('SIGKILL');
  throw new StepFailed('Serving', `The server does not answer at ${server.address}.`, tail(log));
}

/** The end of a log. */
export const tail = (file: string, characters = 4000): string =>
  existsSync(file) ? readFileSync(file, 'utf8').slice(-characters) : '';
