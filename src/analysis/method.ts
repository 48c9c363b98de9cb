/** What a method is, in words: the methods page is made from it, and results carry its version. */
export interface Method {
  id: string;
  title: string;
  /** What a reader would ask. */
  question: string;
  /** How it is computed, in sentences. */
  definition: string;
  assumptions: string[];
  limits: string[];
  /** Papers, books and reference implementations. */
  references: string[];
  /** Raised whenever the same data would give another answer. */
  version: string;
}
