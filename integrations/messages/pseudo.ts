const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'åḃçđéḟğĥîĵķĺḿñöṕʠŕšţûṽŵẋýžÅḂÇĐÉḞĞĤÎĴĶĹḾÑÖṔɊŔŠŢÛṼŴẊÝŽ';

/** `Explore` → `Éẋṕĺööŕéé`: legible, without a plain letter, and a third longer because vowels are doubled. */
export function pseudo(text: string, vowels = 2): string {
  const letters = [...text].map((letter) => {
    const at = PLAIN.indexOf(letter);
    return at < 0 ? letter : [...ACCENTED][at]!.repeat(VOWELS.includes(letter) ? vowels : 1);
  });
  return letters.join('');
}

const VOWELS = 'aeiouy';
