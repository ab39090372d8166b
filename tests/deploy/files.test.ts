/** The files that run the product for others, held to what docs/operating.md says of them. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { ENV_NAMES } from '@/server/env';
import { IMPORT_LIMITS } from '@/server/imports/files';

const read = (file: string): string => readFileSync(file, 'utf8');
/** Lines without comments and blank ones, continued lines joined. */
const linesOf = (file: string): string[] =>
  read(file)
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => !/^\s*(#|$)/.test(line));
const manual = read('docs/operating.md');

describe('Dockerfile', () => {
  const lines = linesOf('Dockerfile');
  const stages = lines.filter((line) => line.startsWith('FROM '));
  const last = lines.slice(lines.lastIndexOf(stages.at(-1) ?? ''));

  it('builds in one stage and runs in another, which knows no sources', () => {
    expect(stages).toEqual([
      expect.stringMatching(/^FROM node:\d+-bookworm-slim AS build$/),
      expect.stringMatching(/^FROM node:\d+-bookworm-slim AS run$/),
    ]);
    expect(new Set(stages.map((line) => line.split(' ')[1])).size).toBe(1);
    expect(last.filter((line) => line.startsWith('COPY'))).toEqual([
      'COPY --from=build /src/.next/standalone ./',
    ]);
  });

  it('runs a Node that the product takes', () => {
    expect(Number(/node:(\d+)/.exec(stages[0] ?? '')?.[1])).toBeGreaterThanOrEqual(20);
  });

  it('is not root from before it begins, and owns nothing but its data', () => {
    const user = last.indexOf('USER node');
    expect(user).toBeGreaterThan(last.findIndex((line) => line.startsWith('RUN ')));
    expect(user).toBeLessThan(last.findIndex((line) => line.startsWith('CMD ')));
    expect(last.filter((line) => line.includes('chown'))).toEqual([
      'RUN mkdir /data && chown node:node /data',
    ]);
    expect(last).toContain('VOLUME /data');
    expect(last.join('\n')).toContain('DATABASE_URL=file:/data/');
  });

  it('names programs by lists, so that signals reach the server, and asks whether it is ready', () => {
    expect(last).toContain('CMD ["node", "scripts/container.mjs"]');
    expect(last).toContain('STOPSIGNAL SIGTERM');
    expect(last.find((line) => line.startsWith('HEALTHCHECK'))).toMatch(/CMD \["node", .*\/api\/health/);
    expect(existsSync('app/api/health/route.ts')).toBe(true);
  });

  it('is built for the path of its host, and asks below the one that it was built for', () => {
    const build = lines.slice(0, lines.lastIndexOf(stages.at(-1) ?? ''));
    const arg = build.indexOf('ARG BASE_PATH=');
    expect(arg).toBeGreaterThan(0);
    expect(arg).toBeLessThan(build.findIndex((line) => line.includes('npm run build')));
    expect(last.find((line) => line.startsWith('HEALTHCHECK'))).toContain('routes-manifest.json');
    expect(read('compose.yaml')).toMatch(/args:\n\s+BASE_PATH: \$\{BASE_PATH:-\}\n/);
  });

  it('holds no secret', () => {
    expect(read('Dockerfile')).not.toMatch(/SECRET|PASSWORD|TOKEN|ENCRYPTION_KEY/);
    for (const entry of ['.env*', '*.db', '.git', 'node_modules', '.next', 'generated'])
      expect(linesOf('.dockerignore')).toContain(entry);
  });

  it('lets all through that a build is made of', async () => {
    const ignored = linesOf('.dockerignore');
    const built = /const SOURCES = \[([^;]*)\];/.exec(read('scripts/support/build-identity.mjs'))?.[1] ?? '';
    const sources = [...built.matchAll(/'([^']+)'/g)].map((match) => match[1]?.split('/')[0]);
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.filter((source) => source && ignored.includes(source))).toEqual([]);
  });
});

describe('the program that reads files', () => {
  it('is made by the build, where the server looks for it, and goes into the standalone folder with its packages', () => {
    const built = /const BUILT = '([^']+)';/.exec(read('server/reading/program.ts'))?.[1] ?? '';
    expect(built).not.toBe('');
    expect(read('scripts/build.mjs')).toContain(`'${built}'`);
    const standalone = read('scripts/support/standalone.mjs');
    expect(/const FILES = \[([^;]*)\];/.exec(standalone)?.[1]).toContain(`'${built}'`);
    expect(/tracedFiles\(\[([^;]*)\]\)/.exec(standalone)?.[1]).toContain(`'${built}'`);
  });
});

