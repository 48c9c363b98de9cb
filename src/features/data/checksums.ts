import { catalog } from '../../data/snapshot/catalog.ts';
import { readManifest, sha256 } from '../../data/snapshot/files.ts';

export async function checksums(): Promise<string> {
  const [{ resources }, manifest] = await Promise.all([catalog(), readManifest()]);
  const parts = resources.flatMap((resource) => resource.parts);
  const files = [
    { path: 'datapackage.json', hash: await sha256(new TextEncoder().encode(manifest)) },
    ...parts.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  ];
  return files.map(({ path, hash }) => `${hash.replace('sha256:', '')}  ${path}\n`).join('');
}

export function checkCommands(folder: string): string {
  return `curl -sO ${folder}SHA256SUMS.txt
cut -c67- SHA256SUMS.txt | while read -r file; do
  curl -s --create-dirs -o "$file" "${folder}$file"
done
sha256sum --check SHA256SUMS.txt`;
}

/** Computes the snapshot’s id from the manifest, in Python, and prints the id that it claims beside it. */
export const ID_COMMAND = `python3 -c '
import hashlib, json
manifest = json.load(open("datapackage.json", encoding="utf-8"))
claimed = manifest.pop("id")
text = json.dumps(manifest, ensure_ascii=False, separators=(",", ":"))
print(claimed, hashlib.sha256(text.encode()).hexdigest()[:12])'`;
