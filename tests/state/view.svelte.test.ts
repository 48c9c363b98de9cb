import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openView } from '../../src/state/view.svelte.ts';
import type { Known } from '../../src/state/view.ts';

const known: Known = {
  countries: ['GEO', 'KEN'],
  indicator: (id) => id,
  charts: ['line', 'map'],
  firstMonth: '2012-01',
  lastMonth: '2024-09',
  snapshot: '0123456789ab',
};

const history = { state: null, pushState: vi.fn(), replaceState: vi.fn() };
let listeners: Map<string, () => void>;

function visit(search: string): void {
  vi.stubGlobal('location', { pathname: '/x/explore/', search, hash: '#chart' });
}

beforeEach(() => {
  listeners = new Map();
  vi.stubGlobal('history', history);
  vi.stubGlobal('window', {
    addEventListener: (name: string, listener: () => void) => listeners.set(name, listener),
    removeEventListener: (name: string) => listeners.delete(name),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

test('starts from the address and writes changes into it, keeping foreign parameters', () => {
  visit('?country=geo&theme=dark');
  const live = openView(known);
  expect(live.view.countries).toEqual(['GEO']);
  live.change({ countries: ['GEO', 'KEN'] });
  expect(live.view.countries).toEqual(['GEO', 'KEN']);
  expect(history.pushState).toHaveBeenCalledWith(null, '', '/x/explore/?country=geo,ken&theme=dark#chart');
});

test('a change leaves nothing of an older spelling behind', () => {
  visit('?countries=GEO&theme=dark');
  const live = openView(known);
  live.change({ countries: ['KEN'] });
  expect(history.pushState).toHaveBeenCalledWith(null, '', '/x/explore/?country=ken&theme=dark#chart');
});

test('a change that replaces leaves no entry in the history, and no change writes nothing', () => {
  visit('');
  const live = openView(known);
  live.change({ from: '2020-01' }, { replace: true });
  expect(history.replaceState).toHaveBeenCalledWith(null, '', '/x/explore/?from=2020-01#chart');
  expect(history.pushState).not.toHaveBeenCalled();
  visit('?from=2020-01');
  live.change({ from: '2020-01' });
  expect(history.pushState).not.toHaveBeenCalled();
});

test('follows the back button until it is closed', () => {
  visit('?country=geo');
  const live = openView(known);
  visit('?country=ken');
  listeners.get('popstate')?.();
  expect(live.view.countries).toEqual(['KEN']);
  live.close();
  expect(listeners.size).toBe(0);
});

test('notes about the address last until the first change', () => {
  visit('?country=xyz');
  const live = openView(known);
  expect(live.notes).toHaveLength(1);
  live.change({ countries: ['KEN'] });
  expect(live.notes).toEqual([]);
});

test('a browser that refuses to change the address again does not lose the view', () => {
  visit('');
  history.pushState.mockImplementationOnce(() => {
    throw new DOMException('too often', 'SecurityError');
  });
  const live = openView(known);
  live.change({ countries: ['KEN'] });
  expect(live.view.countries).toEqual(['KEN']);
});

test('shows the default where there is no address', () => {
  expect(openView(known).view.series).toEqual(['protest']);
});
