import { CONTROL, classNames } from '@/components/ui';
import { useFieldLabels } from '../use-field-labels';

/** Where there are no scripts, the document as text: it is sent as it is typed, and comes back like that. */
export function PlainDocument({
  name,
  text,
  value,
}: {
  name: string;
  /** As it was sent; undefined where nothing was. */
  text: string | undefined;
  value: unknown;
}) {
  const { t } = useFieldLabels();
  return (
    <noscript>
      <label className="flex flex-col gap-1 text-sm">
        <span>{t('plain')}</span>
        <textarea
          name={`${name}.text`}
          rows={30}
          spellCheck={false}
          defaultValue={text ?? JSON.stringify(value, null, 2)}
          className={classNames(CONTROL, 'h-auto py-2 font-mono')}
        />
      </label>
    </noscript>
  );
}
