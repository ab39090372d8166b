import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';
import { guideQuestion } from '@/app/[locale]/guide/guide-question';
import { stepMetadata } from '@/app/[locale]/guide/step-metadata';
import { BandTable, DeviceForm, EsimAnswerView, NumberChecks } from '@/components/device';
import { GuideFrame } from '@/components/guide';
import { ClientMessages } from '@/i18n/client-messages';
import type { Locale } from '@/i18n/routing';
import { deviceName, esimOf, missingBands, PLACES, type Place, variantFor } from '@/lib/device/compatibility';
import { findDevice, nearDevices } from '@/lib/device/find-device';
import { needForPhone } from '@/lib/guide/phone';
import { needQuery } from '@/lib/need/url';
import { getDeviceLists } from '@/server/devices';

type Props = PageProps<'/[locale]/guide/check'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return stepMetadata((await params).locale as Locale, 'check');
}

const isPlace = (text: string | null): text is Place => (PLACES as readonly string[]).includes(text ?? '');

/** Whether a phone has eSIM and which bands it lacks. What is typed about a single phone never gets here. */
export default async function CheckPage({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const { search, need, chosen, location, hiddenFields } = await guideQuestion(locale, searchParams, [
    'phone',
    'bought',
  ]);
  const { devices, bands } = getDeviceLists();
  const requested = (search.get('phone') ?? '').trim().slice(0, 100);
  const boughtText = search.get('bought');
  const bought = isPlace(boughtText) ? boughtText : null;
  const device = requested === '' ? null : findDevice(devices, requested);
  const result = requested === '' ? null : esimOf(device, bought);
  const unit = device && variantFor(bands.variants, device, bought);
  const missing = unit ? bands.networks.map((network) => missingBands(unit, network)) : [];
  const filtered = needForPhone(need, result, missing);
  const query = needQuery(filtered);
  return (
    <ClientMessages namespaces={['device']}>
      <GuideFrame location={location} step="check">
        <DeviceForm
          action={`/${locale}/guide/check`}
          names={devices.map(deviceName)}
          phone={requested}
          bought={bought}
          hiddenFields={hiddenFields}
        />
        {result && (
          <EsimAnswerView
            requested={requested}
            near={(device ? [] : nearDevices(devices, requested)).map((one) => ({
              name: deviceName(one),
              href: `/${locale}/guide/check?${new URLSearchParams([
                ...hiddenFields.map(([key, value]) => [key, value]),
                ['phone', deviceName(one)],
                ...(bought ? [['bought', bought]] : []),
              ])}`,
            }))}
            device={device}
            bought={bought}
            result={result}
            tableHref={`/${locale}${query && `?${query}`}`}
            networks={filtered.require.networks}
          />
        )}
        {device && <BandTable unit={unit} missing={missing} asOf={bands.asOf} networks={bands.networks} />}
        <NumberChecks
          checker={chosen?.carrier.links.byodCheck ?? null}
          carrier={chosen?.carrier.name[locale] ?? null}
        />
      </GuideFrame>
    </ClientMessages>
  );
}
