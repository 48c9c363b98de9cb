/** What can be wrong with the snapshot or the engine that reads it; `src/findings/errors.ts` puts it into words. */
export type SnapshotFault =
  | `${'file' | 'engine'}.${'offline' | 'connection' | 'missing' | 'refused' | 'incomplete'}`
  | `file.${'changed' | 'unreadable' | 'notOnDisk'}`
  | `manifest.${'unreadable' | 'incomplete'}`
  | `snapshot.${'table' | 'column' | 'part' | 'coverage'}`
  | `engine.${'noWebAssembly' | 'tooOld' | 'failed'}`;

export type Details = Readonly<Record<string, string | number | readonly string[]>>;

/** The snapshot could not be read; the message is for programmers. */
export class SnapshotError extends Error {
  override name = 'SnapshotError';
  readonly code: SnapshotFault;
  readonly details: Details;

  constructor(code: SnapshotFault, details: Details = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(details)}`, options);
    this.code = code;
    this.details = details;
  }
}
