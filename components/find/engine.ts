/** What the browser needs to answer by itself, in one file to fetch. */

export { answer } from '@/lib/results/price-catalog';
export { screenOf } from '@/lib/results/view-model';
export { tableCsv } from '@/lib/table/table-csv';
