/** The database engine's files, gzipped; see integrations/duckdb.ts. */
declare module 'virtual:duckdb' {
  interface EngineFile {
    url: string;
    bytes: number;
    rawBytes: number;
  }
  export const wasm: EngineFile;
  export const worker: EngineFile;
}
