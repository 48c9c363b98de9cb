import type { Address, Fact, Note } from './address.ts';
import { queryParameters, writeQuery } from './location.ts';

/** A reactive view held in the page's address; components and effects that read it follow it. */
export interface LiveAddress<View, PageNote extends Fact = Note> {
  readonly view: Readonly<View>;
  readonly notes: readonly PageNote[];
  /** Shows a changed view and writes the address, as a new history entry or in place of the current one. */
  change(changes: Partial<View>, options?: { replace?: boolean }): void;
  close(): void;
}

/** Binds a view to the page's address. At build time, where there is none, it is read from an empty one. */
export function followAddress<View extends object, Known, PageNote extends Fact = Note>(
  { parse, format, others }: Address<View, Known, PageNote>,
  known: Known,
): LiveAddress<View, PageNote> {
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
    change(changes, { replace = false } = {}) {
      const view = { ...state.view, ...changes };
      state = { view, notes: [] };
      if (inBrowser) writeQuery(format(view), others(queryParameters()), { replace });
    },
    close() {
      if (inBrowser) window.removeEventListener('popstate', follow);
    },
  };
}
