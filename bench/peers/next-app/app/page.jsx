export default function StaticPage() {
  return <h1>A page made when the app was built</h1>;
}
