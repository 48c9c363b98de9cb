/** A reactive view that the address of the page holds; reading it in a component or an effect follows it. */
export interface LiveAddress<View> {
  readonly view: Readonly<View>;
  /** Sentences about what the address asked for and the snapshot does not have; cleared by the first change. */
  readonly notes: readonly string[];
  /** Shows a changed view and writes the address: a new entry in the history, or the present one rewritten. */
  change(part: Partial<View>, options?: { replace?: boolean }): void;
  /** Stops following the browser's back and forward buttons. */
  close(): void;
}

/** How a kind of view is read from an address and written into it. */
export interface Form<View> {
  /** The names of the parameters that belong to it; others are kept as they are. */
  parameters: readonly string[];
  read(params: URLSearchParams): { view: View; notes: string[] };
  /** The query with its question mark, or nothing. */
  format(view: View): string;
}

/** Binds a view to the address of the page. Where there is no address (at build time) it is read from an empty one. */
export function followAddress<View extends object>(form: Form<View>): LiveAddress<View> {
  const inBrowser = typeof location !== 'undefined';
  const read = () => form.read(new URLSearchParams(inBrowser ? location.search : ''));
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
      if (inBrowser) write(form, view, replace);
    },
    close() {
      if (inBrowser) window.removeEventListener('popstate', follow);
    },
  };
}

function write<View>({ parameters, format }: Form<View>, view: View, replace: boolean): void {
  const query = new URLSearchParams(location.search);
  for (const name of parameters) query.delete(name);
  const ours = format(view);
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
