export { Monogram } from './monogram';
export { Receipt, type ReceiptProps } from './receipt';
export { Ruler } from './ruler';
export { type ReceiptWords, useReceiptWords } from './use-receipt-words';
