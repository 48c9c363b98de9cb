export function queryParameters(): URLSearchParams {
  return new URLSearchParams(location.search);
}

export function parametersOf(link: HTMLAnchorElement): URLSearchParams {
  return new URL(link.href).searchParams;
}

export function currentAddress(): string {
  return location.href;
}

/** A path or query as a full address that others can open. */
export function absoluteAddress(path: string): string {
  return new URL(path || location.pathname, location.href).href;
}

export function visit(path: string): void {
  location.assign(path);
}

/** Writes a query into the page's address, keeping other parameters after it; does nothing where it stays the same. */
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
