/** `npm start`: from a fresh clone, or from the last time, to the product at http://localhost:3000. */
import { build, enter, generate, install, prepareDatabase } from './support/prepare.mjs';
import { fail, StepFailed } from './support/run.mjs';
import { serve, tryPort, wantedPort } from './support/serve.mjs';
import { codeOf, onStop } from './support/stops.mjs';

async function start() {
  enter();
  const port = wantedPort();
  if ((await tryPort(port)) === null) {
    throw new StepFailed(
      'Serving',
      `Port ${port} is taken${port < 1024 ? ', or may not be used by this account' : ''}. Stop what uses it, or choose another: PORT=${port < 1024 ? 3000 : port + 1} npm start`,
    );
  }
  await install();
  await generate();
  await prepareDatabase();
  await build();
  const ended = (code, signal) => process.exit(signal ? codeOf(signal) : code);
  const { child, address } = await serve(port, {}, (server) => {
    const again = (signal) => server.kill(signal);
    const stop = (signal) => {
      server.on('exit', ended);
      server.kill(signal);
    };
    onStop(stop, again);
  });
  child.on('exit', ended);
  console.log(`\nPlansight is ready: ${address}  (Ctrl-C stops it)`);
}

start().catch(fail);
