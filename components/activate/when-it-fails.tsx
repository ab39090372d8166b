import { useTranslations } from 'next-intl';
import { Part } from '@/components/guide';
import { TextLink } from '@/components/ui';

const CAUSES = ['used', 'locked', 'model', 'network', 'confirmation'] as const;

/** What to do when an eSIM does not install. `fromAbroad` is the plan's rule; undefined without a plan. */
export function WhenItFails({
  support,
  fromAbroad,
}: {
  support: string | null;
  fromAbroad: boolean | null | undefined;
}) {
  const t = useTranslations('activate.fails');
  return (
    <Part id="fails" title={t('title')}>
      <ul className="flex max-w-prose list-disc flex-col gap-1.5 pl-5 marker:text-muted">
        {CAUSES.map((key) => (
          <li key={key}>{t(`causes.${key}`)}</li>
        ))}
        {fromAbroad !== undefined && (
          <li>{t(`abroad.${fromAbroad === null ? 'notStated' : fromAbroad ? 'yes' : 'no'}`)}</li>
        )}
      </ul>
      {support && (
        <p>
          <TextLink href={support}>{t('support')}</TextLink>
        </p>
      )}
    </Part>
  );
}
