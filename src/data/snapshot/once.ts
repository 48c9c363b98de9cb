/** A promise that is made once per key and kept; a failed one is forgotten, so that the next call tries again. */
export function oncePer<Value, Key = string>(
  load: (key: Key) => Promise<Value>,
  nameOf: (key: Key) => string = String,
): (key: Key) => Promise<Value> {
  const kept = new Map<string, Promise<Value>>();
  return (key) => {
    const name = nameOf(key);
    const known = kept.get(name);
    if (known) return known;
    const promise = load(key);
    kept.set(name, promise);
    promise.catch(() => kept.delete(name));
    return promise;
  };
}

export function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  const only = oncePer(load);
  return () => only('');
}
