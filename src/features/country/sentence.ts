export interface Sentence {
  name: string;
  text: string;
  how: string;
}
