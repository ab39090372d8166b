/** How a plan is called where its carrier is not named beside it. */

/** Carrier and plan, e.g. "Mint Mobile Unlimited"; a plan that bears its carrier's name says it once: "Visible". */
export const planTitle = (carrier: string, plan: string): string =>
  plan.toLowerCase().startsWith(carrier.toLowerCase()) ? plan : `${carrier} ${plan}`;
