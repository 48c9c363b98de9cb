import { recompute, type Step } from './recompute.ts';
import { reportOf } from '../../findings/errors.ts';

export type WorkerMessage = Step | { kind: 'failed'; reason: string };

const send = (message: WorkerMessage) => postMessage(message);

async function run(): Promise<void> {
  try {
    for await (const step of recompute()) send(step);
  } catch (cause) {
    send({ kind: 'failed', reason: reportOf(cause) });
  }
}

void run();
