/** Holds an answer back until its head is known, and then passes it on or has another one sent in its place. */
import type { ServerResponse } from 'node:http';
import { log } from '@/server/log';

/**
 * Makes what goes out in place of a held answer. Called when that has ended, with the body that was written; what it
 * answers with is called to send, and until then the response takes nothing.
 */
export type Replacement = (body: Buffer) => (() => void) | Promise<() => void>;

type Args = readonly unknown[];

/** Puts into the response what `writeHead` was given, as Node does where headers were set before. */
function takeHead(response: ServerResponse, args: Args): void {
  response.statusCode = args[0] as number;
  const headers = args.at(-1);
  if (Array.isArray(headers)) {
    // Names and values in turn, a name as often as it has values.
    for (let at = 0; at < headers.length; at += 2) response.removeHeader(headers[at]);
    for (let at = 0; at < headers.length; at += 2) response.appendHeader(headers[at], headers[at + 1]);
  } else if (typeof headers === 'object' && headers !== null)
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** A copy of what was written: whoever wrote it may use its memory again. */
function bytesOf([chunk, encoding]: Args): Buffer {
  if (typeof chunk === 'string')
    return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8');
  return Buffer.from(chunk instanceof Uint8Array ? chunk : '');
}

const doneOf = (args: Args) => args.find((arg): arg is () => void => typeof arg === 'function');

/**
 * From now on asks `decide`, once, when status and headers of the response are set and none of it is sent. Null passes
 * the answer on as it comes. Otherwise nothing of it goes out, and when it has ended its replacement is sent by what
 * stood behind the response before; where that fails the connection is closed.
 */
export function holdBack(response: ServerResponse, decide: () => Replacement | null): void {
  const { writeHead, write, end, flushHeaders } = response;
  const parts: Buffer[] = [];
  let replacement: Replacement | null | undefined;
  let ended = false;
  const held = () => {
    if (replacement === undefined) replacement = decide();
    return replacement;
  };
  const replace = async (make: Replacement) => {
    const send = await make(Buffer.concat(parts));
    Object.assign(response, { writeHead, write, end, flushHeaders });
    send();
  };
  const methods: Record<string, (...args: Args) => unknown> = {
    writeHead(...args) {
      const isFirst = replacement === undefined;
      if (isFirst) takeHead(response, args);
      if (held()) return response;
      // Given twice, its headers would undo those that `decide` set.
      return Reflect.apply(
        writeHead,
        response,
        isFirst ? args.filter((arg) => typeof arg !== 'object') : args,
      );
    },
    write(...args) {
      if (!held()) return Reflect.apply(write, response, args);
      if (!ended) parts.push(bytesOf(args));
      const done = doneOf(args);
      if (done) process.nextTick(done);
      return true;
    },
    flushHeaders() {
      if (!held()) flushHeaders.call(response);
    },
    end(...args) {
      const make = held();
      if (!make) return Reflect.apply(end, response, args);
      if (ended) return response;
      ended = true;
      parts.push(bytesOf(args));
      const done = doneOf(args);
      if (done) response.once('finish', done);
      replace(make).catch((error: unknown) => {
        log().error({ err: error }, 'An answer could not be replaced');
        response.destroy();
      });
      return response;
    },
  };
  Object.assign(response, methods);
}
