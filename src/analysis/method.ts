/** A method as results know it; what it does is written in its card, `content/<language>/methods/<id>.md`. */
export interface Method {
  id: string;
  /** Raised whenever the same data would give a different answer. */
  version: string;
}
