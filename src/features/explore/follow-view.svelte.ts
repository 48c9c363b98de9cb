import { sum } from 'd3-array';
import { formatBytes } from '../../i18n/format.ts';
import type { View } from '../../state/view.ts';
import { type Loaded, loadFigure } from './figure-of.ts';
import { isLoaded } from '../../series/load.ts';
import { indicatorName } from '../../series/names.ts';
import type { Workbench } from '../../series/settings.ts';
import { type Subject, subjectOf } from '../../series/subject.ts';
import exploreWords from '../../i18n/en/explore.json' with { type: 'json' };
import namesWords from '../../i18n/en/names.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { SnapshotError } from '../../data/snapshot/snapshot-error.ts';
import { reportOf } from '../../findings/errors.ts';

const t = wordsOf(exploreWords, namesWords);

export interface Answer extends Loaded {
  view: View;
}

export interface Following {
  readonly answer: Answer | null;
  /** Null until loading takes long enough to be noticed. */
  readonly waiting: string | null;
  readonly problem: string | null;
  again(): void;
}

const NOTICE_AFTER_MS = 150;

export function followView(viewOf: () => View | null, workbenchOf: () => Workbench): Following {
  let answer: Answer | null = $state.raw(null);
  let waiting: string | null = $state(null);
  let problem: string | null = $state(null);
  let tries = $state(0);

  $effect(() => {
    const view = viewOf();
    if (view === null || tries < 0) return;
    let asked = true;
    const workbench = workbenchOf();
    const subject = subjectOf(view, workbench);
    const timer = setTimeout(() => (waiting = waitingFor(subject, workbench)), NOTICE_AFTER_MS);
    const settle = (done: () => void) => {
      if (!asked) return;
      clearTimeout(timer);
      waiting = null;
      done();
    };
    loadFigure(view, workbench)
      .then((loaded) =>
        settle(() => {
          answer = { view, ...loaded };
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

/** Bytes of the subject’s event files that are not yet loaded. */
export function bytesOf({ indicators }: Pick<Subject, 'indicators'>, { bytes }: Workbench): number {
  return sum(indicators, (one) => (one.kind !== 'event' || isLoaded(one) ? 0 : bytes[one.event!]));
}

function waitingFor(subject: Subject, workbench: Workbench): string {
  const missing = subject.indicators.filter((one) => !isLoaded(one));
  const [other] = missing.filter(({ kind }) => kind !== 'event');
  if (missing.length === 0) return t('explore.waiting.drawing');
  if (other) return t('explore.waiting.indicator', { name: indicatorName(other) });
  const event = t(`event.${missing[0]!.event!}.noun`);
  const values = { event, count: missing.length, bytes: formatBytes(bytesOf(subject, workbench)) };
  return t('explore.waiting.events', values);
}

function sentenceOf(cause: unknown): string {
  if (!(cause instanceof Error)) return t('explore.problem.unknown', { message: String(cause) });
  if (cause instanceof SnapshotError) return reportOf(cause);
  const isCode = /module script|imported module|importing a module/i.test(cause.message);
  return isCode ? t('explore.problem.code') : t('explore.problem.unknown', { message: cause.message });
}
