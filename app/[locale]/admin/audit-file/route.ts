/** The whole audit log as a file: CSV that a spreadsheet opens safely, or JSON with every hash. */
import { headers } from 'next/headers';
import { can } from '@/lib/admin/permissions';
import { csvCell } from '@/lib/csv';
import { auditEntries } from '@/server/audit';
import { currentUser } from '@/server/people/sign-in';

const COLUMNS = [
  'seq',
  'at',
  'actorId',
  'actorName',
  'action',
  'subject',
  'details',
  'previousHash',
  'hash',
] as const;

async function* lines(format: 'csv' | 'json'): AsyncGenerator<string> {
  if (format === 'csv') yield `${COLUMNS.join(',')}\r\n`;
  let first = true;
  for await (const entry of auditEntries()) {
    if (format === 'json') yield `${first ? '[\n' : ',\n'}${JSON.stringify(entry)}`;
    else
      yield `${COLUMNS.map((column) =>
        column === 'details' ? JSON.stringify(entry.details) : (entry[column] ?? ''),
      )
        .map(csvCell)
        .join(',')}\r\n`;
    first = false;
  }
  if (format === 'json') yield first ? '[]\n' : '\n]\n';
}

export async function GET(request: Request): Promise<Response> {
  const person = await currentUser(await headers());
  if (!person || !can(person.role, 'readAudit')) return new Response(null, { status: person ? 403 : 401 });
  const format = new URL(request.url).searchParams.get('format') === 'json' ? 'json' : 'csv';
  const encoder = new TextEncoder();
  const rows = lines(format);
  const body = new ReadableStream({
    async pull(controller) {
      const { value, done } = await rows.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="plansight-audit.${format}"`,
      'Cache-Control': 'no-store',
    },
  });
}
