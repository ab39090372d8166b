import { useTranslations } from 'next-intl';
import { Button, Select, TextField } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import { EMBED_KINDS, EMBED_THEMES, type EmbedKind, type EmbedTheme } from '@/lib/embed/embed';

/** What to show in a frame: a form whose answer is an address. */
export function EmbedMaker({
  action,
  kind,
  plans,
  language,
  languages,
  theme,
  pairs,
}: {
  action: string;
  kind: EmbedKind;
  /** As typed. */
  plans: string;
  language: string;
  languages: readonly { value: string; label: string }[];
  theme: EmbedTheme;
  /** The need, which the form carries along. */
  pairs: readonly (readonly [string, string])[];
}) {
  const t = useTranslations('embed');
  return (
    <form
      action={withBase(action)}
      aria-label={t('title')}
      className="grid items-end gap-3 rounded-lg border bg-surface p-4 sm:grid-cols-3"
    >
      {pairs.map(([key, value]) => (
        <input key={`${key} ${value}`} type="hidden" name={key} value={value} />
      ))}
      <Select
        label={t('kind')}
        name="kind"
        defaultValue={kind}
        options={EMBED_KINDS.map((one) => ({ value: one, label: t(`kinds.${one}`) }))}
      />
      <Select label={t('language')} name="lang" defaultValue={language} options={languages} />
      <Select
        label={t('theme')}
        name="theme"
        defaultValue={theme ?? ''}
        options={[
          { value: '', label: t('themes.system') },
          ...EMBED_THEMES.map((one) => ({ value: one, label: t(`themes.${one}`) })),
        ]}
      />
      <div className="sm:col-span-2">
        <TextField
          label={t('plans')}
          name="plans"
          defaultValue={plans}
          maxLength={400}
          placeholder={t('plansHint')}
        />
      </div>
      <div className="flex sm:justify-end">
        <Button type="submit" variant="primary">
          {t('make')}
        </Button>
      </div>
    </form>
  );
}
