import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/admin';
import { Disclosure, Link } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import type { SavedView } from '@/server/plans/grid-views';
import { deleteViewAction, saveViewAction } from './actions';

interface Props {
  locale: Locale;
  views: readonly SavedView[];
  /** Of the view that the address names. */
  current: SavedView | null;
  /** What the grid shows now, as in the address. */
  params: string;
  mayShare: boolean;
  mayChange: (view: SavedView) => boolean;
}

/** Views under a name: to go to, to keep, to change. */
export function GridViews({ locale, views, current, params, mayShare, mayChange }: Props) {
  const t = useTranslations('admin.grid');
  const moved = current !== null && current.params !== params;
  const own = current !== null && mayChange(current) ? current : null;
  const fields = (view: SavedView | null) => [
    { name: 'name', label: t('view.name'), value: view?.name ?? '', required: true, maxLength: 80 },
    ...(mayShare
      ? [
          {
            name: 'shared',
            label: t('view.shared'),
            type: 'checkbox' as const,
            value: view?.shared ? 'on' : '',
          },
        ]
      : []),
  ];
  const hidden = own ? { id: own.id, seenAt: own.updatedAt } : undefined;
  return (
    <section aria-label={t('view.title')} className="flex min-w-0 flex-col gap-2 text-sm">
      <ul className="flex flex-wrap items-center gap-x-4 gap-y-1">
        {views.map((view) => (
          <li key={view.id}>
            <Link
              href={`?view=${view.id}`}
              data-stays
              aria-current={view.id === current?.id ? 'page' : undefined}
              className="inline-flex min-h-6 items-center underline underline-offset-3 aria-[current]:font-semibold"
            >
              {view.name}
            </Link>
            {view.shared && <span className="text-muted"> {t('view.by', { name: view.owner.name })}</span>}
          </li>
        ))}
      </ul>
      <Disclosure summary={t('view.keep')} className="rounded-md border px-3 py-1">
        <div className="grid gap-6 py-2 sm:grid-cols-2 lg:grid-cols-3">
          <ActionForm
            label={t('view.new')}
            act={saveViewAction.bind(null, locale, params)}
            fields={fields(null)}
            submit={t('view.new')}
            size="sm"
          />
          {own && hidden && (
            <>
              <ActionForm
                key={own.updatedAt}
                label={t('view.change', { name: own.name })}
                act={saveViewAction.bind(null, locale, moved ? params : null)}
                fields={fields(own)}
                hidden={hidden}
                submit={t('view.change', { name: own.name })}
                size="sm"
              />
              <ActionForm
                label={t('view.delete', { name: own.name })}
                act={deleteViewAction.bind(null, locale)}
                hidden={hidden}
                submit={t('view.delete', { name: own.name })}
                variant="secondary"
                size="sm"
              />
            </>
          )}
        </div>
      </Disclosure>
    </section>
  );
}
