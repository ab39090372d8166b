/** A bare Next app, built and served beside the product: what of its figures is Next's own. */
import { spawn } from 'node:child_process';
import { bin, QUIET, run, StepFailed } from '@/scripts/support/run.mjs';
import { tryPort } from '@/scripts/support/serve.mjs';

const APP = 'bench/peers/next-app';

/** Builds and serves the bare app while `work` runs. */
export async function withBareApp<T>(work: (address: string) => Promise<T>): Promise<T> {
  const built = await run(bin('next/dist/bin/next', 'build', APP));
  if (built.code !== 0) throw new StepFailed('Building the bare app', 'See the output.', built.output);
  const port = String(await tryPort(0));
  const [program = '', ...args] = bin('next/dist/bin/next', 'start', APP, '-p', port);
  const child = spawn(program, args, { env: { ...process.env, ...QUIET }, stdio: 'ignore' });
  const address = `http://localhost:${port}`;
  try {
    while (!(await fetch(`${address}/api/tiny`).catch(() => null)))
      await new Promise((resolve) => setTimeout(resolve, 100));
    return await work(address);
  } finally {
    child.kill();
  }
}
