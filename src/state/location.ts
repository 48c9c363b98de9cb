/** The parameters of the page's address. */
export function queryParameters(): URLSearchParams {
  return new URLSearchParams(location.search);
}

/** The parameters of a link's address. */
export function parametersOf(link: HTMLAnchorElement): URLSearchParams {
  return new URL(link.href).searchParams;
}

/** The whole address of the page. */
export function currentAddress(): string {
  return location.href;
}

/** The whole address of a path or query, as others can open it. */
export function absoluteAddress(path: string): string {
  return new URL(path || location.pathname, location.href).href;
}

/** Leaves for another page. */
export function visit(path: string): void {
  location.assign(path);
}

/** Writes a query into the address of the page, before what others keep there; nothing where it stays the same. */
export function writeQuery(query: string, others: URLSearchParams, { replace }: { replace: boolean }): void {
  const rest = others.size > 0 ? `${query ? '&' : '?'}${others}` : '';
  const address = `${location.pathname}${query}${rest}${location.hash}`;
  if (address === location.pathname + location.search + location.hash) return;
  try {
    if (replace) history.replaceState(history.state, '', address);
    else history.pushState(null, '', address);
  } catch {
    // Browsers refuse a page that changes its address too often; the next change writes it.
  }
}
