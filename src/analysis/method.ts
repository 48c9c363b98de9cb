/** What a method is, in words: the methods page is made from it, and results carry its version. */
export interface Method {
  id: string;
  title: string;
  /** What a reader would ask. */
  question: string;
  /** What it does, in two or three sentences that a reader of a newspaper understands. */
  plain: string;
  /** How it is computed, in sentences. */
  definition: string;
  assumptions: string[];
  limits: string[];
  /** How well it did: figures measured on past months. */
  record?: string[];
  /** Papers, books and reference implementations. */
  references: string[];
  /** Raised whenever the same data would give another answer. */
  version: string;
}
