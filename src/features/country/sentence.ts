/** A generated sentence and how the reader can check it. */
export interface Sentence {
  name: string;
  text: string;
  how: string;
}
