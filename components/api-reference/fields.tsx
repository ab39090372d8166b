import { useTranslations } from 'next-intl';
import type { ReferenceField } from '@/lib/api/document/reference';
import { Described, TypeText } from './text';

/** Parameters or fields: name, type, and what it is. */
export function Fields({ label, fields }: { label: string; fields: readonly ReferenceField[] }) {
  const t = useTranslations('api');
  return (
    <dl aria-label={label} className="flex flex-col divide-y text-sm">
      {fields.map(({ name, type, required, description }) => (
        <div key={name} className="grid gap-x-4 gap-y-0.5 py-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
          <dt className="wrap-anywhere">
            <code className="font-medium">{name}</code>
            {required && <span className="ml-2 text-xs text-muted">{t('required')}</span>}
          </dt>
          <dd className="min-w-0">
            <Described text={description} />
            <p className="mt-0.5 text-xs text-muted wrap-anywhere">
              <TypeText type={type} />
            </p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
