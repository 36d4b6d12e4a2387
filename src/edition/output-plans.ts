import type { Catalog, Entry, Language, PaperFormat } from '../content/catalog.ts';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { parseLength } from '../geometry/length.ts';
import type { Imposition, OutputPlan, Paper } from './edition.ts';
import type { EditionDocument } from './edition-documents.ts';
import { missingWord } from './language-layer.ts';
import { entryNamed } from './lookup.ts';

type Output = EditionDocument['definition']['data']['outputs'][number];

/**
 * The files of each document, in the order of its definition, named in the language:
 * `kantoor/waardenkaarten-snijvellen-a4.pdf`. Two outputs with one name are an error.
 */
export function planOutputs(
  documents: readonly EditionDocument[],
  paperFormats: Catalog['paperFormats'],
  language: Entry<Language>,
): Outcome<readonly (readonly OutputPlan[])[]> {
  const missing = documents.flatMap((document) => missingNames(document, language));
  if (missing.length > 0) return { diagnostics: missing };
  const plans = documents.map(({ id, definition }) =>
    definition.data.outputs.map((output) => ({
      profile: output.profile,
      imposition: imposition(output, paperFormats),
      file: fileName(id, output, language.data),
    })),
  );
  return { value: plans, diagnostics: sharedNames(documents, plans, language) };
}

function missingNames({ id, definition }: EditionDocument, language: Entry<Language>): readonly Diagnostic[] {
  return [
    ...missingWord(language, 'documents', id),
    ...definition.data.outputs.flatMap((output) => [
      ...missingWord(language, 'profiles', output.profile),
      ...(output.imposition === 'none' ? [] : missingWord(language, 'impositions', output.imposition)),
    ]),
  ];
}

function imposition(output: Output, papers: Catalog['paperFormats']): Imposition {
  switch (output.imposition) {
    case 'none':
      return { kind: 'none' };
    case 'cut-sheet':
      return {
        kind: 'cut-sheet',
        paper: paper(entryNamed(papers, output.paper)),
        flip: output.flip,
        ...(output.fill && { fill: true }),
      };
    case 'saddle-stitch':
      return {
        kind: 'saddle-stitch',
        paper: paper(entryNamed(papers, output.paper)),
        sheetsPerSection: output.sheetsPerSection ?? null,
      };
  }
}

function paper({ id, data }: Entry<PaperFormat>): Paper {
  return {
    id,
    size: { width: parseLength(data.width)!, height: parseLength(data.height)! },
    unprintable: parseLength(data.unprintable)!,
  };
}

function fileName(id: string, output: Output, { profiles, impositions, documents }: Language): string {
  const suffix = output.imposition === 'none' ? '' : `-${impositions[output.imposition]}-${output.paper}`;
  return `${profiles[output.profile]}/${documents[id]!.file}${suffix}.pdf`;
}

function sharedNames(
  documents: readonly EditionDocument[],
  plans: readonly (readonly OutputPlan[])[],
  language: Entry<Language>,
): readonly Diagnostic[] {
  const taken = new Map<string, { readonly document: EditionDocument; readonly index: number }>();
  const diagnostics: Diagnostic[] = [];
  documents.forEach((document, position) => {
    plans[position]!.forEach(({ file }, index) => {
      const other = taken.get(file);
      if (other === undefined) {
        taken.set(file, { document, index });
        return;
      }
      const place = (each: EditionDocument, output: number) =>
        document.id === other.document.id
          ? each.definition.locate(['outputs', output])
          : language.locate(['documents', each.id, 'file']);
      const values = { first: other.document.id, second: document.id, file };
      const places = { origin: place(document, index), related: [place(other.document, other.index)] };
      diagnostics.push(diagnostic('edition/same-file', values, places));
    });
  });
  return diagnostics;
}
