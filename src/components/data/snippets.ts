import type { Part } from '../../data/catalog.ts';

/** A few lines that read a table in one tool, ready to be pasted. */
export interface Snippet {
  tool: string;
  /** What has to be installed before, in words. */
  needs: string;
  code: string;
}

interface Addressed {
  name: string;
  parts: readonly Pick<Part, 'path'>[];
  /** Ends in `/data/`. */
  folder: string;
}

/** How to read a table in DuckDB, R, Python, JavaScript and by curl, with the addresses of this site. */
export function snippets({ name, parts, folder }: Addressed): Snippet[] {
  const [first] = parts;
  if (!first) return [];
  const parquet = `${folder}${first.path}`;
  const [csv, lines] = [`${folder}tables/${name}.csv`, `${folder}tables/${name}.jsonl`];
  const several = parts.length > 1;
  const note = (mark: string) =>
    several ? `${mark} one of ${parts.length} files, see “Files and checksums”\n` : '';
  return [
    {
      tool: 'DuckDB',
      needs: 'The command line or any of its clients',
      code: `${note('--')}select *\nfrom '${parquet}'\nlimit 10;`,
    },
    {
      tool: 'R',
      needs: 'Nothing to install',
      code: `${name} <- read.csv(\n  "${csv}",\n  comment.char = "#"\n)`,
    },
    {
      tool: 'Python',
      needs: several ? 'pandas' : 'pandas with pyarrow',
      code: several
        ? `import pandas as pd\n\n${name} = pd.read_csv(\n    "${csv}",\n    comment="#",\n)`
        : `import pandas as pd\n\n${name} = pd.read_parquet(\n    "${parquet}"\n)`,
    },
    {
      tool: 'JavaScript',
      needs: 'A browser on this site, or Node 18 and later',
      code: `const response = await fetch(\n  '${lines}',\n);\nconst text = await response.text();\nconst rows = text.trim().split('\\n').map((line) => JSON.parse(line));`,
    },
    {
      tool: 'curl',
      needs: 'Saves the file in this folder',
      code: `${note('#')}curl --remote-name ${parquet}`,
    },
  ];
}
