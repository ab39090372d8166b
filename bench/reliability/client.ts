/** A reader without scripts: asks over HTTP, keeps cookies, times each answer, and takes no answer for an answer. */
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

export interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** After so long without a whole answer it counts as none. */
  timeoutMs?: number;
}

export interface Answer {
  /** HTTP status; 0 where there was no whole answer, and `error` says why. */
  status: number;
  error?: string;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  ms: number;
}

const USUAL_TIMEOUT = 30_000;
const IDLE_MS = 30_000;

const NONE: Pick<Answer, 'status' | 'headers' | 'text'> = { status: 0, headers: {}, text: '' };

/** Asks one server on connections that are kept. */
export class Client {
  private readonly agent: Agent;
  private jar = new Map<string, string>();

  constructor(
    readonly address: string,
    { connections = 64 }: { connections?: number } = {},
  ) {
    // Left idle, a connection is closed by this side: the server might close it while something is being sent.
    this.agent = new Agent({ keepAlive: true, maxSockets: connections, timeout: IDLE_MS });
  }

  /** Forgets who is signed in. */
  forget(): void {
    this.jar = new Map();
  }

  close(): void {
    this.agent.destroy();
  }

  /** Answers always: what went wrong on the way is told in `error`. */
  ask(
    path: string,
    { method = 'GET', headers = {}, body, timeoutMs = USUAL_TIMEOUT }: Asked = {},
  ): Promise<Answer> {
    const begun = performance.now();
    const { hostname, port, host } = new URL(this.address);
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    return new Promise((resolve) => {
      const done = (answer: Partial<Answer>) => {
        clearTimeout(timer);
        resolve({ ...NONE, ...answer, ms: performance.now() - begun });
      };
      let outgoing: ReturnType<typeof request>;
      const timer = setTimeout(() => {
        done({ error: 'no answer in time' });
        outgoing?.destroy();
      }, timeoutMs);
      try {
        outgoing = request(
          {
            ...{ agent: this.agent, hostname, port, path, method },
            headers: { host, ...(cookie && { cookie }), ...sent, ...headers },
          },
          (incoming) => {
            const chunks: Buffer[] = [];
            incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
            incoming.on('error', ({ message }) => done({ error: message }));
            incoming.on('end', () => {
              this.keep(incoming.headers['set-cookie'] ?? []);
              const text = Buffer.concat(chunks).toString('utf8');
              done({ status: incoming.statusCode ?? 0, headers: incoming.headers, text });
            });
          },
        );
      } catch (error) {
        // Node itself refuses to send such a path or header.
        done({ error: `not sent: ${(error as Error).message}` });
        return;
      }
      outgoing.on('error', ({ message }) => done({ error: message }));
      outgoing.end(body);
    });
  }

  private keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(';');
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      const gone = value === '' || attributes.some((one) => /^\s*max-age=0\s*$/i.test(one));
      if (gone) this.jar.delete(name);
      else this.jar.set(name, value);
    }
  }
}
