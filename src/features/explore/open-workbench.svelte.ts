import { onMount } from 'svelte';
import { isEvent } from '../../schema.ts';
import {
  knownOf,
  type Settings,
  wholeWorkbench,
  type Workbench,
  workbenchOf,
} from '../../series/settings.ts';
import { queryParameters } from '../../state/location.ts';
import { type LiveView, openView } from '../../state/view.svelte.ts';
import { seriesNamed } from '../../state/view.ts';

/** The workbench of a page and the view that its address holds. */
export interface Opened {
  readonly workbench: Workbench;
  /** Null until the page runs, and while the indicators that its address names are loaded. */
  readonly live: LiveView | null;
  /** Makes every indicator known, not events alone. */
  loadAll(): Promise<void>;
}

/** Opens the view of the address; to be called while a component is made. */
export function openWorkbench(settingsOf: () => Settings): Opened {
  let workbench = $state.raw(workbenchOf(settingsOf()));
  let live: LiveView | null = $state.raw(null);

  const loadAll = async () => {
    workbench = await wholeWorkbench(settingsOf());
  };

  onMount(() => {
    let left = false;
    const open = () => {
      if (!left) live = openView(knownOf(() => workbench));
    };
    if (seriesNamed(queryParameters()).every(isEvent)) open();
    // Where the list cannot be loaded, the page opens with events alone and says what it does not know.
    else
      void loadAll()
        .catch(() => {})
        .then(open);
    return () => {
      left = true;
      live?.close();
    };
  });

  return {
    get workbench() {
      return workbench;
    },
    get live() {
      return live;
    },
    loadAll,
  };
}
