'use client';

import { useTranslations } from 'next-intl';
import type { Shown } from '@/lib/table/view-params';
import { useFindState } from './providers';
import { TabLinks } from './tab-links';

const TABS = ['list', 'scatter', 'time', 'usage', 'map', 'all'] as const satisfies readonly Shown[];

/** The tab that shows it: a chart without a tab of its own is under all charts. */
const tabOf = (shown: Shown): (typeof TABS)[number] => TABS.find((tab) => tab === shown) ?? 'all';

/** The list and the charts. */
export function ResultTabs() {
  const t = useTranslations('find.tabs');
  const shown = useFindState(({ view }) => view.chart);
  return <TabLinks label={t('label')} tabs={TABS} current={tabOf(shown)} nameOf={(tab) => t(tab)} />;
}
