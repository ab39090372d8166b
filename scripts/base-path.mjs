/**
 * `npm run base-path`: builds the product for a path of its host (BASE_PATH, /plansight without it), serves it with a
 * database of its own and runs `tests/e2e/below`: a crawl of every page, and what people and programs do. The build stays;
 * the next `npm start` makes another one. No part of `npm test`, which has one build.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from './support/chromium.mjs';
import { build, enter, generate, install, prepareDatabase } from './support/prepare.mjs';
import { bin, fail, run } from './support/run.mjs';
import { serve, tryPort } from './support/serve.mjs';

async function basePath() {
  enter();
  process.env.BASE_PATH ||= '/plansight';
  await install();
  await generate();
  await build();
  const scratch = mkdtempSync(path.join(tmpdir(), 'plansight-below-'));
  try {
    const env = {
      ...{ DATABASE_URL: `file:${path.join(scratch, 'catalog.db')}`, LOG_LEVEL: 'warn' },
      ...{ TRUSTED_PROXIES: 'loopback', REQUESTS_PER_MINUTE: '0' },
    };
    await prepareDatabase(env);
    const { child, address } = await serve(await tryPort(0), env);
    const tests = bin('@playwright/test/cli.js', 'test', '--project=below', '--output=test-results/below');
    try {
      const browser = { ...env, BASE_URL: address, CHROMIUM: await chromium() };
      process.exitCode = (await run(tests, { show: true, env: browser })).code;
    } finally {
      child.kill();
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

basePath().catch(fail);
