import { computeStyle, type SettledStyle, sides } from './compute-style.ts';
import type { GeneratedContent, MarginBox, MarginBoxName, PageSelectorInput, PageStyle } from './computed-style.ts';
import type { ComputeContext } from './grammar.ts';
import { initialValue } from './initial-value.ts';
import type { Declared, DeclaredValues } from './interpret-declaration.ts';
import { marginBoxAlignment, type PageValues, pageDescriptors } from './page-table.ts';
import type { PropertyDefinition } from './property-table.ts';
import type { PageRule } from './settle-sheets.ts';
import type { PageSelector } from './source-rules.ts';

/** The style of any page of a document; margin boxes inherit from its root. Equal questions get the same object. */
export function pageStyles(rules: readonly PageRule[], root: SettledStyle): (page: PageSelectorInput) => PageStyle {
  const known = new Map<string, PageStyle>();
  return (page) => {
    const key = JSON.stringify([page.name, page.side, page.first, page.blank]);
    const style =
      known.get(key) ??
      computePageStyle(
        rules.filter(({ selector }) => selects(selector, page)),
        root,
      );
    known.set(key, style);
    return style;
  };
}

function selects(selector: PageSelector, page: PageSelectorInput): boolean {
  return (
    (selector.name === null || selector.name === page.name) &&
    (selector.side === null || selector.side === page.side) &&
    (!selector.first || page.first) &&
    (!selector.blank || page.blank)
  );
}

function computePageStyle(rules: readonly PageRule[], root: SettledStyle): PageStyle {
  const context: ComputeContext = {
    fontSize: root.style.fontSize,
    rootFontSize: root.style.fontSize,
    colour: root.style.colour,
  };
  const declared: DeclaredValues = new Map(rules.flatMap((rule) => [...rule.values]));
  const compute = (name: string, definition: PropertyDefinition<unknown>): unknown => {
    const value = declared.get(name);
    return typeof value === 'function' ? value(context) : initialValue(definition)(context);
  };
  const entries = Object.entries(pageDescriptors).map(([name, definition]) => [name, compute(name, definition)]);
  const values = Object.fromEntries(entries) as PageValues;
  return {
    size: values.size,
    bleed: values.bleed,
    margin: sides((side) => values[`margin-${side}`]),
    backgroundColour: values['background-color'],
    marginBoxes: (Object.keys(marginBoxAlignment) as MarginBoxName[]).flatMap((name) =>
      marginBox(name, rules, root, context),
    ),
  };
}

/** One margin box with all that the rules say of it; none when it has no content. */
function marginBox(
  name: MarginBoxName,
  rules: readonly PageRule[],
  root: SettledStyle,
  context: ComputeContext,
): readonly MarginBox[] {
  const stated = rules.flatMap((rule) => rule.marginBoxes.filter((box) => box.name === name));
  const declared = new Map<string, Declared>([
    ['text-align', () => marginBoxAlignment[name]],
    ['vertical-align', () => 'middle'],
    ...stated.flatMap((box) => [...box.values]),
  ]);
  const said = declared.get('content');
  const printed = typeof said === 'function' ? (said(context) as readonly GeneratedContent[] | null) : null;
  if (printed === null) return [];
  return [{ name, content: printed, style: computeStyle(declared, root).style }];
}
