import type { ClusterQuestion } from '../../analysis/methods/cluster/study.ts';
import { observations } from '../../data/tables/observations.ts';
import { clusterSteps, type Step } from './steps.ts';
import { reportOf } from '../../findings/errors.ts';

export interface Asked {
  number: number;
  question: ClusterQuestion | null;
}

export type Answered = { number: number } & (
  Step | { kind: 'loaded' } | { kind: 'done' } | { kind: 'failed'; problem: string }
);

let current = 0;

addEventListener('message', ({ data: { number, question } }: MessageEvent<Asked>) => {
  current = number;
  if (question) void answer(number, question);
});

async function answer(number: number, question: ClusterQuestion): Promise<void> {
  const send = (
    message: Step | { kind: 'loaded' } | { kind: 'done' } | { kind: 'failed'; problem: string },
  ) => postMessage({ number, ...message } satisfies Answered);
  try {
    const rows = await observations({ events: question.events });
    if (current !== number) return;
    send({ kind: 'loaded' });
    for (const step of clusterSteps(rows, question)) {
      send(step);
      await yieldToMessages();
      if (current !== number) return;
    }
    send({ kind: 'done' });
  } catch (cause) {
    if (current === number) send({ kind: 'failed', problem: reportOf(cause) });
  }
}

function yieldToMessages(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
