import { useTranslations } from 'next-intl';
import { Part } from '@/components/guide';
import { ESIM_MENUS } from '@/lib/device/menus';

const STEPS = ['wifi', 'keepOpen', 'scan', 'confirm', 'line', 'test'] as const;

/** What to do on the phone, with its own menu words in both languages. */
export function ActivationSteps() {
  const t = useTranslations('activate.steps');
  return (
    <Part id="steps" title={t('title')}>
      <ol className="flex max-w-prose list-decimal flex-col gap-1.5 pl-5 marker:text-muted">
        {STEPS.map((key) => (
          <li key={key}>{t(`list.${key}`)}</li>
        ))}
      </ol>
      <h3 className="font-semibold">{t('menus')}</h3>
      <ul className="flex flex-col gap-3">
        {ESIM_MENUS.map(({ phone, en, zh, official, source }) => (
          <li key={phone}>
            <span className="font-semibold">{t(`phone.${phone}`)}</span>
            <span lang="en" className="block">
              {en}
            </span>
            {zh === null ? (
              <span className="block text-muted">{t('noChinese')}</span>
            ) : (
              <span lang="zh-CN" className="block">
                {zh}
              </span>
            )}
            <span className="block text-sm text-muted">
              {t(official ? 'official' : 'reported', { source })}
            </span>
          </li>
        ))}
        <li>
          <span className="font-semibold">{t('phone.other')}</span>
          <span className="block">{t('search')}</span>
        </li>
      </ul>
    </Part>
  );
}
