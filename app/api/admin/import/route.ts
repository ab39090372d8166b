/**
 * Takes in a file of plan data and leads to its preview. A route of its own, because a label file is larger than
 * what a form's action may carry; it checks origin, session and right itself.
 */
import { can } from '@/lib/admin/permissions';
import { withBase } from '@/lib/base-path';
import { LAYOUTS, type Layout } from '@/lib/import/layouts';
import { IMPORT_LIMITS } from '@/server/imports/files';
import { previewImport } from '@/server/imports/imports';
import { currentUser } from '@/server/people/sign-in';

/** Room for the other fields of the form. */
const MOST_BODY = IMPORT_LIMITS.fileBytes + 100_000;

/** Sent by a page of this site: a browser names the origin of every form that is sent. */
function isOwnForm(headers: Headers): boolean {
  const host = headers.get('x-forwarded-host')?.split(',')[0]?.trim() ?? headers.get('host');
  const origin = headers.get('origin');
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}

/** Scripts are told the address, a plain form is led to it. */
function lead(request: Request, path: string): Response {
  if (request.headers.get('accept')?.includes('application/json')) return Response.json({ path });
  return new Response(null, { status: 303, headers: { location: withBase(path) } });
}

export async function POST(request: Request): Promise<Response> {
  if (!isOwnForm(request.headers)) return new Response(null, { status: 403 });
  const actor = await currentUser(request.headers);
  if (!actor || !can(actor.role, 'import')) return new Response(null, { status: actor ? 403 : 401 });
  const locale = new URL(request.url).searchParams.get('locale') === 'zh' ? 'zh' : 'en';
  const page = `/${locale}/admin/import`;
  const refused = (fault: { code: string; params: Record<string, string | number> }) =>
    lead(
      request,
      `${page}?${new URLSearchParams({ fault: fault.code, ...Object.fromEntries(Object.entries(fault.params).map(([key, value]) => [key, String(value)])) })}`,
    );
  if (Number(request.headers.get('content-length') ?? MOST_BODY + 1) > MOST_BODY)
    return refused({
      code: 'tooLarge',
      params: { name: '', most: Math.floor(IMPORT_LIMITS.fileBytes / 1_000_000) },
    });
  // A body that is no form holds no file.
  const form = await request.formData().catch(() => new FormData());
  const files = form.getAll('file').filter((file) => file instanceof File && file.name !== '') as File[];
  if (files.length === 0) return refused({ code: 'noFile', params: { name: '' } });
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const requested = {
    layout: LAYOUTS.find((layout): layout is Layout => layout === text('layout')) ?? null,
    carrierId: text('carrier') ?? null,
    asOf: text('asOf'),
    sourceUrl: text('source'),
  };
  const looked: string[] = [];
  for (const file of files) {
    const content = new Uint8Array(await file.arrayBuffer());
    const outcome = await previewImport(actor, { name: file.name.slice(0, 200), content }, requested);
    if (outcome.kind === 'refused') return refused(outcome.fault);
    looked.push(outcome.runId);
  }
  // Several files, each with a preview of its own, stand in the list.
  return lead(request, looked.length === 1 ? `${page}/${looked[0]}` : page);
}
