/** What the pages declare of themselves, read by integrations/pages.ts. */
declare module 'virtual:pages' {
  export const pages: readonly Readonly<Record<string, unknown>>[];
}
