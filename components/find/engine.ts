/** What the browser needs to answer by itself, in one file to fetch. */
export { tableCsv } from '@/lib/view/csv';
export { answer } from '@/lib/view/rows';
export { screenOf } from '@/lib/view/screen';
