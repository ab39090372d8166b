/** What the command palette finds: drafts, plans and carriers with the page of each, for whoever is signed in. */
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/routing';
import { readDraftFilter } from '@/lib/admin/draft-list';
import type { PaletteEntry } from '@/lib/admin/palette';
import { can } from '@/lib/admin/permissions';
import { draftPath } from '@/lib/admin/review-queue';
import { isSiteKind } from '@/lib/admin/site-draft';
import { planTitle } from '@/lib/catalog/plan-title';
import { localized } from '@/lib/localized';
import { getCatalog } from '@/server/catalog/read';
import { currentUser } from '@/server/people/sign-in';
import { listWork } from '@/server/plans/work';
import { adminPath } from '../actor';

const both = ({ en, zh }: { en: string; zh: string }) => `${en} ${zh}`;

export async function GET(
  _request: Request,
  context: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const person = await currentUser(await headers());
  if (!person) return new Response(null, { status: 401 });
  const locale = (await context.params).locale as Locale;
  const t = await getTranslations({ locale, namespace: 'admin' });
  const { plans, carriers } = await getCatalog();
  const carrierOf = new Map(carriers.map((carrier) => [carrier.id, carrier]));
  const edits = can(person.role, 'editDraft');
  const everyOpen = { kind: 'list', filter: readDraftFilter(() => null) } as const;
  const drafts = (await listWork('open', locale)).map((draft): PaletteEntry => {
    const carrier = draft.kind === 'plan' ? carrierOf.get(draft.carrierId ?? '') : undefined;
    const name = isSiteKind(draft.kind) ? t(`drafts.site.${draft.kind}`) : draft.name;
    return {
      ...{ id: adminPath(locale, draftPath(draft, everyOpen)), kind: 'draft' },
      name: carrier ? planTitle({ carrier, plan: { name } }, locale) : name,
      about: t(`draftStatus.${draft.status}`),
      also: [draft.carrierName, carrier ? both(carrier.name) : ''].join(' '),
    };
  });
  const ofPlans = plans.flatMap((plan): PaletteEntry[] => {
    const carrier = carrierOf.get(plan.carrier);
    if (!carrier) return [];
    return [
      {
        ...{ id: adminPath(locale, `/plans/${plan.id}/${edits ? 'edit' : 'history'}`), kind: 'plan' },
        name: planTitle({ carrier, plan }, locale),
        about: plan.id,
        also: both(carrier.name),
      },
    ];
  });
  const ofCarriers = carriers.map(
    ({ id, name }): PaletteEntry => ({
      ...{ id: adminPath(locale, `/carriers/${id}/${edits ? 'edit' : 'history'}`), kind: 'carrier' },
      ...{ name: localized(locale, name), about: id, also: both(name) },
    }),
  );
  return Response.json([...drafts, ...ofPlans, ...ofCarriers], { headers: { 'Cache-Control': 'no-store' } });
}
