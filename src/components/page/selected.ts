interface Path {
  params: Readonly<Record<string, string | undefined>>;
}

const only = process.env['ONLY']?.split(',') ?? null;

/** The pages of a route that are built: all, or in a quick build those whose parameters `ONLY=ken,protest,surges` names. */
export function selected<P extends Path>(paths: readonly P[]): P[] {
  return paths.filter(({ params }) => Object.values(params).every((value) => isSelected(value)));
}

export function isSelected(value: string | undefined): boolean {
  return only === null || value === undefined || only.includes(value);
}
