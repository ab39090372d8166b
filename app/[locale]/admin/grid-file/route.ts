/** What the grid shows as a file for a spreadsheet, which can be read in again. */
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { cellWordsOf, columnLabel } from '@/components/admin';
import type { Locale } from '@/i18n/routing';
import { columnOf, type GridColumn } from '@/lib/admin/grid/columns';
import { sheetOf } from '@/lib/admin/grid/sheet';
import { readGridView } from '@/lib/admin/grid/view';
import { can } from '@/lib/admin/permissions';
import { getCatalog } from '@/server/catalog/read';
import { currentUser } from '@/server/people/sign-in';
import { readGrid } from '@/server/plans/grid';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const locale = (await params).locale as Locale;
  const person = await currentUser(await headers());
  if (!person || !can(person.role, 'view')) return new Response(null, { status: person ? 403 : 401 });
  const { carriers } = await getCatalog();
  const view = readGridView(
    new URL(request.url).searchParams,
    carriers.map(({ id }) => id),
  );
  const grid = await readGrid(person, view);
  const t = await getTranslations({ locale, namespace: 'admin.form' });
  const tTogether = await getTranslations({ locale, namespace: 'admin.together' });
  const columns = grid.columns.map(columnOf).filter((column): column is GridColumn => column !== null);
  const body = sheetOf(columns, grid.rows, cellWordsOf(t), (column) =>
    columnLabel(column, t, tTogether, locale),
  );
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="plansight-grid.csv"',
      'Cache-Control': 'no-store',
    },
  });
}
