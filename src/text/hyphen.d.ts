declare module 'hyphen/nl/index.js' {
  interface HyphenOptions {
    readonly hyphenChar: string;
    readonly minWordLength: number;
  }
  const dutch: { readonly hyphenateSync: (text: string, options: HyphenOptions) => string };
  export = dutch;
}
