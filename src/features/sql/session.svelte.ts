import { closeDatabase, openDatabase, type QueryResult, sql } from '../../data/database/database.ts';

export type Phase = 'off' | 'loading' | 'ready' | 'running';

export class Session {
  phase: Phase = $state('off');
  bytes = $state.raw({ done: 0, of: 0 });
  result: QueryResult | null = $state.raw(null);
  problem: Error | null = $state.raw(null);
  stopped = $state(false);
  #current: AbortController | null = null;

  async run(query: string): Promise<void> {
    this.#current?.abort();
    const current = new AbortController();
    this.#current = current;
    this.problem = null;
    this.stopped = false;
    this.phase = this.phase === 'off' ? 'loading' : 'running';
    let opened = false;
    try {
      await openDatabase({ onBytes: (done, of) => (this.bytes = { done, of }) });
      opened = true;
      current.signal.throwIfAborted();
      this.phase = 'running';
      this.result = await sql(query, { signal: current.signal });
    } catch (cause) {
      if (this.#current !== current) return;
      if (cause instanceof DOMException && cause.name === 'AbortError') this.stopped = true;
      else this.problem = cause instanceof Error ? cause : new Error(String(cause));
    } finally {
      if (this.#current === current) {
        this.#current = null;
        this.phase = opened ? 'ready' : 'off';
      }
    }
  }

  stop(): void {
    this.#current?.abort();
    if (this.phase === 'loading') closeDatabase();
  }

  /** Restores the snapshot’s tables; whatever the reader created or changed is lost. */
  async restart(): Promise<void> {
    this.#current?.abort();
    this.#current = null;
    closeDatabase();
    this.result = null;
    this.problem = null;
    this.phase = 'loading';
    try {
      await openDatabase();
      this.phase = 'ready';
    } catch (cause) {
      this.phase = 'off';
      this.problem = cause instanceof Error ? cause : new Error(String(cause));
    }
  }
}
