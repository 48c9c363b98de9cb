import type { Address, Fact, Note } from './address.ts';
import { queryParameters, writeQuery } from './location.ts';

/** A reactive view that the address of the page holds; reading it in a component or an effect follows it. */
export interface LiveAddress<View, Said extends Fact = Note> {
  readonly view: Readonly<View>;
  /** What the address asked for and the snapshot does not have; cleared by the first change. */
  readonly notes: readonly Said[];
  /** Shows a changed view and writes the address: a new entry in the history, or the present one rewritten. */
  change(part: Partial<View>, options?: { replace?: boolean }): void;
  /** Stops following the browser's back and forward buttons. */
  close(): void;
}

/** Binds a view to the address of the page. Where there is no address (at build time) it is read from an empty one. */
export function followAddress<View extends object, Known, Said extends Fact = Note>(
  { parse, format, others }: Address<View, Known, Said>,
  known: Known,
): LiveAddress<View, Said> {
  const inBrowser = typeof location !== 'undefined';
  const read = () => parse(inBrowser ? queryParameters() : new URLSearchParams(), known);
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
      if (inBrowser) writeQuery(format(view), others(queryParameters()), { replace });
    },
    close() {
      if (inBrowser) window.removeEventListener('popstate', follow);
    },
  };
}
