/** The address of another page of the same list: what narrows it stays. */
export function listPageHref(query: Record<string, string | string[] | undefined>, page: number): string {
  const others = Object.entries(query).flatMap(([key, value]) =>
    key !== 'page' && typeof value === 'string' ? [[key, value]] : [],
  );
  return `?${new URLSearchParams([...others, ['page', String(page)]])}`;
}
