/** Runs the programs that the commands are made of. Only Node built-ins: this runs before dependencies are there. */
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { codeOf, STOPS } from './stops.mjs';

/** Nothing that is started may phone home. */
export const QUIET = {
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  DO_NOT_TRACK: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
};

/** A step that did not succeed, with what to do about it. */
export class StepFailed extends Error {
  /** @param {string} step @param {string} advice @param {string} [output] */
  constructor(step, advice, output = '') {
    super(`${step} failed. ${advice}`);
    this.step = step;
    this.output = output;
  }
}

/** A step that was asked to stop. */
class Stopped extends StepFailed {
  /** @param {string} step @param {NodeJS.Signals} signal */
  constructor(step, signal) {
    super(step, 'It was stopped.');
    this.signal = signal;
  }
}

/** npm as the program that started us, or the one on the path. */
export function npm(...args) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') ? [process.execPath, cli, ...args] : ['npm', ...args];
}

/** A program of an installed package, run by this very Node. */
export function bin(file, ...args) {
  return [process.execPath, `node_modules/${file}`, ...args];
}

export const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/**
 * Runs a program to its end and answers its code and output; `show` lets it write to the terminal instead. Asked to
 * stop meanwhile, the program is asked too, and its end says so.
 * @param {string[]} command
 * @param {{ env?: Record<string, string>, show?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string, stoppedBy: NodeJS.Signals | null }>}
 */
export function run([program, ...args], { env = {}, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...QUIET, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let stoppedBy = null;
    const pass = (signal) => {
      stoppedBy = signal;
      child.kill(signal);
    };
    for (const signal of STOPS) process.on(signal, pass);
    const done = (result) => {
      for (const signal of STOPS) process.off(signal, pass);
      resolve({ ...result, stoppedBy });
    };
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => done({ code: 127, output: error.message }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/**
 * One step, told in one line: what (or what `say` makes of the output), and how long it took. `needed` false says
 * that nothing was to be done.
 * @param {string} name
 * @param {{ needed?: boolean, command: string[], env?: Record<string, string>, advice: string, say?: (output: string) => string }} options
 */
export async function step(name, { needed = true, command, env, advice, say }) {
  if (!needed) return console.log(`✓ ${name}: up to date`);
  const from = performance.now();
  // A terminal shows what is going on, and the result in its place; a log gets the result alone.
  const { isTTY } = process.stdout;
  if (isTTY) process.stdout.write(`  ${name} …`);
  const { code, output, stoppedBy } = await run(command, { env });
  if (isTTY) process.stdout.write('\r\x1b[K');
  if (stoppedBy !== null) throw new Stopped(name, stoppedBy);
  if (code !== 0) throw new StepFailed(name, advice, output);
  console.log(`✓ ${say?.(output) ?? name} (${seconds(from)})`);
}

/** Tells a failure and ends with code 1, or 128 and a signal's number; what a step printed comes first. */
export function fail(error) {
  if (error instanceof StepFailed) {
    if (error.output) process.stderr.write(`${error.output.trimEnd()}\n`);
    console.error(`✗ ${error.message}`);
  } else {
    console.error(error);
  }
  process.exit(error instanceof Stopped ? codeOf(error.signal) : 1);
}
