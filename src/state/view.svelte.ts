import { followAddress, type LiveAddress } from './address.svelte.ts';
import { formatView, type Known, PARAMETERS, parseView, type View } from './view.ts';

/** The one reactive view of a page. */
export type LiveView = LiveAddress<View>;

/** Binds a view to the address of the page. Where there is no address (at build time) it shows the default. */
export function openView(known: Known): LiveView {
  return followAddress<View>({
    parameters: PARAMETERS,
    read: (params) => parseView(params, known),
    format: formatView,
  });
}
