/** A PostgreSQL cluster for the tests, where this machine has PostgreSQL's programs. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { scratch } from './scratch';

const PACKAGED = '/usr/lib/postgresql';

/** The programs of the newest PostgreSQL that a Debian package put here. */
function postgresPrograms(): string | null {
  const versions = existsSync(PACKAGED) ? readdirSync(PACKAGED).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = versions.map((version) => path.join(PACKAGED, version, 'bin'));
  return folders.find((folder) => existsSync(path.join(folder, 'initdb'))) ?? null;
}

/** PostgreSQL refuses to run as root; these are whom it may run as instead. */
function otherUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // No user of that name: try the next.
    }
  }
  return null;
}

export const postgresAvailable =
  postgresPrograms() !== null && (process.getuid?.() !== 0 || otherUser() !== null);

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

const call = (name: string, port: number, ...args: string[]): void => {
  const program = path.join(postgresPrograms() as string, name);
  execFileSync(program, ['-h', '127.0.0.1', '-p', String(port), ...args], { stdio: 'ignore' });
};

async function untilReady(port: number, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode}`);
    try {
      call('pg_isready', port, '-q');
      return;
    } catch {
      await sleep(100);
    }
  }
  throw new Error('PostgreSQL did not become ready');
}

/** A database of the cluster on that port: empty, or a copy of `template`. Returns its address. */
export function createPostgresDatabase(port: number, name: string, template?: string): string {
  call('createdb', port, '-U', 'postgres', ...(template ? ['-T', template] : []), name);
  return `postgresql://postgres@127.0.0.1:${port}/${name}`;
}

export interface PostgresCluster {
  port: number;
  /** Ends the server as an operator does: its clients are sent away, or (`immediate`) cut off. */
  halt(how?: 'fast' | 'immediate'): Promise<void>;
  /** Starts it again on the same port. */
  resume(): Promise<void>;
  /** Ends it for good. */
  stop(): Promise<void>;
}

/** A cluster of its own on a free port, gone when stopped. */
export async function startPostgres(): Promise<PostgresCluster> {
  const programs = postgresPrograms() as string;
  const user = otherUser();
  const home = scratch();
  if (user) chownSync(home, user.uid, user.gid);
  const data = path.join(home, 'data');
  const options = { ...user, cwd: home, stdio: 'ignore' } as const;
  execFileSync(
    path.join(programs, 'initdb'),
    ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '-N'],
    options,
  );
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
  ];
  let server: ChildProcess;
  const resume = async () => {
    server = spawn(
      path.join(programs, 'postgres'),
      ['-D', data, '-p', String(port), '-k', home, ...settings.flatMap((setting) => ['-c', setting])],
      options,
    );
    await untilReady(port, server);
  };
  const halt = async (how: 'fast' | 'immediate' = 'fast') => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await ended;
  };
  await resume();
  return {
    port,
    halt,
    resume,
    stop: async () => {
      await halt();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
