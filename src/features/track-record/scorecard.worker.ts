import { recompute, type Step } from './recompute.ts';
import { reportOf } from '../../findings/errors.ts';

/** Messages from the worker, which starts on creation and is terminated by the page. */
export type Told = Step | { kind: 'failed'; reason: string };

const tell = (message: Told) => postMessage(message);

async function run(): Promise<void> {
  try {
    for await (const step of recompute()) tell(step);
  } catch (cause) {
    tell({ kind: 'failed', reason: reportOf(cause) });
  }
}

void run();
