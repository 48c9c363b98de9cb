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
import { charts } from './charts.ts';
import { seriesNamed } from '../../state/view.ts';

export interface Opened {
  readonly workbench: Workbench;
  readonly live: LiveView | null;
  loadAll(): Promise<void>;
}

export function openWorkbench(settingsOf: () => Settings): Opened {
  let workbench = $state.raw(workbenchOf(settingsOf(), charts));
  let live: LiveView | null = $state.raw(null);

  const loadAll = async () => {
    workbench = await wholeWorkbench(settingsOf(), charts);
  };

  onMount(() => {
    let left = false;
    const open = () => {
      if (!left) live = openView(knownOf(() => workbench));
    };
    if (seriesNamed(queryParameters()).every(isEvent)) open();
    // If the list fails to load, the page opens with events only and names what it does not know.
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
