import { DEFAULT_VIEW, formatView, type Known, PARAMETERS, parseView, type View } from './view.ts';

/** The one reactive view of a page; reading it in a component or an effect follows it. */
export interface LiveView {
  readonly view: Readonly<View>;
  /** Sentences about what the address asked for and the snapshot does not have; cleared by the first change. */
  readonly notes: readonly string[];
  /** Shows a changed view and writes the address: a new entry in the history, or the present one rewritten. */
  change(part: Partial<View>, options?: { replace?: boolean }): void;
  /** Stops following the browser's back and forward buttons. */
  close(): void;
}

/** Binds a view to the address of the page. Where there is no address (at build time) it shows the default. */
export function openView(known: Known): LiveView {
  const inBrowser = typeof location !== 'undefined';
  const read = () =>
    inBrowser
      ? parseView(new URLSearchParams(location.search), known)
      : { view: { ...DEFAULT_VIEW }, notes: [] };
  let state = $state.raw(read());
  const follow = () => {
    state = read();
  };
  if (inBrowser) window.addEventListener('popstate', follow);

  return {
    get view() {
      return state.view;
    },
    get notes() {
      return state.notes;
    },
    change(part, { replace = false } = {}) {
      const view = { ...state.view, ...part };
      state = { view, notes: [] };
      if (inBrowser) write(view, replace);
    },
    close() {
      if (inBrowser) window.removeEventListener('popstate', follow);
    },
  };
}

function write(view: View, replace: boolean): void {
  const query = new URLSearchParams(location.search);
  for (const name of PARAMETERS) query.delete(name);
  const ours = formatView(view);
  const rest = query.size > 0 ? `${ours ? '&' : '?'}${query}` : '';
  const address = `${location.pathname}${ours}${rest}${location.hash}`;
  if (address === location.pathname + location.search + location.hash) return;
  try {
    if (replace) history.replaceState(history.state, '', address);
    else history.pushState(null, '', address);
  } catch {
    // Browsers refuse a page that changes its address too often; the next change writes it.
  }
}
