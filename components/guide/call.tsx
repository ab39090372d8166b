import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Term } from '@/components/glossary';
import { Badge, Disclosure, NotStated, TextLink } from '@/components/ui';
import { sourcesFor } from '@/lib/guide/buying';
import { CALLING_MENUS } from '@/lib/guide/facts';
import { ringsAbroad } from '@/lib/guide/ring';
import { hasUsNumber } from '@/lib/guide/us-number';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import { FactList, FactSource } from './fact-note';
import { Part } from './part';
import { SourceLinks } from './source-links';
import { useGuideMessages } from './use-guide-messages';

/** A yes-or-no fact of the plan, with a word for each of its three states. */
export function YesNo({ fact }: { fact: boolean | null }) {
  const t = useTranslations('guide');
  if (fact === null) return <NotStated />;
  return <Badge tone={fact ? 'good' : 'watch'}>{t(fact ? 'yes' : 'no')}</Badge>;
}

/** A question with its one answer; what it rests on is folded below. */
export function Answered({
  id,
  question,
  answer,
  more,
  children,
}: {
  id: string;
  question: string;
  answer: ReactNode;
  /** What is folded, in words. */
  more: string;
  children: ReactNode;
}) {
  return (
    <Part id={id} title={question}>
      <div className="text-verdict max-w-prose" data-answer={id}>
        {answer}
      </div>
      <Disclosure summary={more} className="*:[summary]:font-normal *:[summary]:text-accent-strong">
        <div className="flex flex-col gap-4 pt-2 pb-1">{children}</div>
      </Disclosure>
    </Part>
  );
}

const stated = (fact: boolean | null): 'yes' | 'no' | 'notStated' =>
  fact === null ? 'notStated' : fact ? 'yes' : 'no';

/** Whether calls work in the US, 911 too; folded: where the switches are, and the rules of 911. */
export function CallingOn({ chosen }: { chosen: { plan: PlanDocument } | null }) {
  const t = useTranslations('guide.call');
  const { locale } = useGuideMessages();
  const features = chosen?.plan.features;
  return (
    <Answered
      id="on"
      question={t('ask.on')}
      more={t('more.on')}
      answer={
        <>
          <p>
            {features
              ? t('says.on', { volte: stated(features.volte), wifi: stated(features.wifiCalling) })
              : t('says.onAnyPlan')}
          </p>
          <p className="mt-2 text-base text-muted">{t('emergencyLead')}</p>
        </>
      }
    >
      {chosen && features && (
        <>
          <dl className="max-w-prose divide-y border-y">
            {(['volte', 'wifiCalling', 'wifiCallingAbroad'] as const).map((key) => (
              <div key={key} className="flex justify-between gap-4 py-2">
                <dt>
                  <Term term={key === 'volte' ? 'volte' : 'wifiCalling'} locale={locale}>
                    {t(`feature.${key}`)}
                  </Term>
                </dt>
                <dd>
                  <YesNo fact={features[key]} />
                </dd>
              </div>
            ))}
          </dl>
          <SourceLinks sources={sourcesFor(chosen.plan, 'features')} />
        </>
      )}
      <h3 className="font-semibold">{t('menus')}</h3>
      <ul className="flex flex-col gap-3">
        {CALLING_MENUS.map((menu) => (
          <li key={menu.phone}>
            <span className="font-semibold">{t(`phone.${menu.phone}`)}</span>
            <span lang="en" className="block">
              {menu.en}
            </span>
            {menu.zh === null ? (
              <span className="block text-muted">{t('noChinese')}</span>
            ) : (
              <span className="block">
                <span lang="zh-CN">{menu.zh}</span>{' '}
                {!menu.zhConfirmed && <span className="text-sm text-muted">{t('unconfirmed')}</span>}
              </span>
            )}
            <FactSource fact={menu.fact} />
          </li>
        ))}
        <li>
          <span className="font-semibold">{t('phone.other')}</span>
          <span className="block">{t('search')}</span>
        </li>
      </ul>
      <FactList ids={['volteNeeded', 'wifiAddressVerizon', 'wifiAddressTMobile', 'wifi911']} />
      <h3 className="font-semibold">{t('emergency')}</h3>
      <FactList ids={['simless911', 'noCallBack', 'textTo911', 'abroad112']} />
    </Answered>
  );
}

/** Whether the phone rings abroad; folded: what carriers charge for it beside the plan's own list. */
export function CallingAbroad({ chosen }: { chosen: { plan: PlanDocument } | null }) {
  const t = useTranslations('guide.call');
  const rings = chosen && ringsAbroad(chosen.plan);
  const says = () => {
    if (!rings) return t('says.abroadAnyPlan');
    const { wifi, countries, isWhole } = rings;
    const reach = countries === 'all' ? 'all' : countries > 0 ? 'some' : isWhole ? 'none' : 'notStated';
    return `${t('says.wifiAbroad', { wifi: stated(wifi) })} ${t('says.roaming', {
      reach,
      count: countries === 'all' ? 0 : countries,
    })}`;
  };
  return (
    <Answered id="abroad" question={t('ask.abroad')} more={t('more.abroad')} answer={<p>{says()}</p>}>
      <p className="max-w-prose">{t('abroadLead')}</p>
      <FactList
        ids={[
          'receivedAtt',
          'receivedDayPass',
          'receivedVoicemail',
          'wifiCostVerizon',
          'wifiCostTMobile',
          'wifiCostAtt',
          'wifiFallsBack',
          'roamingOff',
        ]}
      />
      {chosen && <SourceLinks sources={sourcesFor(chosen.plan, 'roaming')} />}
    </Answered>
  );
}

/** Whether codes of banks and sites reach this kind of line. */
export function Codes({ chosen }: { chosen: { plan: PlanDocument; carrier: CarrierDocument } | null }) {
  const t = useTranslations('guide.call');
  const number = chosen && hasUsNumber(chosen.plan, chosen.carrier);
  const isVoip = chosen?.plan.number === 'voip';
  const support = chosen?.carrier.links.support ?? chosen?.carrier.website;
  const says = () => {
    if (!chosen) return t('says.codesAnyPlan');
    if (isVoip) return t('says.codesVoip');
    return t(number === null ? 'says.codesNotStated' : number ? 'says.codesYes' : 'says.codesNo');
  };
  return (
    <Answered
      id="codes"
      question={t('ask.codes')}
      more={t('more.codes')}
      answer={
        <p>
          {says()}{' '}
          {number !== false && support && (
            <TextLink href={support} rel="noreferrer">
              {t('askCarrier')}
            </TextLink>
          )}
        </p>
      }
    >
      <FactList ids={['codesBank', 'codesTMobile', 'codesVoip']} />
    </Answered>
  );
}