describe('compose.yaml', () => {
  const text = read('compose.yaml');
  /** The lines of each service. */
  const services: Record<string, string> = Object.fromEntries(
    [
      ...(text.split('\nservices:\n')[1]?.split('\nvolumes:\n')[0] ?? '').matchAll(
        /^ {2}(\w+):\n((?: {4}.*\n?|\n)+)/gm,
      ),
    ].map((match) => [match[1], match[2] ?? '']),
  );

  it('has the product and its database', () => {
    expect(Object.keys(services)).toEqual(['plansight', 'postgres']);
  });

  test.each(['plansight', 'postgres'])('%s comes back by itself and may do as little as it can', (name) => {
    const lines = services[name]?.split('\n').map((line) => line.trim()) ?? [];
    for (const line of [
      'restart: unless-stopped',
      'read_only: true',
      'tmpfs:',
      'cap_drop: [ALL]',
      '- no-new-privileges:true',
      'volumes:',
    ])
      expect(lines).toContain(line);
    expect(lines.join('\n')).not.toContain('privileged:');
  });

  it('takes secrets from a file, names none, and fails where the one it needs is missing', () => {
    expect(services.plansight).toContain('env_file: .env');
    expect(text.match(/\$\{POSTGRES_PASSWORD[^}]*\}/g)).toEqual(
      Array(2).fill(`$\{POSTGRES_PASSWORD:?set it in .env}`),
    );
    const example = linesOf('deploy/env.example').map((line) => line.split('='));
    expect(example.find(([name]) => name === 'POSTGRES_PASSWORD')).toEqual(['POSTGRES_PASSWORD', '']);
    for (const [name, value] of example) {
      expect([...ENV_NAMES, 'POSTGRES_PASSWORD']).toContain(name);
      if (/SECRET|PASSWORD|TOKEN/.test(name ?? '')) expect(value).toBe('');
    }
  });

  it('waits for the database, and for the server when it stops', () => {
    expect(services.plansight).toContain('condition: service_healthy');
    expect(services.postgres).toContain('pg_isready');
    const most = Number(/const STOP_MS = (\d+)_000;/.exec(read('scripts/serve.ts'))?.[1]);
    const grace = Number(/stop_grace_period: (\d+)s/.exec(services.plansight ?? '')?.[1]);
    expect(most).toBe(20);
    expect(grace).toBeGreaterThan(most);
  });

  it('is reached by this machine alone', () => {
    expect(text.match(/^\s+- (\S+:\d+:\d+)$/gm)?.map((line) => line.trim())).toEqual([
      '- 127.0.0.1:3000:3000',
    ]);
  });
});

describe('proxies', () => {
  it.each(['deploy/nginx.conf', 'deploy/Caddyfile'])('%s lets the largest file through', (file) => {
    const most = Number(/(?:client_max_body_size|max_size) (\d+)/.exec(read(file))?.[1]);
    expect(most).toBeGreaterThan(IMPORT_LIMITS.fileBytes / 1024 / 1024);
    expect(read(file)).toContain('/api/metrics');
  });

  it('nginx passes on no address that a client made up, and sends no form twice', () => {
    const text = read('deploy/nginx.conf');
    expect(text).toMatch(/X-Forwarded-For\s+\$remote_addr;/);
    expect(text).not.toContain('$proxy_add_x_forwarded_for');
    expect(text).not.toContain('non_idempotent');
  });
});

describe('docs/operating.md', () => {
  it('names every variable of the environment, and no other', () => {
    const table = manual.split('## The environment')[1]?.split('\n## ')[0] ?? '';
    const rows = [...table.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]);
    expect(rows.toSorted()).toEqual([...ENV_NAMES].toSorted());
  });

  it('names every figure of ours that is there, and no other', () => {
    const sources = ['server/http/meter.ts', 'server/instance-figures.ts'].map(read).join('\n');
    const there = [
      ...[...sources.matchAll(/'(plansight_[a-z_]+)'/g)].map((match) => match[1] ?? ''),
      ...[...sources.matchAll(/\bgauge\('([a-z_]+)',/g)].map((match) => `plansight_${match[1]}`),
    ].map((name) => name.replace('plansight_plansight_', 'plansight_'));
    const told = new Set(manual.match(/\bplansight_[a-z_]+/g));
    expect(there.length).toBeGreaterThan(10);
    expect([...told].toSorted()).toEqual([...new Set(there)].toSorted());
  });

  it('leads to files that are there', () => {
    const links = [...manual.matchAll(/\]\((\.\.\/)?([\w./-]+)\)/g)].map(([, up, name]) =>
      up ? `${name}` : `docs/${name}`,
    );
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) expect(existsSync(link), link).toBe(true);
  });

  it.each(['README.md', 'README.zh.md'])('is found from %s', (file) => {
    expect(read(file)).toContain('(docs/operating.md)');
  });
});
