/** AG Grid Community with only the modules that the page needs; untyped, so that types are checked without it. */
import {
  ClientSideRowModelModule,
  createGrid,
  ExternalFilterModule,
  ModuleRegistry,
  QuickFilterModule,
  themeQuartz,
} from 'ag-grid-community';
import { COLUMNS, element, HEADER_HEIGHT, loadPlans, NETWORK, ROW_HEIGHT } from './columns';

ModuleRegistry.registerModules([ClientSideRowModelModule, QuickFilterModule, ExternalFilterModule]);

const root = element('#root');
root.innerHTML = `<form><input type="search" aria-label="Search"><label><input type="checkbox"> ${NETWORK}</label></form><div class="grid"></div>`;
const input = element('input[type=search]');
const tick = element('input[type=checkbox]');

const grid = createGrid(element('.grid'), {
  theme: themeQuartz.withParams({ spacing: 4, fontSize: 13 }),
  rowData: await loadPlans(),
  rowHeight: ROW_HEIGHT,
  headerHeight: HEADER_HEIGHT,
  animateRows: false,
  suppressColumnVirtualisation: true,
  rowBuffer: 2,
  cacheQuickFilter: true,
  columnDefs: COLUMNS.map(({ key, label, width, number }) => ({
    field: key,
    headerName: label,
    width,
    sortable: true,
    comparator: number && ((_a, _b, one, two) => one.data[number] - two.data[number]),
  })),
  isExternalFilterPresent: () => tick.checked,
  doesExternalFilterPass: ({ data }) => data.network.includes(NETWORK),
});
input.addEventListener('input', () => grid.setGridOption('quickFilterText', input.value));
tick.addEventListener('change', () => grid.onFilterChanged());
