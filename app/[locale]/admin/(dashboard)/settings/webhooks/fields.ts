import type { getTranslations } from 'next-intl/server';
import type { FieldSpec } from '@/components/admin';
import { type EndpointSettings, WEBHOOK_EVENTS } from '@/lib/admin/webhook';
import { eventField, eventKey } from '@/lib/admin/webhook-words';

/** What is set of an address, as fields of a form. */
export function endpointFields(
  t: Awaited<ReturnType<typeof getTranslations<'admin.webhooks'>>>,
  languages: FieldSpec['options'],
  { address, locale, events, active }: EndpointSettings,
): FieldSpec[] {
  return [
    {
      ...{ name: 'address', label: t('address'), hint: t('addressHint'), value: address, maxLength: 500 },
      ...{ type: 'url', required: true, autoComplete: 'off' },
    },
    { name: 'locale', label: t('locale'), type: 'select', value: locale, options: languages },
    ...WEBHOOK_EVENTS.map(
      (event): FieldSpec => ({
        ...{ name: eventField(event), label: t(eventKey(event)), type: 'checkbox', group: t('eventsGroup') },
        value: events.includes(event) ? 'on' : '',
      }),
    ),
    {
      ...{ name: 'active', label: t('active'), hint: t('activeHint'), type: 'checkbox' },
      value: active ? 'on' : '',
    },
  ];
}
