export { Receipt, type ReceiptProps } from './receipt';
export { Ruler } from './ruler';
export { inheritedMark, marksOfUse, rulerBackground } from './ruler-paint';
export { type ReceiptWords, receiptWords, useReceiptWords } from './use-receipt-words';
