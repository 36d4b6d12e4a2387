/** The parts of css-tree that are used: the whole brings the grammar of every property of CSS, and reads it at start-up. */
declare module 'css-tree/parser' {
  const parse: typeof import('css-tree').parse;
  export = parse;
}

declare module 'css-tree/walker' {
  const walk: typeof import('css-tree').walk;
  export = walk;
}

declare module 'css-tree/utils' {
  export const ident: typeof import('css-tree').ident;
}
