import { useTranslations } from 'next-intl';
import { Button, Disclosure, NotStated, Select, TextLink } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import { COUNTRIES, countryName } from '@/lib/country';
import { sourcesFor } from '@/lib/guide/buying';
import { type CallRequest, callPrice, type MinutePrice, NUMBER_KINDS } from '@/lib/guide/call-price';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import { Part } from './part';
import { SourceLinks } from './source-links';
import { useGuideMessages } from './use-guide-messages';

/** What a minute costs by place and number, from the plan's own lists; the form needs no script. */
export function CallLookup({
  plan,
  carrier,
  question,
  hiddenFields,
}: {
  plan: PlanDocument;
  carrier: CarrierDocument;
  question: CallRequest;
  hiddenFields: readonly (readonly [string, string])[];
}) {
  const t = useTranslations('guide.call');
  const { locale, rate } = useGuideMessages();
  const answer = callPrice(plan, question);
  const countries = COUNTRIES.filter((code) => code !== 'US')
    .map((value) => ({ value: value as string, label: countryName(value, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  const atHome = question.from === 'US';
  const where = atHome ? t('fromUs') : countryName(question.from, locale);
  const kind = NUMBER_KINDS.find((one) => one === question.to);
  const number = kind ? t(`kind.${kind}`) : countryName(question.to, locale);
  const field = atHome ? 'internationalCalling' : 'roaming';
  const rates = carrier.links.internationalRates ?? carrier.links.plans ?? carrier.website;
  return (
    <Part id="price" title={t('ask.price')}>
      <form
        action={withBase(`/${locale}/guide/call#price`)}
        method="get"
        className="flex flex-wrap items-end gap-2 print:hidden"
      >
        {hiddenFields.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <div className="w-full min-w-0 sm:w-56">
          <Select
            label={t('from')}
            name="from"
            defaultValue={question.from}
            options={[{ value: 'US', label: t('fromUs') }, ...countries]}
          />
        </div>
        <div className="w-full min-w-0 sm:w-56">
          <Select
            label={t('to')}
            name="to"
            defaultValue={question.to}
            options={[...NUMBER_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })), ...countries]}
          />
        </div>
        <Button type="submit">{t('look')}</Button>
      </form>
      <p role="status" data-price={answer.price.kind} className="rounded-md bg-sunken px-3 py-2">
        <span className="block text-sm text-muted">{t('asked', { where, number })}</span>
        <span className="text-verdict block font-semibold">
          <Price price={answer.price} />
        </span>
      </p>
      {(answer.price.kind === 'notStated' || answer.price.kind === 'unread') && rates && (
        <p>
          <TextLink href={rates} rel="noreferrer">
            {t('ratesPage')}
          </TextLink>
        </p>
      )}
      <ul className="flex list-disc flex-col gap-1 pl-5 empty:hidden">
        {answer.addOns.map(({ id, name, pricePerLine }) => (
          <li key={id}>{t('withAddOn', { name, price: rate(pricePerLine) })}</li>
        ))}
        {answer.passes.map(({ id, name, price, validDays }) => (
          <li key={id}>{t('withPass', { name, price: rate(price), days: validDays })}</li>
        ))}
        {!atHome && answer.wifiAbroad !== undefined && (
          <li>
            {t(answer.wifiAbroad === null ? 'wifi.notStated' : answer.wifiAbroad ? 'wifi.yes' : 'wifi.no')}
          </li>
        )}
      </ul>
      <Disclosure
        summary={t('more.price')}
        className="*:[summary]:font-normal *:[summary]:text-accent-strong"
      >
        <SourceLinks sources={sourcesFor(plan, question.to === 'US' && atHome ? 'voice' : field)} />
      </Disclosure>
    </Part>
  );
}

function Price({ price }: { price: MinutePrice }) {
  const t = useTranslations('guide.call');
  const { rate, money } = useGuideMessages();
  switch (price.kind) {
    case 'included':
      return t('answer.included');
    case 'allowance':
      return (
        <>
          {t('answer.allowance', { minutes: price.minutes })}{' '}
          {price.beyond === null
            ? t('answer.beyondNotStated')
            : t('answer.beyond', { rate: rate(price.beyond) })}
        </>
      );
    case 'rate':
      return Number(price.rate) === 0 ? money(0) : t('answer.rate', { rate: rate(price.rate) });
    case 'notOffered':
      return t('answer.notOffered');
    case 'notStated':
      return <NotStated />;
    case 'unread':
      return t('answer.unread');
    case 'emergency':
      return t('answer.emergency');
  }
}
