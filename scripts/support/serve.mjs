/** The production server as a child, and the port it listens on. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { builtBasePath } from './base-path.mjs';
import { QUIET, StepFailed } from './run.mjs';

/** Listens for a moment; answers the port (0 asks for any free one) or null where it is taken. */
export function tryPort(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) =>
      ['EADDRINUSE', 'EACCES'].includes(error.code) ? resolve(null) : reject(error),
    );
    probe.listen(port, () => {
      const { port: found } = probe.address();
      probe.close(() => resolve(found));
    });
  });
}

/** The number in PORT, 3000 without it. */
export function wantedPort() {
  const text = process.env.PORT || '3000';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new StepFailed('Reading PORT', 'Use a port from 1 to 65535, such as 3000.');
  }
  return port;
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Starts the built server and waits until it answers with its database.
 * @param {number} port
 * @param {Record<string, string>} [env]
 * @param {(child: import('node:child_process').ChildProcess) => void} [begun] told of the server before it answers
 * @returns {Promise<{ child: import('node:child_process').ChildProcess, address: string }>}
 */
export async function serve(port, env = {}, begun = () => {}) {
  const child = spawn(process.execPath, ['.next/serve.mjs'], {
    env: { ...process.env, ...QUIET, ...env, PORT: String(port), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  begun(child);
  // Next greets with its own address; what it says before it answers is shown only where it never does.
  let greeting = '';
  let ready = false;
  child.stdout.on('data', (chunk) => {
    if (ready) process.stdout.write(chunk);
    else greeting += chunk;
  });
  const address = `http://localhost:${port}${builtBasePath()}`;
  const runs = () => child.exitCode === null && child.signalCode === null;
  for (let tries = 0; runs() && tries < 300; tries++) {
    const answer = await fetch(`${address}/api/health`).catch(() => null);
    if (answer?.ok) {
      ready = true;
      return { child, address };
    }
    await pause(100);
  }
  if (runs()) child.kill();
  throw new StepFailed('Serving', `The server does not answer at ${address}/api/health.`, greeting);
}
