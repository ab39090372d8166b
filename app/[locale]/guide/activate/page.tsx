import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';
import { guideQuestion } from '@/app/[locale]/guide/guide-question';
import { stepMetadata } from '@/app/[locale]/guide/step-metadata';
import { ActivationSteps, Activator, WhenItFails } from '@/components/activate';
import { GuideFrame } from '@/components/guide';
import { ClientMessages } from '@/i18n/client-messages';
import type { Locale } from '@/i18n/routing';

type Props = PageProps<'/[locale]/guide/activate'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return stepMetadata((await params).locale as Locale, 'activate');
}

/** From an activation code to an installed eSIM. The code stays in the browser. */
export default async function ActivatePage({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const { chosen, location } = await guideQuestion(locale, searchParams);
  return (
    <ClientMessages namespaces={['activate']}>
      <GuideFrame location={location} step="activate">
        <Activator />
        <ActivationSteps />
        <WhenItFails
          support={chosen?.carrier.links.support ?? null}
          fromAbroad={chosen ? chosen.plan.requirements.activateFromAbroad : undefined}
        />
      </GuideFrame>
    </ClientMessages>
  );
}
