import { followAddress, type LiveAddress } from './address.svelte.ts';
import { type Known, type View, viewAddress, type ViewNote } from './view.ts';

export type LiveView = LiveAddress<View, ViewNote>;

/** Binds a view to the page's address. At build time, where there is none, it shows the default. */
export function openView(known: Known): LiveView {
  return followAddress(viewAddress, known);
}
