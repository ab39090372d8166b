import { CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Part } from '@/components/guide';
import { LinkButton, TextLink } from '@/components/ui';
import type { Device, EsimResult, Place } from '@/lib/device/compatibility';
import type { Network } from '@/lib/plan/plan';

const LOOKS = {
  yes: { Icon: CircleCheck, tone: 'text-good' },
  no: { Icon: CircleX, tone: 'text-bad' },
  depends: { Icon: CircleHelp, tone: 'text-watch' },
  unknown: { Icon: CircleHelp, tone: 'text-watch' },
} as const;

const isAddress = (source: string): boolean => /^https:\/\/\S+/.test(source);

/** Whether this phone has eSIM, why, by which sources, and the way back to the table with the answer in it. */
export function EsimAnswerView({
  requested,
  near,
  device,
  bought,
  result,
  tableHref,
  networks,
}: {
  requested: string;
  /** Phones that may be meant, where the one that was asked for is not in the list. */
  near: readonly { name: string; href: string }[];
  device: Device | null;
  bought: Place | null;
  result: EsimResult;
  tableHref: string;
  networks: readonly Network[];
}) {
  const t = useTranslations('device');
  const { Icon, tone } = LOOKS[result.answer];
  const phone = device ? `${device.brand} ${device.model}` : requested;
  return (
    <Part id="esim" title={t('esim.title', { phone })}>
      <p role="status" className={`flex items-center gap-2 font-semibold ${tone}`}>
        <Icon aria-hidden className="size-5 shrink-0" />
        {t(`esim.answer.${result.answer}`)}
      </p>
      <p className="max-w-prose">
        {t(`esim.reason.${result.reason}`, { place: bought ? t(`places.${bought}`) : '' })}
        {result.onlyEsim && ` ${t('esim.only')}`}
      </p>
      {near.length > 0 && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>{t('esim.near')}</span>
          {near.map(({ name, href }) => (
            <TextLink key={name} href={href} className="inline-flex min-h-6 items-center">
              {name}
            </TextLink>
          ))}
        </div>
      )}
      {result.notes.map((note) => (
        <p key={note} className="max-w-prose text-sm text-muted">
          {t(`esim.notes.${note}`)}
        </p>
      ))}
      <p className="max-w-prose">{t('esim.confirm')}</p>
      {device && (
        <details className="text-sm">
          <summary className="w-fit text-muted hover:text-text">
            {t('esim.sources', { count: device.sources.length, date: device.asOf })}
          </summary>
          <ul className="mt-1 flex flex-col gap-1 break-words">
            {device.sources.map((source) => (
              <li key={source}>
                {isAddress(source) ? (
                  <TextLink href={source.split(' ')[0] ?? source}>{source}</TextLink>
                ) : (
                  <span className="text-muted">{source}</span>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="flex flex-wrap items-center gap-3">
        <LinkButton href={tableHref}>{t('toTable')}</LinkButton>
        <span className="text-sm text-muted">
          {t('sets', {
            esim: result.answer === 'yes' ? 'yes' : 'no',
            networks:
              networks.length === 0
                ? ''
                : networks.map((network) => t(`networks.${network as 'att'}`)).join(', '),
            some: networks.length === 0 ? 'no' : 'yes',
          })}
        </span>
      </p>
    </Part>
  );
}
