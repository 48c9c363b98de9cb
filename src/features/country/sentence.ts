/** A generated sentence, and where the reader can check it. */
export interface Sentence {
  name: string;
  text: string;
  how: string;
}
