/** The query of an address `/sql/?q=…`, or null. */
export function queryOf(search: string): string | null {
  return new URLSearchParams(search).get('q')?.trim() || null;
}

/** What follows `/sql/` so that the page opens with a query. */
export function addressOf(query: string): string {
  return `?${new URLSearchParams({ q: query.trim() })}`;
}
