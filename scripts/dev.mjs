/** `npm run dev`: the same preparations as `npm start`, then Next's development server. */
import { enter, generate, install, prepareDatabase } from './support/prepare.mjs';
import { bin, fail, run } from './support/run.mjs';
import { wantedPort } from './support/serve.mjs';

async function dev() {
  enter();
  const port = wantedPort();
  await install();
  await generate();
  await prepareDatabase();
  const { code } = await run(bin('next/dist/bin/next', 'dev', '-p', String(port)), { show: true });
  process.exitCode = code;
}

dev().catch(fail);
