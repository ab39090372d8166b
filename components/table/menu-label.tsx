/** What stands on the button of a filter: its title, and how much of it is chosen. */
export function MenuLabel({ title, count }: { title: string; count: number }) {
  return (
    <>
      {title}
      {count > 0 && (
        <span className="rounded-sm bg-accent-soft px-1 text-xs font-semibold text-accent-strong">
          {count}
        </span>
      )}
    </>
  );
}
