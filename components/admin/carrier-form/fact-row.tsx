import { Button } from '@/components/ui';
import type { PlanChanges, PlanWithOwn } from '@/lib/admin/carrier-draft';
import { type FactRow, factStanding, type Saying, setFollowing } from '@/lib/admin/carrier-facts';
import type { SharedFacts } from '@/lib/plan/plan';
import type { PullUpOffer } from '@/lib/plan/pull-up';
import { comparable, isStated, valueAt } from '@/lib/plan/shared-fields';
import { useEditing } from '../plan-form/context';
import { Fields } from '../plan-form/fields';
import { FactValue } from './fact-value';
import { PlanSayings } from './plan-sayings';

interface Props {
  row: FactRow;
  plans: readonly PlanWithOwn[];
  changes: PlanChanges;
  /** The facts as they stand in the form. */
  shared: SharedFacts;
  /** The facts that the public sees. */
  published: SharedFacts | null;
  offer: PullUpOffer | undefined;
  onTake: (offers: readonly PullUpOffer[]) => void;
  onChanges: (changes: PlanChanges) => void;
}

/** A field that the carrier may state, and beside it how its plans stand to it. */
export function FactRowView(props: Props) {
  const { row, shared } = props;
  const states = isStated(row.field, valueAt(shared, row.field));
  return (
    <div className="grid min-w-0 gap-x-6 gap-y-2 border-t py-3 first:border-t-0 lg:grid-cols-[3fr_2fr]">
      <Fields fields={row.controls} path={row.path} />
      <div className="flex min-w-0 flex-col gap-1 text-sm lg:pt-6">
        {states ? <Following {...props} /> : <Unstated {...props} />}
      </div>
    </div>
  );
}

/** Where the carrier states the field: how many plans follow, and which say otherwise. */
function Following({ row: { field }, plans, changes, shared, published, onChanges }: Props) {
  const { labels } = useEditing();
  const { t } = labels;
  const { following, own, joining, silent, silentFollow } = factStanding(plans, changes, field);
  // A plan that does not state the field is asked for with all the others where the carrier states it anew.
  const asked = isStated(field, valueAt(published, field)) ? [] : silent;
  const others = own.filter(({ id }) => !asked.includes(id));
  const newly = joining.filter(({ id }) => !asked.includes(id));
  const says = comparable(field, valueAt(shared, field));
  const follow = (id: string, follows: boolean) =>
    onChanges(setFollowing(changes, plans, [id], field, follows));
  const lists = { field, onFollow: follow };
  return (
    <>
      <p>
        {t('facts.following', { count: following })}
        {others.length > 0 && t('facts.otherwise', { count: others.length })}
      </p>
      <PlanSayings
        {...lists}
        sayings={others}
        follows={false}
        same={({ value }) => comparable(field, value) === says}
      />
      {newly.length > 0 && (
        <details>
          <summary className="min-h-6">{t('facts.joining', { count: newly.length })}</summary>
          <PlanSayings {...lists} sayings={newly} follows same={() => false} />
        </details>
      )}
      {asked.length > 0 && (
        <label className="flex min-h-6 items-start gap-2 py-0.5">
          <input
            type="checkbox"
            className="mt-px size-4.5 shrink-0 accent-accent"
            checked={silentFollow}
            onChange={({ target }) => onChanges(setFollowing(changes, plans, asked, field, target.checked))}
          />
          {t('facts.silentFollow', { count: asked.length })}
        </label>
      )}
    </>
  );
}

/** Plans by what they say, the most common first. */
function byValue(sayings: readonly Saying[]): { value: unknown; names: string[] }[] {
  const groups = new Map<string, { value: unknown; names: string[] }>();
  for (const { name, value } of sayings) {
    const key = JSON.stringify(value);
    const group = groups.get(key) ?? { value, names: [] };
    group.names.push(name);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.names.length - a.names.length);
}

/** Where the carrier does not state the field: what its plans say, and the offer to tell it once. */
function Unstated({ row: { field, controls }, plans, changes, published, offer, onTake }: Props) {
  const { labels } = useEditing();
  const { t } = labels;
  const label = labels.field(controls[0]?.key ?? '');
  const { following, own } = factStanding(plans, changes, field);
  const stating = own.filter(({ value }) => isStated(field, value));
  if (offer)
    return (
      <>
        <div>
          {t('facts.agree', { count: offer.stating.length })} <FactValue field={field} value={offer.value} />
          {offer.silent.length > 0 && (
            <p className="text-muted">{t('facts.silent', { count: offer.silent.length })}</p>
          )}
        </div>
        <div>
          <Button size="sm" aria-label={t('facts.takeOne', { field: label })} onClick={() => onTake([offer])}>
            {t('facts.take')}
          </Button>
        </div>
      </>
    );
  if (isStated(field, valueAt(published, field)))
    return <p className="text-watch">{t('facts.lost', { count: following })}</p>;
  if (stating.length === 0) return <p className="text-muted">{t('facts.nobody')}</p>;
  return (
    <details>
      <summary className="min-h-6">{t('facts.differ', { count: stating.length, all: plans.length })}</summary>
      <ul className="mt-1 flex flex-col gap-1">
        {byValue(stating).map(({ value, names }) => (
          <li key={names[0]}>
            <FactValue field={field} value={value} /> <span className="text-muted">{names.join(', ')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
