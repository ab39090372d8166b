/** What the browser needs to answer by itself, in one file to fetch. */

export { priceCatalog } from '@/lib/results/price-catalog';
export { buildViewModel } from '@/lib/results/view-model';
export { tableCsv } from '@/lib/table/table-csv';
