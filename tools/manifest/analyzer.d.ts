// The parts of the analyzer that we call and that its own types leave out.
import type { Plugin } from '@custom-elements-manifest/analyzer';

declare module '@custom-elements-manifest/analyzer' {
  interface SourceFile {
    readonly fileName: string;
  }
  export const ts: {
    readonly ScriptTarget: { readonly ES2022: number };
    createSourceFile(path: string, text: string, target: number, setParentNodes: boolean): SourceFile;
  };
  export function create(options: { modules: readonly SourceFile[]; plugins: readonly Plugin[] }): unknown;
}
