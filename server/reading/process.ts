/** One process that reads files: started with its bounds, asked, watched, ended. */
import type { ChildProcess } from 'node:child_process';
import { Answer, frameOf, type Line } from './frames';
import { type ReadingLimits, START_MS } from './limits';
import { readerProgram } from './program';

// Asked for at run time, because a bundler would take along whatever a started program might be.
const { spawn } = process.getBuiltinModule('node:child_process');
const { readFile } = process.getBuiltinModule('node:fs/promises');
const { createInterface } = process.getBuiltinModule('node:readline');

/** How often memory is looked at. */
const LOOK_MS = 10;
/** Of what the process says as it ends, for the log. */
const MOST_SAID = 2_000;

export type Why = 'time' | 'memory' | 'ended';

/** A file that could not be read within the bounds; `most` is the bound: seconds or megabytes. */
export class ReadingFailed extends Error {
  override readonly name = 'ReadingFailed';

  constructor(
    readonly why: Why,
    readonly most: number,
    /** The last words of the process, for the log. */
    readonly said = '',
  ) {
    super(`reading ended: ${why}`);
  }
}

/** Megabytes of memory that a process holds; null where the system does not say. */
async function residentMb(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const found = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  return found === undefined ? null : Number(found) / 1024;
}

interface Asked {
  take(line: Line | { ready: true }): void;
  fail(why: Why): void;
}

export class Reader {
  isAlive = true;
  private asked: Asked | null = null;
  private said = '';

  private constructor(
    private readonly child: ChildProcess,
    readonly heapMb: number,
  ) {
    child.stderr?.on('data', (piece: Buffer) => {
      this.said = `${this.said}${piece}`.slice(-MOST_SAID);
    });
    // A process that ended cannot be written to; that it ended is said below.
    child.stdin?.on('error', () => {});
    if (child.stdout)
      createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY }).on('line', (line) =>
        this.asked?.take(JSON.parse(line)),
      );
    const ended = () => {
      this.isAlive = false;
      // What V8 says where there is no more memory; everything else is a fault of another kind.
      this.asked?.fail(
        /out of memory|invalid (?:array|table|size)|Allocation failed/i.test(this.said) ? 'memory' : 'ended',
      );
    };
    child.on('error', ended);
    child.on('close', ended);
    // It keeps nobody alive: without a question it has nothing to do.
    this.hold(false);
  }

  /** Starts the program; it is told nothing of the environment. */
  static async start(heapMb: number): Promise<Reader> {
    const flags = [`--max-old-space-size=${heapMb}`, '--max-semi-space-size=16'];
    const child = spawn(process.execPath, [...flags, await readerProgram()], {
      env: { NODE_ENV: 'production' } as NodeJS.ProcessEnv,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const reader = new Reader(child, heapMb);
    try {
      await reader.waitFor({ ms: START_MS, heapMb, residentMb: Number.POSITIVE_INFINITY }, () => {});
    } catch (error) {
      // Of this no file is at fault.
      throw error instanceof ReadingFailed ? new ReadingFailed('ended', 0, error.said) : error;
    }
    return reader;
  }

  /** Asks for one thing. Where it fails the process is ended. @throws ReadingFailed, Error of the task. */
  async ask(words: unknown, content: Uint8Array, limits: ReadingLimits): Promise<unknown> {
    return this.waitFor(limits, () => {
      this.child.stdin?.write(frameOf(words, content.length));
      this.child.stdin?.write(content);
    });
  }

  /** What the process holds now; null where that cannot be said. */
  residentMb(): Promise<number | null> {
    return residentMb(this.child.pid ?? 0);
  }

  /** Ends the process. */
  end(): void {
    this.isAlive = false;
    this.child.kill('SIGKILL');
  }

  private hold(isHeld: boolean): void {
    for (const one of [this.child, this.child.stdin, this.child.stdout, this.child.stderr] as unknown as {
      ref?(): void;
      unref?(): void;
    }[]) {
      if (isHeld) one?.ref?.();
      else one?.unref?.();
    }
  }

  private waitFor(limits: ReadingLimits, begin: () => void): Promise<unknown> {
    const answer = new Answer();
    this.hold(true);
    return new Promise((resolve, reject) => {
      const done = (settle: () => void) => {
        this.asked = null;
        clearTimeout(clock);
        clearInterval(look);
        this.hold(false);
        settle();
      };
      const fail = (why: Why) => {
        const most = { time: limits.ms / 1000, memory: limits.residentMb, ended: 0 }[why];
        done(() => reject(new ReadingFailed(why, Math.round(most), this.said)));
        this.end();
      };
      const clock = setTimeout(() => fail('time'), limits.ms);
      const look = setInterval(async () => {
        const now = await residentMb(this.child.pid ?? 0);
        if (this.asked?.fail === fail && now !== null && now > limits.residentMb) fail('memory');
      }, LOOK_MS);
      const take: Asked['take'] = (line) => {
        if ('ready' in line) done(() => resolve(null));
        else if ('at' in line) answer.add(line);
        else if ('thrown' in line) done(() => reject(new Error(line.thrown)));
        else done(() => resolve(answer.finish(line.answer)));
      };
      this.asked = { take, fail };
      if (this.isAlive) begin();
      else fail('ended');
    });
  }
}
