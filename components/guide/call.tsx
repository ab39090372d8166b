import { useTranslations } from 'next-intl';
import { Term } from '@/components/glossary';
import { Badge, NotStated, TextLink } from '@/components/ui';
import { sourcesFor } from '@/lib/guide/buying';
import { CALLING_MENUS } from '@/lib/guide/facts';
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

/** Calling over LTE and Wi-Fi: what the plan says, where the switch stands, and the address for 911. */
export function CallingOn({ chosen }: { chosen: { plan: PlanDocument } | null }) {
  const t = useTranslations('guide.call');
  const { locale } = useGuideMessages();
  const features = chosen?.plan.features;
  return (
    <Part id="on" title={t('on')}>
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
    </Part>
  );
}

/** Calls and costs while abroad that follow from the carrier's rules, not from the plan's price list. */
export function CallingAbroad() {
  const t = useTranslations('guide.call');
  return (
    <Part id="abroad" title={t('abroad')}>
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
    </Part>
  );
}

/** What works in an emergency, with a plan and without. */
export function Emergency() {
  const t = useTranslations('guide.call');
  return (
    <Part id="emergency" title={t('emergency')}>
      <p className="max-w-prose">{t('emergencyLead')}</p>
      <FactList ids={['simless911', 'noCallBack', 'textTo911', 'abroad112']} />
    </Part>
  );
}

/** Whether codes of banks and sites reach this kind of line. */
export function Codes({ chosen }: { chosen: { plan: PlanDocument; carrier: CarrierDocument } | null }) {
  const t = useTranslations('guide.call');
  const number = chosen && hasUsNumber(chosen.plan, chosen.carrier);
  const support = chosen?.carrier.links.support ?? chosen?.carrier.website;
  return (
    <Part id="codes" title={t('codes')}>
      {chosen && (
        <p className="max-w-prose">
          {t(number === null ? 'number.notStated' : number ? 'number.yes' : 'number.no')}{' '}
          {number !== false && t('shortCodes')}{' '}
          {number !== false && support && (
            <TextLink href={support} rel="noreferrer" prefetch={false}>
              {t('askCarrier')}
            </TextLink>
          )}
        </p>
      )}
      <FactList ids={['codesBank', 'codesTMobile', 'codesVoip']} />
    </Part>
  );
}
