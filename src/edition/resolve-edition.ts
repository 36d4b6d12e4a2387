import type { Catalog } from '../content/catalog.ts';
import { diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { checkCards } from './check-cards.ts';
import { checkContrast } from './contrast.ts';
import { bookletData } from './data/booklet.ts';
import { cardsData } from './data/cards.ts';
import { commonData } from './data/common.ts';
import { worksheetsData } from './data/worksheets.ts';
import { type DocumentOutput, documentLayer } from './document-layer.ts';
import type { DocumentPlan, Edition, OutputPlan } from './edition.ts';
import { baseLayer, defaultSlug, type LocalisedContent } from './edition-content.ts';
import { type EditionDocument, editionDocuments } from './edition-documents.ts';
import { checkLabels, languageLayer } from './language-layer.ts';
import { entryNamed } from './lookup.ts';
import { organisationLayer } from './organisation-layer.ts';
import { planOutputs } from './output-plans.ts';
import type { EditionChoice } from './request.ts';

/** The edition called `slug`, with those of its documents and outputs that were chosen; absent when none were. */
export function resolveEdition(catalog: Catalog, slug: string, choice: EditionChoice): Outcome<Edition> {
  const content = layContent(catalog, slug);
  const documents = editionDocuments(catalog, content);
  const outputs = planOutputs(documents, catalog.paperFormats, content.language);
  const missing = checkLabels(content.language);
  const diagnostics = [...checkContrast(content.brand), ...checkCards(content), ...missing, ...outputs.diagnostics];
  if (outputs.value === undefined || missing.length > 0) return { diagnostics };

  const chosen = documents
    .map((document, index) => ({ document, outputs: chosenOutputs(document, outputs.value![index]!, choice) }))
    .filter((each) => each.outputs.length > 0 && choice.documents.includes(each.document.id));
  if (chosen.length === 0) {
    return { diagnostics: [...diagnostics, diagnostic('edition/nothing-to-build', { edition: slug })] };
  }

  const common = commonData(content);
  const toolkit = { ...cardsData(content), ...bookletData(content), worksheets: worksheetsData(content) };
  const plans: DocumentPlan[] = [];
  for (const each of chosen) {
    const plan = documentLayer(
      { content, cardFormats: catalog.cardFormats, common, toolkit },
      each.document,
      each.outputs,
    );
    diagnostics.push(...plan.diagnostics);
    plans.push(...(plan.value ?? []));
  }
  const templateFolders = [...catalog.documents.keys(), 'shared'].map((folder) => `templates/${folder}`);
  return { value: edition(content, templateFolders, plans), diagnostics };
}

/** Base, organisation, language: each wins over the one before. */
function layContent(catalog: Catalog, slug: string): LocalisedContent {
  const base = baseLayer(catalog);
  const own = slug === defaultSlug ? base : organisationLayer(base, entryNamed(catalog.organisations, slug));
  return languageLayer(own, entryNamed(catalog.languages, own.toolkit.data.language));
}

function edition(
  { slug, sender, toolkit, language }: LocalisedContent,
  templateFolders: readonly string[],
  documents: readonly DocumentPlan[],
): Edition {
  const { title, version, date, publisher } = toolkit.data;
  return {
    ...{ slug, title, version, date, publisher },
    organisation: sender.data.name,
    language: language.data,
    assetFolders: [...(slug === defaultSlug ? [] : [`content/organisations/${slug}`]), ...templateFolders],
    documents,
  };
}

function chosenOutputs(
  { definition }: EditionDocument,
  plans: readonly OutputPlan[],
  { profiles }: EditionChoice,
): readonly DocumentOutput[] {
  return definition.data.outputs.flatMap(({ styles = [], card }, index) => {
    const plan = plans[index]!;
    return profiles.includes(plan.profile) ? [{ plan, styles, card }] : [];
  });
}
