export const dynamic = 'force-dynamic';

const plans = Array.from({ length: 50 }, (_, index) => ({
  id: `plan-${index}`,
  carrier: `carrier-${index % 7}`,
  name: `Plan number ${index}`,
  priceCents: 1000 + index * 75,
  dataGB: index % 5 === 0 ? null : index * 2,
  network: ['verizon', 'att', 'tmobile'][index % 3],
}));

export function GET() {
  return Response.json({ plans });
}
