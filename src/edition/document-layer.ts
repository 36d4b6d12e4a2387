import type { CardFormat, Catalog } from '../content/catalog.ts';
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

/** An output with what it changes in the setting of its document. */
export interface DocumentOutput {
  readonly plan: OutputPlan;
  readonly styles: readonly string[];
  readonly card: string | undefined;
}

/**
 * The last layer: a document's own template, styles, card format and data on the ground of its edition. One plan for each
 * setting its outputs ask for.
 */
export function documentLayer(
  ground: DocumentGround,
  { id, definition, session }: EditionDocument,
  outputs: readonly DocumentOutput[],
): Outcome<readonly DocumentPlan[]> {
  const { language } = ground.content;
  const { template } = definition.data;
  const own = session === null ? { value: ground.toolkit, diagnostics: [] } : scriptData(ground.content, session);
  if (own.value === undefined) return { diagnostics: own.diagnostics };
  const { title } = language.data.documents[id]!;
  const shared = {
    id,
    title,
    template: `templates/${definition.id}/${template}`,
    data: { ...ground.common, ...own.value, document: { $from: within(language, 'documents', id), id, title } },
  };
  const value = settingsOf(outputs).map((setting): DocumentPlan => {
    const card = setting.card ?? definition.data.card;
    const format = card === undefined ? null : entryNamed(ground.cardFormats, card).data;
    return {
      ...shared,
      styles: [...definition.data.styles, ...setting.styles].map((style) => `templates/${style}`),
      customProperties: customProperties(ground, format, setting.isLargePrint),
      ...(format === null ? {} : { safeZone: parseLength(format.safe)! }),
      outputs: setting.outputs,
    };
  });
  return { value, diagnostics: own.diagnostics };
}

interface Setting extends Omit<DocumentOutput, 'plan'> {
  readonly isLargePrint: boolean;
  readonly outputs: readonly OutputPlan[];
}

/** The settings that the outputs ask for, each with those that ask for it, in their order. */
function settingsOf(outputs: readonly DocumentOutput[]): readonly Setting[] {
  const settings = new Map<string, Setting>();
  for (const { plan, styles, card } of outputs) {
    const isLargePrint = plan.profile === 'large-print';
    const key = JSON.stringify([styles, card, isLargePrint]);
    const others = settings.get(key)?.outputs ?? [];
    settings.set(key, { styles, card, isLargePrint, outputs: [...others, plan] });
  }
  return [...settings.values()];
}

function customProperties(
  { content }: DocumentGround,
  format: CardFormat | null,
  isLargePrint: boolean,
): DocumentPlan['customProperties'] {
  return new Map([
    ...brandProperties(content.brand.data, isLargePrint),
    ...wordProperties(content.language.data, content.toolkit.data.version),
    ...(format === null ? [] : cardProperties(format)),
  ]);
}
