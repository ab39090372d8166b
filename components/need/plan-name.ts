/** A plan to choose from a list. */
export interface PlanName {
  id: string;
  name: string;
  carrier: string;
}
