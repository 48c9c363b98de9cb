/** A method described in words: the methods page is made from it, and results carry its version. */
export interface Method {
  id: string;
  title: string;
  question: string;
  plain: string;
  definition: string;
  assumptions: string[];
  limits: string[];
  /** How well it did: figures measured on past months. */
  record?: string[];
  references: string[];
  /** Raised whenever the same data would give a different answer. */
  version: string;
}
