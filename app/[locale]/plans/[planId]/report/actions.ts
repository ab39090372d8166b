'use server';

import { redirect } from 'next/navigation';
import { hasLocale } from 'next-intl';
import { clientAddress } from '@/app/client-address';
import { requireSent } from '@/app/sent-arguments';
import type { FieldFault, ReportFormState } from '@/components/report';
import { routing } from '@/i18n/routing';
import type { Fault } from '@/lib/fault';
import { isAppError } from '@/server/errors';
import { fileReport } from '@/server/reports';

/** The words of a fault, by its field and code. */
function faultsByField(faults: Fault[]): ReportFormState['faults'] {
  const wordOf = ({ path, code }: Fault): FieldFault => {
    if (path === 'field') return 'fieldUnknown';
    if (path === 'link') return code === 'too_big' ? 'linkLong' : 'linkWrong';
    return code === 'too_big' ? 'claimLong' : 'claimShort';
  };
  return Object.fromEntries(faults.map((fault) => [fault.path, wordOf(fault)]));
}

/** Files a report and leads to the page that shows its state; where it is refused, says why and gives back what was typed. */
export async function sendReport(_: ReportFormState, form: FormData): Promise<ReportFormState> {
  requireSent({ data: form });
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const given = text('locale');
  const locale = hasLocale(routing.locales, given) ? given : routing.defaultLocale;
  const typed = { field: text('field'), claim: text('claim'), link: text('link') };
  const refused: ReportFormState = { typed, faults: {}, minutes: null, gone: false };
  const outcome = await fileReport({
    planId: text('planId'),
    input: { ...typed, field: typed.field || null },
    trap: text('homepage'),
    locale,
    address: await clientAddress(),
  }).catch((error: unknown) => {
    if (isAppError(error, 'notFound')) return null;
    throw error;
  });
  if (outcome === null) return { ...refused, gone: true };
  if (outcome.kind === 'refused') return { ...refused, faults: faultsByField(outcome.faults) };
  if (outcome.kind === 'tooMany') return { ...refused, minutes: outcome.minutes };
  redirect(`/${locale}/reports/${outcome.token}`);
}
