import { useNeedPartWords } from '@/components/need';
import { TextLink } from '@/components/ui';
import { countryName } from '@/lib/country';
import { type Need, REQUIRE_FLAGS, type Trip } from '@/lib/need/need';
import { type NeedPart, summarizeNeed } from '@/lib/need/summary';
import { usStateName } from '@/lib/us-states';
import { useFactLabels } from './use-fact-labels';

/** Parts of a need that a plan's facts answer. */
const REQUIRED: readonly NeedPart['key'][] = [
  ...REQUIRE_FLAGS,
  'networks',
  'billing',
  'carriers',
  'priority',
  'idle',
];

/** Everything the total rests on, one answer a line, with the way back to change it (CT-24). */
export function Assumptions({
  need,
  findHref,
  heading: Heading = 'h3',
}: {
  need: Need;
  findHref: string;
  /** Its level where it stands. */
  heading?: 'h2' | 'h3' | 'h4';
}) {
  const formatters = useFactLabels();
  const { t, locale, number, list } = formatters;
  const { monthly, require } = need;
  const country = (code: string) => countryName(code, locale);
  const use = (minutes: number, messages: number, gigabytes: number): string[] => [
    t('need.minutes', { count: number(minutes) }),
    t('need.messages', { count: messages }),
    t('need.data', { count: number(gigabytes) }),
  ];
  const trip = ({ country: code, days, voiceMinutes, smsMessages, smsReceived, dataGB }: Trip) => {
    const amounts = use(voiceMinutes, smsMessages, dataGB);
    if (smsReceived > 0) amounts.push(t('need.received', { count: smsReceived }));
    return t('need.trip', { country: country(code), days, use: list(amounts) });
  };
  const partWords = useNeedPartWords();
  const parts = summarizeNeed(need);
  const said = (...keys: NeedPart['key'][]) =>
    parts.filter(({ key }) => keys.includes(key)).map((part) => partWords(part));
  const asked = said(...REQUIRED);
  const shown = said('eligibility');
  const home = use(monthly.voiceMinutes, monthly.smsMessages, monthly.dataGB);
  if (monthly.hotspotGB > 0) home.push(t('need.hotspot', { count: number(monthly.hotspotGB) }));

  const answers: [string, string][] = [
    [t('need.lines'), number(need.lines)],
    [
      t('need.period'),
      need.horizonDays === null
        ? t('months', { count: need.horizonMonths })
        : t('stay', { count: need.horizonDays }),
    ],
    [t(need.horizonDays === null ? 'need.use' : 'need.stayUse'), list(home)],
  ];
  for (const { country: code, minutes } of monthly.internationalCalls) {
    const what = t('need.minutes', { count: number(minutes) });
    answers.push([t('need.calls'), t('need.to', { what, country: country(code) })]);
  }
  for (const { country: code, messages } of monthly.internationalSms) {
    const what = t('need.messages', { count: messages });
    answers.push([t('need.texts'), t('need.to', { what, country: country(code) })]);
  }
  for (const words of said('otherMonths')) answers.push([t('need.otherMonths'), words]);
  for (const one of need.trips) answers.push([t('need.trips'), trip(one)]);
  answers.push(
    [t('need.state'), need.state === null ? t('need.noState') : usStateName(need.state, locale)],
    [t('need.autopay'), need.autopay ? t(`means.${need.autopay}`) : t('no')],
    [t('need.customer'), t(need.newCustomer ? 'need.newCustomer' : 'need.existing')],
    [t('need.throttled'), t(need.acceptThrottled ? 'need.accepted' : 'need.notAccepted')],
    [t('need.require'), asked.length > 0 ? list(asked) : t('need.noneAsked')],
    ...(shown.length > 0 ? ([[t('need.eligibility'), list(shown)]] as [string, string][]) : []),
    [t('need.device'), t(require.eligibility.includes('own-phone') ? 'need.ownPhone' : 'need.noOwnPhone')],
  );
  for (const words of said('offer')) answers.push([t('need.offer'), words]);
  for (const words of said('present')) answers.push([t('need.present'), words]);

  return (
    <section aria-labelledby="assumptions">
      <Heading id="assumptions" className="font-semibold">
        {t('assumptionsHeading')}
      </Heading>
      <p className="text-sm text-muted">{t('assumptions')}</p>
      <dl className="mt-2 divide-y text-sm">
        {answers.map(([name, answer]) => (
          <div key={`${name} ${answer}`} className="flex justify-between gap-4 py-1.5">
            <dt className="shrink-0 text-muted">{name}</dt>
            <dd className="text-right">{answer}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2">
        <TextLink href={findHref} className="inline-flex min-h-6 items-center">
          {t('change')}
        </TextLink>
      </p>
    </section>
  );
}
