/** `npm start`: from a fresh clone, or from the last time, to the product at http://localhost:3000. */
import { build, enter, generate, install, prepareDatabase } from './support/prepare.mjs';
import { fail, STOPS, StepFailed } from './support/run.mjs';
import { serve, tryPort, wantedPort } from './support/serve.mjs';

async function start() {
  enter();
  const port = wantedPort();
  if ((await tryPort(port)) === null) {
    throw new StepFailed(
      'Serving',
      `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
    );
  }
  await install();
  await generate();
  await prepareDatabase();
  await build();
  const { child, address } = await serve(port);

  // Ctrl-C reaches the server by itself; a plain kill has to be passed on.
  let asked = false;
  for (const signal of STOPS) {
    process.on(signal, () => {
      asked = true;
      child.kill(signal);
    });
  }
  child.on('exit', (code) => process.exit(asked ? 0 : (code ?? 1)));
  console.log(`\nPlansight is ready: ${address}  (Ctrl-C stops it)`);
}

start().catch(fail);
