/** Publishes a price, a closing and a new plan in the database that DATABASE_URL names, each on a day of its own; again, it changes nothing. */
import type { PlanDocument } from '@/lib/plan/plan';
import { getCatalog, writeCatalog } from '@/server/catalog/read';
import { closeDatabase } from '@/server/db';

const { plans } = await getCatalog();
const planOf = (id: string) => plans.find((plan) => plan.id === id) as PlanDocument;
const on = (plan: PlanDocument, day: string) =>
  writeCatalog([], { plans: [plan], now: new Date(`${day}T10:20:00Z`) });

const mint = planOf('mint-6gb');
const dearer = mint.charges.options.map((option, at) =>
  at === 0 ? { ...option, priceByLines: { ...option.priceByLines, 1: '99.00' } } : option,
);
const charges = { ...mint.charges, options: dearer };
await on({ ...mint, charges }, '2099-01-01');
await on({ ...planOf('tello-10gb-data-only'), status: 'closed' }, '2099-01-02');
await on({ ...mint, charges, id: 'mint-brand-new', name: 'Brand & new <5GB>' }, '2099-01-03');
await closeDatabase();
