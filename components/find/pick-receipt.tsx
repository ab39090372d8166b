'use client';

import { Check } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { memo } from 'react';
import { Receipt, Ruler, useReceiptWords } from '@/components/receipt';
import { receiptPicture, SaveReceipt } from '@/components/share';
import { Button, Link, LinkButton, Monogram } from '@/components/ui';
import type { StateTax } from '@/lib/catalog/catalog';
import { planTitle } from '@/lib/catalog/plan-title';
import { rulerUse } from '@/lib/facts/ruler';
import { sameIn } from '@/lib/memoize-last';
import type { Need } from '@/lib/need/need';
import type { Pick } from '@/lib/results/initial-data';

interface PickReceiptProps {
  pick: Pick;
  need: Need;
  tax: StateTax | null;
  taxableShare: string;
  /** Whether totals hold taxes at all. */
  hasTax: boolean;
  picked: boolean;
  full: boolean;
  href: string;
  onPick: (id: string) => void;
}

const samePick = sameIn(['row', 'kind', 'moreCents', 'next']);
const sameRest = sameIn(['need', 'tax', 'taxableShare', 'hasTax', 'picked', 'full', 'href', 'onPick']);
/** Results priced again make new picks, often of the same rows. */
const sameProps = (a: PickReceiptProps, b: PickReceiptProps): boolean =>
  samePick({ ...a.pick, next: a.pick.next?.totalCents }, { ...b.pick, next: b.pick.next?.totalCents }) &&
  sameRest(a, b);

/** One of the three plans worth a look: why it is here, its ruler, its bill. */
export const PickReceipt = memo(function PickReceipt(props: PickReceiptProps) {
  const { pick, need, tax, taxableShare, hasTax, picked, full, href, onPick } = props;
  const t = useTranslations('receipt');
  const find = useTranslations('find');
  const locale = useLocale();
  const words = useReceiptWords();
  const { row, kind, moreCents } = pick;
  const { plan, carrier, quote } = row;
  const name = planTitle(row, locale);
  const reason = t(`kind.${kind}`);
  const head = (
    <>
      <p className="text-sm font-semibold text-accent-strong">
        {moreCents > 0 ? t('more', { kind: reason, more: words.money(moreCents) }) : reason}
      </p>
      <div className="flex items-start gap-3">
        <Monogram carrier={carrier.id} />
        <div className="min-w-0">
          <h3 className="text-lg leading-6 font-semibold text-balance">
            <Link href={href} className="hover:underline">
              {name}
            </Link>
          </h3>
          <p className="text-sm text-muted">
            {t(`billing.${plan.billing}`)}
            {' · '}
            {words.networks(plan.networks)}
          </p>
        </div>
      </div>
      <Ruler plan={plan} use={rulerUse(need, plan)} />
    </>
  );
  return (
    <article
      aria-label={name}
      className="flex w-[94%] min-w-0 shrink-0 snap-center only:w-full @3xl:w-auto print:w-auto"
    >
      <Receipt
        plan={plan}
        need={need}
        quote={quote}
        next={pick.next}
        tax={tax && { highPercent: tax.highPercent, taxableShare }}
        hasTax={hasTax}
        head={head}
        isCompact
      >
        <div className="flex flex-wrap items-center gap-2 print:hidden sm:pt-1">
          <LinkButton href={href} variant="primary" size="sm">
            {t('seePlan')}
          </LinkButton>
          <Button
            size="sm"
            className="noscript:hidden"
            aria-pressed={picked}
            disabled={full && !picked}
            onClick={() => onPick(plan.id)}
            aria-label={find(picked ? 'uncompareNamed' : 'compareNamed', { plan: plan.name })}
          >
            {picked && <Check aria-hidden="true" className="size-4" />}
            {picked ? find('chosen') : t('compare')}
          </Button>
          <SaveReceipt {...receiptPicture(locale, plan.id, need)} plan={name} />
        </div>
      </Receipt>
    </article>
  );
}, sameProps);
