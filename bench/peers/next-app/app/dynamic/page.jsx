export const dynamic = 'force-dynamic';

export default function DynamicPage() {
  return <h1>A page made for each request</h1>;
}
