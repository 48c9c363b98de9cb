/** A promise that is made once per key and kept; a failed one is forgotten, so that the next call tries again. */
export function oncePer<Value>(load: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const kept = new Map<string, Promise<Value>>();
  return (key) => {
    const known = kept.get(key);
    if (known) return known;
    const promise = load(key);
    kept.set(key, promise);
    promise.catch(() => kept.delete(key));
    return promise;
  };
}

export function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  const only = oncePer(load);
  return () => only('');
}
