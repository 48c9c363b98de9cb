import type { ClusterQuestion, ClusterStudy, Separation } from '../../analysis/methods/cluster/study.ts';
import type { Reason } from '../../analysis/reason.ts';
import clustersWords from '../../i18n/en/clusters.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import type { Answered, Asked } from './study.worker.ts';

const t = wordsOf(clustersWords);

export interface FollowingStudy {
  readonly study: ClusterStudy | null;
  readonly separations: readonly Separation[];
  readonly waiting: boolean;
  readonly progress: { done: number; of: number } | null;
  readonly cancelled: boolean;
  readonly reason: Reason | null;
  readonly problem: string | null;
  cancel(): void;
  again(): void;
}

export function followQuestion(questionOf: () => ClusterQuestion | null): FollowingStudy {
  let study: ClusterStudy | null = $state.raw(null);
  let separations: readonly Separation[] = $state.raw([]);
  let waiting = $state(false);
  let progress: { done: number; of: number } | null = $state.raw(null);
  let cancelled = $state(false);
  let reason: Reason | null = $state.raw(null);
  let problem: string | null = $state(null);
  let tries = $state(0);

  let number = 0;
  let worker: Worker | null = null;

  function start(): Worker {
    const started = new Worker(new URL('./study.worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Answered>) => take(data));
    started.addEventListener('error', (event) => {
      event.preventDefault();
      problem = t('clusters.problem.worker');
      worker = null;
      [waiting, progress] = [false, null];
    });
    return started;
  }

  function ask(question: ClusterQuestion | null): void {
    number += 1;
    worker ??= start();
    worker.postMessage({ number, question } satisfies Asked);
  }

  function take(step: Answered): void {
    if (step.number !== number) return;
    switch (step.kind) {
      case 'loaded':
        return;
      case 'none':
        [reason, waiting] = [step.reason, false];
        return;
      case 'study':
        if (waiting) separations = [];
        [study, waiting, reason] = [step.study, false, null];
        return;
      case 'runs':
        progress = step.done < step.of ? { done: step.done, of: step.of } : null;
        return;
      case 'separations':
        separations = step.separations;
        return;
      case 'done':
        progress = null;
        return;
      case 'failed':
        [problem, waiting, progress] = [step.problem, false, null];
        return;
      default:
        step satisfies never;
    }
  }

  $effect(() => {
    const question = questionOf();
    if (tries < 0) return;
    [problem, reason, progress, cancelled] = [null, null, null, false];
    waiting = question !== null;
    if (question !== null) ask($state.snapshot(question) as ClusterQuestion);
    else if (worker) ask(null);
  });
  $effect(() => () => worker?.terminate());

  return {
    get study() {
      return study;
    },
    get separations() {
      return separations;
    },
    get waiting() {
      return waiting;
    },
    get progress() {
      return progress;
    },
    get cancelled() {
      return cancelled;
    },
    get reason() {
      return reason;
    },
    get problem() {
      return problem;
    },
    cancel() {
      ask(null);
      [waiting, progress, cancelled] = [false, null, true];
    },
    again() {
      tries += 1;
    },
  };
}
