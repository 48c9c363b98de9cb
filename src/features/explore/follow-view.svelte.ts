import { sum } from 'd3-array';
import exploreWords from '../../i18n/en/explore.json' with { type: 'json' };
import namesWords from '../../i18n/en/names.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { formatBytes } from '../../i18n/format.ts';
import type { View } from '../../state/view.ts';
import { figureOf } from './figure-of.ts';
import type { Shown } from '../../series/figure.ts';
import { hasHistories, loadHistories } from './load.ts';
import type { Settings } from '../../series/settings.ts';
import { isOfOneMoment, type Subject, subjectOf } from '../../series/subject.ts';

const t = wordsOf(exploreWords, namesWords);

/** A figure together with the view that asked for it. */
export interface Answer {
  view: View;
  figure: Shown;
}

/** The figure of a view that changes: the last answer stays until the next one is there. */
export interface Following {
  readonly answer: Answer | null;
  /** What is being loaded, in a sentence, once it takes long enough to be noticed. */
  readonly waiting: string | null;
  /** What failed, in a sentence. */
  readonly problem: string | null;
  again(): void;
}

const NOTICED = 150;

/** Follows a view, once there is one; to be called while a component is made. */
export function followView(viewOf: () => View | null, settingsOf: () => Settings): Following {
  let answer: Answer | null = $state.raw(null);
  let waiting: string | null = $state(null);
  let problem: string | null = $state(null);
  let tries = $state(0);

  $effect(() => {
    const view = viewOf();
    if (view === null || tries < 0) return;
    let asked = true;
    const settings = settingsOf();
    const subject = subjectOf(view, settings);
    const timer = setTimeout(() => (waiting = waitingFor(subject, settings)), NOTICED);
    const settle = (done: () => void) => {
      if (!asked) return;
      clearTimeout(timer);
      waiting = null;
      done();
    };
    loadHistories(subject.countries, subject.events, { flagged: !isOfOneMoment(view.chart) })
      .then((histories) => figureOf(view, histories, settings))
      .then((figure) =>
        settle(() => {
          answer = { view, figure };
          problem = null;
        }),
      )
      .catch((cause: unknown) => settle(() => (problem = sentenceOf(cause))));
    return () => {
      asked = false;
      clearTimeout(timer);
    };
  });

  return {
    get answer() {
      return answer;
    },
    get waiting() {
      return waiting;
    },
    get problem() {
      return problem;
    },
    again() {
      problem = null;
      tries += 1;
    },
  };
}

/** What a subject would fetch: the files of its events that are not at hand yet. */
export function bytesOf({ events }: Subject, { bytes }: Settings): number {
  return sum(events, (event) => (hasHistories(event) ? 0 : bytes[event]));
}

function waitingFor(subject: Subject, settings: Settings): string {
  const missing = subject.events.filter((event) => !hasHistories(event));
  if (missing.length === 0) return t('explore.waiting.drawing');
  const event = t(`event.${missing[0]!}.name`).toLowerCase();
  const values = { event, count: missing.length, bytes: formatBytes(bytesOf(subject, settings)) };
  return t(missing.length === 1 ? 'explore.waiting.event' : 'explore.waiting.events', values);
}

/** What went wrong as a sentence for the reader. */
function sentenceOf(cause: unknown): string {
  if (!(cause instanceof Error)) return t('explore.problem.unknown', { message: String(cause) });
  if (cause.name === 'SnapshotError') return cause.message;
  const isCode = /module script|imported module|importing a module/i.test(cause.message);
  return isCode ? t('explore.problem.code') : t('explore.problem.unknown', { message: cause.message });
}
