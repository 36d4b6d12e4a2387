import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { offsetOf, originAt, originOf, type SourceText } from './source-text.ts';
import {
  type BlockStatement,
  calledName,
  hasArguments,
  type MustacheStatement,
  type PathExpression,
  type Program,
  type Statement,
} from './syntax-tree.ts';

/** A start tag of a template: the offsets of its `<` and of the end of its name, and the value its content begins with. */
export interface StartTag {
  readonly start: number;
  readonly nameEnd: number;
  readonly field?: FirstField;
}

/** The path of a mustache, or of a `rich`, that is an element's first content, with the blocks around it, outermost first. */
export interface FirstField {
  readonly path: PathExpression;
  readonly blocks: readonly BlockStatement[];
}

export interface ScannedMarkup {
  readonly tags: readonly StartTag[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the start tags in a template's own text, in source order, through the branches of its blocks. Only what the
 * template itself writes is a tag: data is escaped. Whether the result is well-formed is the XML parser's business.
 */
export function scanMarkup(source: SourceText, program: Program): ScannedMarkup {
  const scanner = new MarkupScanner(source);
  scanner.scanDocument(program);
  return scanner;
}

/** Where in the XML a place is; a quote means: inside an attribute value that this quote closes. */
type Context = 'text' | 'start-tag' | 'end-tag' | 'comment' | '"' | "'";

class MarkupScanner implements ScannedMarkup {
  readonly tags: StartTag[] = [];
  readonly diagnostics: Diagnostic[] = [];
  private readonly source: SourceText;
  private readonly blocks: BlockStatement[] = [];
  private context: Context = 'text';
  /** The start tag, the last of `tags`, has had no content yet. */
  private awaitsContent = false;

  constructor(source: SourceText) {
    this.source = source;
  }

  scanDocument(program: Program): void {
    this.scanProgram(program);
    if (this.context === 'text') return;
    const origin = originAt(this.source, this.tags.at(-1)?.start ?? 0);
    this.diagnostics.push(diagnostic('template/split-tag', {}, { origin }));
  }

  private scanProgram(program: Program | undefined): void {
    for (const statement of program?.body ?? []) this.scanStatement(statement);
  }

  private scanStatement(statement: Statement): void {
    const { source } = this;
    if (statement.type === 'ContentStatement') {
      this.scanText(offsetOf(source, statement.loc.start), offsetOf(source, statement.loc.end));
    } else if (statement.type === 'MustacheStatement') {
      this.scanMustache(statement);
    } else if (statement.type === 'BlockStatement') {
      this.scanBlock(statement);
    } else if (statement.type === 'PartialStatement') {
      this.awaitsContent = false;
      if (this.context !== 'text') this.refuseInsideTag(statement, '{{> …}}');
    }
  }

  private scanMustache(mustache: MustacheStatement): void {
    const { source, context } = this;
    const followsBracket = source.text[offsetOf(source, mustache.loc.start) - 1] === '<';
    if (context === 'start-tag' || context === 'end-tag' || (context === 'text' && followsBracket)) {
      const origin = originOf(source.file, mustache.loc);
      this.diagnostics.push(diagnostic('template/tag-from-mustache', {}, { origin }));
    } else if (context !== 'text') {
      if (calledName(mustache) === 'rich') this.refuseInsideTag(mustache, '{{rich …}}');
    } else if (this.awaitsContent) {
      this.awaitsContent = false;
      const path = pathPrinted(mustache);
      if (path !== undefined) this.tags.push({ ...this.tags.pop()!, field: { path, blocks: [...this.blocks] } });
    }
  }

  private scanBlock(block: BlockStatement): void {
    const before = this.context;
    if (before !== 'text' && calledName(block) === 'entries') this.refuseInsideTag(block, '{{#entries …}}');
    let split = false;
    this.blocks.push(block);
    for (const branch of [block.program, block.inverse]) {
      if (before === 'text') this.awaitsContent = false;
      this.scanProgram(branch);
      split ||= this.context !== before;
      this.context = before;
    }
    this.blocks.pop();
    if (before === 'text') this.awaitsContent = false;
    const origin = originOf(this.source.file, block.loc);
    if (split) this.diagnostics.push(diagnostic('template/split-tag', {}, { origin }));
  }

  private refuseInsideTag(statement: Statement, written: string): void {
    const origin = originOf(this.source.file, statement.loc);
    this.diagnostics.push(diagnostic('template/inside-tag', { written }, { origin }));
  }

  private scanText(start: number, end: number): void {
    let at = start;
    while (at < end) at = this.context === 'text' ? this.scanContent(at, end) : this.scanMarkup(at, end);
  }

  /** From text to behind the opening of the next tag or comment. */
  private scanContent(start: number, end: number): number {
    const { text } = this.source;
    const bracket = text.indexOf('<', start);
    const textEnd = bracket < 0 || bracket >= end ? end : bracket;
    if (/\S/.test(text.slice(start, textEnd))) this.awaitsContent = false;
    if (textEnd === end) return end;
    if (text.startsWith('<!--', bracket)) {
      this.context = 'comment';
      return bracket + 4;
    }
    this.awaitsContent = false;
    const follows = text[bracket + 1] ?? '';
    if (follows === '/') {
      this.context = 'end-tag';
      return bracket + 2;
    }
    if (follows === '!' || follows === '?') this.refuse('template/declaration', bracket, `<${follows}`);
    const name = this.nameAt(bracket + 1);
    if (name === '') return bracket + 1;
    if (name === 'slot') this.refuse('template/slot', bracket, '<slot');
    this.context = 'start-tag';
    this.awaitsContent = true;
    const nameEnd = bracket + 1 + name.length;
    this.tags.push({ start: bracket, nameEnd });
    return nameEnd;
  }

  /** From inside a tag, an attribute value or a comment to behind what ends it. */
  private scanMarkup(start: number, end: number): number {
    const { context } = this;
    if (context === 'start-tag') return this.scanStartTag(start);
    const mark = context === 'end-tag' ? '>' : context === 'comment' ? '-->' : context;
    const found = this.source.text.indexOf(mark, start);
    if (found < 0 || found >= end) return end;
    this.context = context === '"' || context === "'" ? 'start-tag' : 'text';
    return found + mark.length;
  }

  /** From inside a start tag to behind its next name, quote or other character. */
  private scanStartTag(start: number): number {
    const character = this.source.text[start]!;
    if (character === '"' || character === "'") {
      this.context = character;
    } else if (character === '>') {
      this.context = 'text';
      if (this.source.text[start - 1] === '/') this.awaitsContent = false;
    } else {
      const name = this.nameAt(start);
      if (name.startsWith('_')) this.refuse('template/reserved-attribute', start, name);
      if (name !== '') return start + name.length;
    }
    return start + 1;
  }

  private refuse(
    code: 'template/slot' | 'template/reserved-attribute' | 'template/declaration',
    at: number,
    written: string,
  ) {
    const origin = originAt(this.source, at, written.length);
    this.diagnostics.push(diagnostic(code, { written }, { origin }));
  }

  private nameAt(offset: number): string {
    namePattern.lastIndex = offset;
    return namePattern.exec(this.source.text)?.[0] ?? '';
  }
}

const namePattern = /[A-Za-z_:][\w:.-]*/y;

function pathPrinted(mustache: MustacheStatement): PathExpression | undefined {
  const isRich = calledName(mustache) === 'rich';
  const value = isRich ? mustache.params[0] : hasArguments(mustache) ? undefined : mustache.path;
  return value?.type === 'PathExpression' ? value : undefined;
}
