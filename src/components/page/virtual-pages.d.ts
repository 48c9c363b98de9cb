declare module 'virtual:pages' {
  export const pages: readonly Readonly<Record<string, unknown>>[];
}
