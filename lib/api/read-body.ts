/** Reads the JSON body of a request without ever holding more than the limit. */
import type { ProblemKind } from './problem';

/** 64 KiB: a need with a call to every country is below 16 KiB. */
export const BODY_LIMIT = 64 * 1024;

export type BodyRead =
  | { ok: true; value: unknown }
  | {
      ok: false;
      kind: Extract<ProblemKind, 'not-json' | 'body-too-large' | 'unsupported-media-type'>;
      detail: string;
    };

/** That there is more than that. @param advice how to send less. */
const tooLarge = (most: number, advice: string) =>
  ({
    ok: false,
    kind: 'body-too-large',
    detail: `The body may have ${most} bytes at most. ${advice}`,
  }) as const;
const FEWER_PLANS = 'Ask for fewer plans at once, or leave planIds out for all.';

/** True for `application/json`, with no charset or with UTF-8, the only one JSON travels in (RFC 8259). */
function isJson(contentType: string | null): boolean {
  const [media, ...parameters] = (contentType ?? '').toLowerCase().split(';');
  if (media?.trim() !== 'application/json') return false;
  return parameters.every((parameter) => {
    const [name, value = ''] = parameter.split('=');
    return name?.trim() !== 'charset' || value.trim().replaceAll('"', '') === 'utf-8';
  });
}

/** The bytes of a body; null where there are more than `most`, and then no more of them are read. */
export async function readBytes(
  body: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(next.value);
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

/**
 * The body's JSON value, or why there is none. The declared length is checked first, then the bytes as they come, so
 * a sender that lies about the length is stopped as well.
 */
export async function readJsonBody(
  request: Request,
  { most = BODY_LIMIT, advice = FEWER_PLANS }: { most?: number; advice?: string } = {},
): Promise<BodyRead> {
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (!isJson(request.headers.get('content-type')) || encoding !== 'identity') {
    const detail = 'Send plain UTF-8 JSON with the header "content-type: application/json".';
    return { ok: false, kind: 'unsupported-media-type', detail };
  }
  if (Number(request.headers.get('content-length') ?? 0) > most) return tooLarge(most, advice);
  const bytes = request.body ? await readBytes(request.body, most) : new Uint8Array();
  if (!bytes) return tooLarge(most, advice);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : 'it is not UTF-8 text';
    return { ok: false, kind: 'not-json', detail: `The body cannot be read as JSON: ${reason}` };
  }
}
