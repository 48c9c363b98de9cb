import Fuse from 'fuse.js';
import { describe, expect, it } from 'vitest';
import { searchIn } from '../../../src/components/controls/choices.ts';
import { eventChoices } from '../../../src/components/controls/event-choices.ts';
import { EVENTS } from '../../../src/schema.ts';

describe('the choice of events', () => {
  it('offers every event with its group, then groups of several, then all', () => {
    const offered = eventChoices();
    const single = offered.slice(0, EVENTS.length);
    expect(single.flatMap(({ members }) => members).toSorted()).toEqual(EVENTS.toSorted());
    for (const { note } of single) expect(note).toMatch(/\S/);
    for (const { members } of offered.slice(EVENTS.length)) expect(members.length).toBeGreaterThan(1);
    expect(offered.at(-1)!.members).toEqual(EVENTS);
  });

  it('says what several cost to load', () => {
    expect(eventChoices({ protest: 20_000, raid: 30_000 }).at(-1)!.note).toMatch(/50/);
    expect(eventChoices().at(-1)!.note).toBeUndefined();
  });

  it.each([
    ['raid', 'raid'],
    ['Protests', 'protest'],
    ['lethal', 'violencelethal'],
  ])('is searched: %s', (typed, event) => {
    expect(searchIn(eventChoices(), Fuse)(typed).flatMap(({ members }) => members)).toContain(event);
  });
});
