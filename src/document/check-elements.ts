import { type Diagnostic, type DiagnosticPlace, diagnostic } from '../diagnostics/diagnostic.ts';
import { nearestName } from '../diagnostics/suggest.ts';
import { attributesOf } from './attribute-types.ts';
import { definitionOf } from './element-definition.ts';
import { type ContentModel, type ElementDefinition, elementRegistry } from './element-registry.ts';
import { forEachElement, isBlank, type WrittenElement } from './written-element.ts';

/** One rule about one element; it says nothing where another rule has the word. */
type Rule = (element: WrittenElement, parent: WrittenElement | undefined) => readonly Diagnostic[];

/** Holds every element against the registry. What a loop repeats is reported once. */
export function checkElements(root: WrittenElement): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  forEachElement(root, (element, parent) => {
    for (const rule of rules) diagnostics.push(...rule(element, parent));
  });
  return diagnostics;
}

const rules: readonly Rule[] = [knownElement, knownAttributes, attributeValues, allowedParent, textAllowed, notMixed];

function knownElement(element: WrittenElement): readonly Diagnostic[] {
  if (definitionOf(element.name) !== undefined) return [];
  const suggestion = nearestName(element.name, Object.keys(elementRegistry));
  return [diagnostic('document/unknown-element', { element: element.name }, { ...placeOf(element), suggestion })];
}

function knownAttributes(element: WrittenElement): readonly Diagnostic[] {
  const known = attributesOf(element.name);
  if (known === undefined) return [];
  return Object.keys(element.attributes)
    .filter((name) => !known.has(name))
    .map((attribute) => {
      const values = { element: element.name, attribute, attributes: [...known.keys()].join(', ') };
      const suggestion = nearestName(attribute, known.keys());
      return diagnostic('document/unknown-attribute', values, { ...placeOf(element), suggestion });
    });
}

function attributeValues(element: WrittenElement): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const [attribute, { description, required, accepts }] of attributesOf(element.name) ?? []) {
    const value = element.attributes[attribute];
    const about = { element: element.name, attribute, description };
    if (value === undefined) {
      if (required) diagnostics.push(diagnostic('document/missing-attribute', about, placeOf(element)));
    } else if (!accepts(value)) {
      diagnostics.push(diagnostic('document/attribute-value', { ...about, value }, placeOf(element)));
    }
  }
  return diagnostics;
}

function allowedParent(element: WrittenElement, parent: WrittenElement | undefined): readonly Diagnostic[] {
  const definition = definitionOf(element.name);
  if (definition === undefined) return [];
  if (parent === undefined) {
    return element.name === 'document'
      ? []
      : [diagnostic('document/root', { element: element.name }, placeOf(element))];
  }
  const around = definitionOf(parent.name);
  if (around === undefined || mayStandIn(definition, parent.name, around)) return [];
  const values = { element: element.name, parent: parent.name, holds: descriptions[around.content] };
  return [diagnostic('document/wrong-parent', values, placeOf(element))];
}

function mayStandIn(definition: ElementDefinition, parent: string, around: ElementDefinition): boolean {
  if (definition.parents !== undefined) return definition.parents.includes(parent);
  return around.content === 'either' || around.content === (definition.level === 'block' ? 'blocks' : 'inline');
}

const descriptions: Readonly<Record<ContentModel, string>> = {
  blocks: 'blocks such as p, ul and section',
  inline: 'running text',
  either: 'blocks or running text',
  rows: 'tr',
  'row-groups': 'caption, continued, thead and tbody',
  cells: 'th and td',
  items: 'li',
  empty: 'nothing',
};

function textAllowed(element: WrittenElement): readonly Diagnostic[] {
  const definition = definitionOf(element.name);
  if (definition === undefined || definition.content === 'inline' || definition.content === 'either') return [];
  const text = element.children.find((child) => child.kind === 'text' && !isBlank(child.text));
  if (text?.kind !== 'text') return [];
  const excerpt = text.text.trim().slice(0, 40);
  const values = { element: element.name, holds: descriptions[definition.content], excerpt };
  return [diagnostic('document/text-not-allowed', values, placeOf(element))];
}

function notMixed(element: WrittenElement): readonly Diagnostic[] {
  if (definitionOf(element.name)?.content !== 'either') return [];
  const block = element.children.find(
    (child) => child.kind === 'element' && definitionOf(child.name)?.level === 'block',
  );
  const isMixed = element.children.some((child) =>
    child.kind === 'text' ? !isBlank(child.text) : definitionOf(child.name)?.level === 'inline',
  );
  if (block?.kind !== 'element' || !isMixed) return [];
  return [diagnostic('document/mixed-content', { element: element.name, block: block.name }, placeOf(element))];
}

/** What the template wrote is mended in the template; the content that was printed there helps to find the case. */
export function placeOf({ provenance }: WrittenElement): DiagnosticPlace {
  const { template, content } = provenance;
  return template === undefined ? { origin: content } : { origin: template, related: [content] };
}
