/** What a mistyped address may have meant: the plans of a carrier, or plans whose ids are nearly the same. */
import { editDistance } from '@/lib/edit-distance';
import type { CatalogView } from './catalog';
import { indexOf } from './lookup';

/** As many are offered. */
const MOST = 6;

/** A third of the letters may be wrong: beyond that it is another name. */
const isNear = (distance: number, id: string): boolean => distance <= Math.max(2, Math.floor(id.length / 3));

/**
 * Ids of plans that an id may have meant, at most six: where it is a carrier's id, or one letter beside it, that carrier's
 * plans; else those that are nearest in letters, the nearest first, of equally near ones those whose carrier it names.
 * Empty where nothing is near.
 */
export function nearestPlans(view: CatalogView, typed: string): string[] {
  const id = typed.toLowerCase().slice(0, 80);
  if (id === '') return [];
  const { carriers } = indexOf(view);
  const ids = [...carriers.keys()];
  const carrier =
    ids.find((one) => one === id) ?? ids.find((one) => one.length > 3 && editDistance(one, id) === 1);
  if (carrier) {
    const own = view.plans.filter((plan) => plan.carrier === carrier).map((plan) => plan.id);
    if (own.length > 0) return own.slice(0, MOST);
  }
  return view.plans
    .map((plan) => ({
      id: plan.id,
      distance: editDistance(plan.id, id),
      isNamed: id.startsWith(plan.carrier) || plan.id.startsWith(id),
    }))
    .filter(({ distance, isNamed }) => isNear(distance, id) || isNamed)
    .sort((a, b) => a.distance - b.distance || Number(b.isNamed) - Number(a.isNamed))
    .slice(0, MOST)
    .map((one) => one.id);
}
