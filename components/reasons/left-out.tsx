import type { Quote } from '@/lib/cost/result';
import { useAskWords } from './use-ask-words';

/** What a total leaves out because no price is stated, e.g. "calls to China not included"; nothing for an exact total. */
export function LeftOut({ quote }: { quote: Pick<Quote, 'asks'> }) {
  return useAskWords().leftOut(quote.asks);
}
