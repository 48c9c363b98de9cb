import { followAddress, type LiveAddress } from './address.svelte.ts';
import { type Known, type View, viewAddress, type ViewNote } from './view.ts';

export type LiveView = LiveAddress<View, ViewNote>;

export function openView(known: Known): LiveView {
  return followAddress(viewAddress, known);
}
