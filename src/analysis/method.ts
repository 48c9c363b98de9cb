/** A method's identity in results; what it does is described in its card, `content/<language>/methods/<id>.md`. */
export interface Method {
  id: string;
  /** Increased whenever the same data would give a different answer. */
  version: string;
}
