import type { ReceiptWords } from '@/components/receipt';
import { planTitleParts } from '@/lib/catalog/plan-title';
import type { Quote } from '@/lib/cost/result';
import { rulerOf } from '@/lib/facts/ruler';
import type { CarrierDocument, PlanFacts } from '@/lib/plan/plan';
import { Bar, Brand, column, INK, type PictureProps, row, Sheet, Tile } from './frame';

export interface PicturedPlan {
  plan: PlanFacts;
  carrier: CarrierDocument;
  /** null: the plan does not fit, so it has no total. */
  quote: Quote | null;
}

/** More have no room. */
const SHOWN = 4;

/** Plans one under the other, each with its ruler, its total and what is paid today. */
export function PlansPicture({
  name,
  asked,
  foot,
  title,
  none,
  plans,
  words,
}: PictureProps & {
  title: string;
  /** What is said in place of a total. */
  none: string;
  plans: readonly PicturedPlan[];
  words: ReceiptWords;
}) {
  return (
    <Sheet foot={foot}>
      <div style={{ ...column, gap: 20 }}>
        <div style={{ ...row, justifyContent: 'space-between', alignItems: 'center' }}>
          <Brand name={name} />
          <div style={{ fontSize: 30, fontWeight: 600 }}>{title}</div>
        </div>
        <div style={{ fontSize: 24, color: INK.muted }}>{asked}</div>
        <div style={column}>
          {plans.slice(0, SHOWN).map(({ plan, carrier, quote }) => {
            const { brand, rest } = planTitleParts({ plan, carrier }, words.locale);
            const said = words.ruler(rulerOf(plan), true);
            return (
              <div
                key={plan.id}
                style={{
                  ...row,
                  alignItems: 'center',
                  gap: 24,
                  padding: '13px 0',
                  borderTop: `2px solid ${INK.line}`,
                }}
              >
                <Tile carrier={carrier.id} size={56} />
                <div style={{ ...column, width: 390, fontSize: 26 }}>
                  <div style={{ fontWeight: 600 }}>{brand}</div>
                  <div style={{ fontSize: 22, color: INK.muted }}>{rest.trim()}</div>
                </div>
                <div style={{ ...column, flex: 1, gap: 6 }}>
                  <Bar plan={plan} height={16} />
                  <div style={{ fontSize: 20, color: INK.muted }}>
                    {[said.head, said.rest].filter(Boolean).join(words.separator)}
                  </div>
                </div>
                <div style={{ ...column, width: 230, alignItems: 'flex-end' }}>
                  <div style={{ fontSize: quote ? 36 : 24, fontWeight: 600 }}>
                    {quote ? words.total(quote.totalCents, quote.totalIs) : none}
                  </div>
                  {quote && (
                    <div style={{ fontSize: 20, color: INK.muted }}>
                      {words.t('dueToday', { total: words.money(quote.dueAtStartCents) })}
                    </div>
                  )}
                </div>
              </div>
            );
          })}
        </div>
      </div>
    </Sheet>
  );
}
