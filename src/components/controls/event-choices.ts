import controlsWords from '../../i18n/en/controls.json' with { type: 'json' };
import namesWords from '../../i18n/en/names.json' with { type: 'json' };
import { formatBytes } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/words.ts';
import { EVENT_GROUP, EVENTS, type EventId, GROUPS } from '../../schema.ts';
import type { Choice } from './choices.ts';

const t = wordsOf(controlsWords, namesWords);

/** Every event by group, each group of several together, and all; `bytes` are what is still to be loaded. */
export function eventChoices(bytes: Partial<Record<EventId, number>> = {}): Choice[] {
  const groups = GROUPS.map((group) => ({
    name: t(`group.${group}`),
    members: EVENTS.filter((event) => EVENT_GROUP[event] === group),
  }));
  const together = (name: string, members: readonly EventId[]): Choice => {
    const cost = members.reduce((sum, event) => sum + (bytes[event] ?? 0), 0);
    return {
      ...{ key: name, name, members: [...members], words: [] },
      ...(cost > 0 ? { note: t('controls.cost', { bytes: formatBytes(cost) }) } : {}),
    };
  };
  const single = groups.flatMap(({ name: note, members }) =>
    members.map((event): Choice => {
      return { key: event, name: t(`event.${event}.name`), members: [event], words: [event], note };
    }),
  );
  const several = groups.filter(({ members }) => members.length > 1);
  return [
    ...single,
    ...several.map(({ name: group, members }) =>
      together(t('controls.event.group', { group, count: members.length }), members),
    ),
    together(t('controls.event.all', { count: EVENTS.length }), EVENTS),
  ];
}
