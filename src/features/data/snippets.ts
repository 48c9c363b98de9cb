import type { Part } from '../../data/snapshot/files.ts';
import dataWords from '../../i18n/en/data.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import type { Format } from './table-files.ts';

const t = wordsOf(dataWords);

export interface Snippet {
  tool: string;
  needs: string;
  code: string;
}

interface Addressed {
  name: string;
  parts: readonly Pick<Part, 'path'>[];
  folder: string;
  made: Record<Format, number | null>;
}

/** How to read a table in DuckDB, R, Python, JavaScript and by curl, with the addresses of this site. */
export function snippets({ name, parts, folder, made }: Addressed): Snippet[] {
  const [first] = parts;
  if (!first) return [];
  const parquet = `${folder}${first.path}`;
  const csv = made.csv === null ? null : `${folder}tables/${name}.csv`;
  const lines = made.jsonl === null ? null : `${folder}tables/${name}.jsonl`;
  const note = (mark: string) =>
    parts.length > 1
      ? `${mark} ${t('data.snippet.part', { count: parts.length, heading: t('data.take') })}\n`
      : '';
  return [
    {
      tool: 'DuckDB',
      needs: t('data.needs.duckdb'),
      code: `${note('--')}select *\nfrom '${parquet}'\nlimit 10;`,
    },
    csv
      ? {
          tool: 'R',
          needs: t('data.needs.nothing'),
          code: `${name} <- read.csv(\n  "${csv}",\n  comment.char = "#"\n)`,
        }
      : {
          tool: 'R',
          needs: t('data.needs.nanoparquet'),
          code: `${note('#')}file <- tempfile(fileext = ".parquet")\ndownload.file(\n  "${parquet}",\n  file, mode = "wb"\n)\n${name} <- nanoparquet::read_parquet(file)`,
        },
    csv && parts.length > 1
      ? {
          tool: 'Python',
          needs: t('data.needs.pandas'),
          code: `import pandas as pd\n\n${name} = pd.read_csv(\n    "${csv}",\n    comment="#",\n)`,
        }
      : {
          tool: 'Python',
          needs: t('data.needs.pyarrow'),
          code: `import pandas as pd\n\n${note('#')}${name} = pd.read_parquet(\n    "${parquet}"\n)`,
        },
    lines
      ? {
          tool: 'JavaScript',
          needs: t('data.needs.fetch'),
          code: `const response = await fetch(\n  '${lines}',\n);\nconst text = await response.text();\nconst rows = text.trim().split('\\n').map((line) => JSON.parse(line));`,
        }
      : {
          tool: 'JavaScript',
          needs: t('data.needs.hyparquet'),
          code: `${note('//')}import { asyncBufferFromUrl, parquetReadObjects } from 'hyparquet';\n\nconst file = await asyncBufferFromUrl({\n  url: '${parquet}',\n});\nconst rows = await parquetReadObjects({ file });`,
        },
    {
      tool: 'curl',
      needs: t('data.needs.curl'),
      code: `${note('#')}curl --remote-name ${parquet}`,
    },
  ];
}
