import type { Catalog } from '../content/catalog.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { parseLength } from '../geometry/length.ts';
import { brandProperties, cardProperties, wordProperties } from './custom-properties.ts';
import { scriptData } from './data/script.ts';
import { within } from './data/source.ts';
import type { DocumentPlan, OutputPlan, TemplateData } from './edition.ts';
import type { LocalisedContent } from './edition-content.ts';
import type { EditionDocument } from './edition-documents.ts';
import { entryNamed } from './lookup.ts';

/** What the documents of one edition share. */
export interface DocumentGround {
  readonly content: LocalisedContent;
  readonly cardFormats: Catalog['cardFormats'];
  /** What every template may print. */
  readonly common: TemplateData;
  /** What the template of a document about the toolkit as a whole may print besides. */
  readonly toolkit: TemplateData;
}

/** The last layer: a document's own template, styles, card format and data on the ground of its edition. */
export function documentLayer(
  ground: DocumentGround,
  { id, definition, session }: EditionDocument,
  outputs: readonly OutputPlan[],
): Outcome<DocumentPlan> {
  const { brand, language } = ground.content;
  const { template, styles, card } = definition.data;
  const own = session === null ? { value: ground.toolkit, diagnostics: [] } : scriptData(ground.content, session);
  if (own.value === undefined) return { diagnostics: own.diagnostics };
  const { title } = language.data.documents[id]!;
  const format = card === undefined ? null : entryNamed(ground.cardFormats, card).data;
  const plan: DocumentPlan = {
    id,
    title,
    template: `templates/${definition.id}/${template}`,
    styles: styles.map((style) => `templates/${style}`),
    data: { ...ground.common, ...own.value, document: { $from: within(language, 'documents', id), id, title } },
    customProperties: new Map([
      ...brandProperties(brand.data),
      ...wordProperties(language.data),
      ...(format === null ? [] : cardProperties(format)),
    ]),
    ...(format === null ? {} : { safeZone: parseLength(format.safe)! }),
    outputs,
  };
  return { value: plan, diagnostics: own.diagnostics };
}
