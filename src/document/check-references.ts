import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { nearestName } from '../diagnostics/suggest.ts';
import { placeOf } from './check-elements.ts';
import { forEachElement, type WrittenElement } from './written-element.ts';

/** Checks what only the whole document can tell: ids that stand twice, references to ids that are nowhere, headings. */
export function checkReferences(root: WrittenElement): readonly Diagnostic[] {
  const elements: WrittenElement[] = [];
  forEachElement(root, (element) => elements.push(element));
  const ids = new Map<string, WrittenElement>();
  for (const element of elements) {
    const { id } = element.attributes;
    if (id !== undefined && !ids.has(id)) ids.set(id, element);
  }
  return [...duplicateIds(elements, ids), ...danglingReferences(elements, ids), ...skippedHeadings(elements)];
}

type Ids = ReadonlyMap<string, WrittenElement>;

function duplicateIds(elements: readonly WrittenElement[], ids: Ids): readonly Diagnostic[] {
  return elements.flatMap((element) => {
    const { id } = element.attributes;
    const first = id === undefined ? undefined : ids.get(id);
    if (id === undefined || first === undefined || first === element) return [];
    const { origin, related = [] } = placeOf(element);
    const others = [first.provenance.template, first.provenance.content];
    return [diagnostic('document/duplicate-id', { id }, { origin, related: [...related, ...others] })];
  });
}

function danglingReferences(elements: readonly WrittenElement[], ids: Ids): readonly Diagnostic[] {
  return elements.flatMap((element) => {
    const { href, to } = element.attributes;
    const id = element.name === 'page-ref' ? to : href?.startsWith('#') ? href.slice(1) : undefined;
    if (id === undefined || ids.has(id)) return [];
    const suggestion = nearestName(id, ids.keys());
    return [diagnostic('document/unknown-id', { id }, { ...placeOf(element), suggestion })];
  });
}

/** ISO 14289-1 (PDF/UA-1), 7.4.2: the first heading is H1, and going down no level is passed over. */
function skippedHeadings(elements: readonly WrittenElement[]): readonly Diagnostic[] {
  let above = 0;
  return elements.flatMap((element) => {
    const level = Number(/^h([1-4])$/.exec(element.name)?.[1] ?? 0);
    if (level === 0) return [];
    const isSkipping = level > above + 1;
    const before = above === 0 ? 'no heading' : `h${above}`;
    above = level;
    const values = { element: element.name, before, missing: `h${level - 1}` };
    return isSkipping ? [diagnostic('document/heading-skips', values, placeOf(element))] : [];
  });
}
