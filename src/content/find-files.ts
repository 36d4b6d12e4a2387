import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { slug } from './schemas/scalars.ts';

/**
 * Where each collection stands: one file, which every toolkit has unless it is optional, or a file for each entry with `*`
 * for the entry's id. A file belongs to the first.
 */
const collections = {
  toolkit: { kind: 'toolkit', path: 'content/toolkit.yaml' },
  deck: { kind: 'deck', path: 'content/cards/values.yaml' },
  exchange: { kind: 'exchange cards', path: 'content/cards/exchange.yaml', isOptional: true },
  piles: { kind: 'piles', path: 'content/cards/piles.yaml' },
  instruction: { kind: 'instruction card', path: 'content/cards/instruction.yaml' },
  creditsCard: { kind: 'credits card', path: 'content/cards/credits.yaml', isOptional: true },
  stories: { kind: 'story', path: 'content/stories/*.md' },
  assignments: { kind: 'assignment', path: 'content/assignments/*.md' },
  themes: { kind: 'theme', path: 'content/themes/*.md' },
  sessions: { kind: 'session', path: 'content/sessions/*.md' },
  worksheets: { kind: 'worksheet', path: 'content/worksheets/*.md' },
  pages: { kind: 'page', path: 'content/pages/*.md' },
  brands: { kind: 'brand', path: 'content/brands/*.yaml' },
  plainWords: { kind: 'list of plain words', path: 'content/languages/*-plain-words.yaml' },
  languages: { kind: 'language', path: 'content/languages/*.yaml' },
  cardFormats: { kind: 'card sizes', path: 'content/formats/cards.yaml' },
  paperFormats: { kind: 'papers', path: 'content/formats/papers.yaml' },
  organisations: { kind: 'organisation', path: 'content/organisations/*/organisation.yaml' },
  documents: { kind: 'document', path: 'templates/*/document.yaml' },
} as const satisfies Readonly<Record<string, Collection>>;

interface Collection {
  readonly kind: string;
  readonly path: string;
  readonly isOptional?: boolean;
}

export type CollectionName = keyof typeof collections;

/** One file of a collection. The id of a collection's only file is the collection's name. */
export interface CollectionFile {
  readonly id: string;
  readonly path: string;
}

export type FilesByCollection = Readonly<Record<CollectionName, readonly CollectionFile[]>>;

export const collectionNames = Object.keys(collections) as readonly CollectionName[];

/** The word messages use for an entry of the collection. */
export function kindOf(collection: CollectionName): string {
  return collections[collection].kind;
}

/** Which files belong to which collection, and what is missing, badly named, or left over below `content/`. */
export function findFiles(workspace: Workspace): { files: FilesByCollection; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const unclaimed = new Set(workspace.glob(['content/**/*', 'templates/*/document.yaml']));
  const claim = (name: CollectionName): readonly CollectionFile[] => {
    const { kind, path, isOptional }: Collection = collections[name];
    const [before, after] = path.split('*') as [string, string | undefined];
    if (after === undefined) {
      if (unclaimed.delete(path)) return [{ id: name, path }];
      if (!isOptional) diagnostics.push(diagnostic('content/missing-file', { file: path }));
      return [];
    }
    return [...unclaimed].flatMap((candidate) => {
      const id = candidate.slice(before.length, -after.length);
      if (candidate !== before + id + after || id.includes('/')) return [];
      unclaimed.delete(candidate);
      if (!slug.safeParse(id).success) {
        const origin = { file: candidate, line: 1, column: 1 };
        diagnostics.push(diagnostic('content/file-name', { name: id, kind }, { origin }));
      }
      return [{ id, path: candidate }];
    });
  };
  const files = Object.fromEntries(collectionNames.map((name) => [name, claim(name)])) as unknown as FilesByCollection;
  for (const file of unclaimed) {
    if (isNoContent.test(file)) continue;
    diagnostics.push(diagnostic('content/unused-file', { file }, { origin: { file, line: 1, column: 1 } }));
  }
  return { files, diagnostics };
}

/** Images, which entries name themselves, and notes for whoever looks after the folder. */
const isNoContent = /\.(?:svg|png|jpe?g)$|(?:^|\/)README\.md$/i;
