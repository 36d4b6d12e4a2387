import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** The folder of this repository, which is a toolkit itself. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** A data file of the default edition, read without the program. */
export function readData<T>(path: string): T {
  return parse(readFileSync(join(repository, 'content', path), 'utf8')) as T;
}

/** The front matter of a prose file of the default edition, with the Markdown under it as `body`; without the program. */
export function readProse<T>(path: string): T & { readonly body: string } {
  const text = readFileSync(join(repository, 'content', path), 'utf8');
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text)!;
  return { ...(parse(front!) as T), body: body! };
}

/** The paragraphs, headings and list items of a Markdown text as they are read aloud, white space as single spaces. */
export function spokenParagraphs(markdown: string): readonly string[] {
  return markdown
    .split(/\n(?:[ \t]*\n|(?=[ \t]*(?:[-*]|\d+\.) ))/)
    .map((block) =>
      singleSpaced(
        block
          .replace(/^\s*(?:#+|[-*>]|\d+\.) /, '')
          .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
          .replace(/\*{1,2}|(?<!\w)_|_(?!\w)/g, ''),
      ),
    )
    .filter((paragraph) => paragraph !== '');
}

/** Words with one space between them, whatever white space stood there. */
export function singleSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export interface CardsContent {
  readonly cards: readonly { readonly name: string; readonly meaning: string }[];
}

export interface PilesContent {
  readonly piles: readonly { readonly name: string; readonly size: number }[];
}

export interface InstructionContent {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface CreditsContent {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface ToolkitContent {
  readonly title: string;
  readonly selection: Readonly<Record<'stories' | 'assignments' | 'themes' | 'sessions', readonly string[]>>;
}

export interface StoryContent {
  readonly title: string;
  readonly questions: readonly string[];
}

export interface ThemeContent {
  readonly question: string;
  readonly follow: readonly string[];
}

export interface SessionContent {
  readonly start: string;
  readonly minutes: number;
  readonly blocks: readonly {
    readonly title: string;
    readonly minutes: number;
    readonly say?: string;
    readonly steps?: readonly string[];
    readonly questions?: readonly string[];
  }[];
}
