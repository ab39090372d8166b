/** The file of a request: the body itself, with its name in the address, or a field of a form. */
import { type ImportQuery, importQuery, REPEATED } from '@/lib/api/admin-schemas';
import { readBytes } from '@/lib/api/read-body';
import { IMPORT_LIMITS, type ImportFile } from '@/server/imports/files';
import { faulty, problem } from '../with-token';

/** Room for the other fields of a form. */
const MOST_BODY = IMPORT_LIMITS.fileBytes + 100_000;

const noFile = (path: string, message: string): Response =>
  problem('invalid-input', 'There is no file in the request.', [{ path, code: 'noFile', message }]);

/** Parameters that come several times are lists; any other one that does is a fault of the schema. */
function collected(entries: Iterable<[string, unknown]>): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const [name, value] of entries) {
    if (value === '') continue;
    const isList = (REPEATED as readonly string[]).includes(name);
    const before = all[name];
    all[name] = isList
      ? [...((before as unknown[] | undefined) ?? []), value]
      : before === undefined
        ? value
        : [before, value];
  }
  return all;
}

/** The file of a request with what is said of it; or the answer that says what is wrong. */
export async function fileOf(request: Request): Promise<{ file: ImportFile; query: ImportQuery } | Response> {
  const bytes = request.body && (await readBytes(request.body, MOST_BODY));
  if (request.body && !bytes)
    return problem('body-too-large', `A file may have ${IMPORT_LIMITS.fileBytes} bytes at most.`);
  const asked = [...new URL(request.url).searchParams];
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\b/i.test(type)) {
    const parsed = importQuery.safeParse(collected(asked));
    if (!parsed.success) return faulty(parsed.error, 'The query');
    const { name } = parsed.data;
    if (name === undefined) return noFile('name', 'Name the file: ?name=labels.csv');
    if (!bytes || bytes.length === 0) return noFile('', 'Send the file as the body.');
    return { file: { name, content: bytes }, query: parsed.data };
  }
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => null);
  if (!form) return noFile('', 'The form cannot be read.');
  const [file, second] = form.getAll('file').filter((one) => one instanceof File);
  if (!file || second) return noFile('file', 'Send one file in the field "file".');
  const parsed = importQuery.safeParse(
    collected([...asked, ...[...form].filter(([name]) => name !== 'file')]),
  );
  if (!parsed.success) return faulty(parsed.error, 'The form');
  const name = parsed.data.name ?? (file.name.slice(0, 200) || 'file');
  return { file: { name, content: new Uint8Array(await file.arrayBuffer()) }, query: parsed.data };
}
