/** What the browser needs to price and show the catalog by itself, in one file to fetch. */

export { priceCatalog } from '@/lib/results/price-catalog';
export { buildViewModel, firstPage } from '@/lib/results/view-model';
export { tableCsv } from '@/lib/table/table-csv';
