import { createEvents, type DateArray, type EventAttributes } from 'ics';
import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { planWithCarrier } from '@/app/[locale]/request-context';
import { siteAddress } from '@/app/site-address';
import { routing } from '@/i18n/routing';
import { sourcesFor } from '@/lib/guide/buying';
import { later, reminderDates } from '@/lib/guide/reminder';
import { getCatalog } from '@/server/catalog/read';

const parts = (day: string): DateArray => day.split('-').map(Number) as [number, number, number];

/**
 * A calendar file with the day by which to act on a plan and the end of its grace, made from the rule that the plan
 * states and the day in the link. Nothing of it is kept. 400 where no date follows from what the link says.
 */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale: requested } = await params;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  const t = await getTranslations({ locale, namespace: 'guide.keep' });
  const search = new URL(request.url).searchParams;
  const found = planWithCarrier(await getCatalog(), search.get('plan') ?? '');
  const [basis, last] = [search.get('basis') ?? '', search.get('last') ?? ''];
  const dates = found && reminderDates(found.plan, basis, last);
  const refuse = (status: number) =>
    new Response(t('fault'), { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  if (!found || !dates) return refuse(400);

  const { plan, carrier } = found;
  const name = `${carrier.name[locale]} ${plan.name}`;
  const sources = sourcesFor(plan, 'numberKeeping').map(
    ({ title, url, asOf }) => `${title} (${asOf ?? t('undated')}): ${url}`,
  );
  const rule =
    dates.basis.kind === 'inactivity'
      ? t('ics.inactivity', { days: dates.basis.days })
      : t('ics.paid', {
          period:
            'months' in dates.basis.paid.lasts
              ? t('months', { months: dates.basis.paid.lasts.months })
              : t('days', { days: dates.basis.paid.lasts.days }),
        });
  const url = `${await siteAddress()}/${locale}/plans/${plan.id}`;
  const description = [
    t('ics.from', { last }),
    rule,
    t('ics.seen', { date: plan.verifiedAt }),
    sources.length > 0 ? t('ics.sources', { sources: sources.join('; ') }) : t('ics.noSource'),
    url,
  ].join('\n');
  const event = (day: string, title: string, id: string): EventAttributes => ({
    uid: `${plan.id}-${id}-${day}@plansight`,
    productId: 'plansight',
    title,
    description,
    url,
    start: parts(day),
    end: parts(later(day, { days: 1 })),
    busyStatus: 'FREE',
    alarms: [7, 1].map((days) => ({
      action: 'display',
      description: title,
      trigger: { days, before: true },
    })),
  });
  const events = [event(dates.due, t('ics.due', { name }), 'due')];
  if (dates.graceEnd !== null) events.push(event(dates.graceEnd, t('ics.grace', { name }), 'grace'));
  const { value } = createEvents(events);
  if (!value) return refuse(500);
  return new Response(value, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${plan.id}.ics"`,
      'cache-control': 'no-store',
    },
  });
}
