import { followAddress, type LiveAddress } from './address.svelte.ts';
import { type Known, type View, viewAddress, type ViewNote } from './view.ts';

/** The one reactive view of a page. */
export type LiveView = LiveAddress<View, ViewNote>;

/** Binds a view to the address of the page. Where there is no address (at build time) it shows the default. */
export function openView(known: Known): LiveView {
  return followAddress(viewAddress, known);
}
