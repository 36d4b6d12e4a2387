import { black } from '../geometry/colour.ts';
import { type Pt, pt } from '../geometry/length.ts';
import type { Sides } from '../geometry/rect.ts';
import type { Border, ComputedStyle } from './computed-style.ts';
import type { ComputeContext } from './grammar.ts';
import { initialValue } from './initial-value.ts';
import type { DeclaredValues } from './interpret-declaration.ts';
import { type PropertyDefinition, type PropertyName, type PropertyValues, properties } from './property-table.ts';

/** A style in the two forms it is needed in: for layout, and as that from which the next ones inherit. */
export interface SettledStyle {
  readonly style: ComputedStyle;
  readonly values: PropertyValues;
  readonly rootFontSize: Pt;
}

/** Computes every property (CSS Cascade 4, 4): what is declared, else what is inherited, else the initial value. */
export function computeStyle(declared: DeclaredValues, parent: SettledStyle | null): SettledStyle {
  const outside: ComputeContext = {
    fontSize: parent?.values['font-size'] ?? initialFontSize,
    rootFontSize: parent?.rootFontSize ?? initialFontSize,
    colour: parent?.values.color ?? black,
  };
  const computed: Partial<Record<PropertyName, unknown>> = {};
  const compute = (name: PropertyName, context: ComputeContext): unknown => {
    const definition: PropertyDefinition<unknown> = properties[name];
    const source = declared.get(name) ?? (definition.inherited ? 'inherit' : 'initial');
    if (source === 'inherit' && parent !== null) return parent.values[name];
    return typeof source === 'function' ? source(context) : initialValue(definition)(context);
  };
  const fontSize = compute('font-size', outside) as Pt;
  const rootFontSize = parent?.rootFontSize ?? fontSize;
  const colour = compute('color', { ...outside, fontSize, rootFontSize }) as PropertyValues['color'];
  const context: ComputeContext = { fontSize, rootFontSize, colour };
  for (const name of otherNames) computed[name] = compute(name, context);
  const values = { ...computed, 'font-size': fontSize, color: colour } as PropertyValues;
  return { style: assemble(values, parent), values, rootFontSize };
}

/** CSS Fonts 4, 3.5: `medium`, which is twelve points. */
const initialFontSize = pt(12);

/** All but the two that the others may refer to. */
const otherNames = (Object.keys(properties) as PropertyName[]).filter(
  (name) => name !== 'font-size' && name !== 'color',
);

function assemble(values: PropertyValues, parent: SettledStyle | null): ComputedStyle {
  const lineHeight = values['line-height'];
  return {
    display: values.display,
    position: values.position,
    inset: { top: values.top, right: values.right, bottom: values.bottom, left: values.left },
    width: values.width,
    height: values.height,
    minHeight: values['min-height'],
    margin: sides((side) => values[`margin-${side}`]),
    padding: sides((side) => values[`padding-${side}`]),
    border: sides((side) => border(values, side)),
    backgroundColour: values['background-color'],
    gridTemplateColumns: values['grid-template-columns'],
    columnCount: values['column-count'],
    columnGap: values['column-gap'],
    rowGap: values['row-gap'],
    verticalAlign: values['vertical-align'],
    alignContent: values['align-content'],
    blockStepSize: values['block-step-size'],
    boxSnap: values['box-snap'],
    rotate: values.rotate,
    colour: values.color,
    fontFamily: values['font-family'],
    fontSize: values['font-size'],
    fontWeight: values['font-weight'],
    fontStyle: values['font-style'],
    fontVariantNumeric: values['font-variant-numeric'],
    fontVariantCaps: values['font-variant-caps'],
    lineHeight: typeof lineHeight === 'number' ? lineHeight : pt(lineHeight.factor * values['font-size']),
    lineSnap: values['line-snap'],
    letterSpacing: values['letter-spacing'],
    ...textAlignment(values['text-align']),
    textWrap: values['text-wrap'],
    textIndent: values['text-indent'],
    hyphens: values.hyphens,
    hyphenateLimitChars: values['hyphenate-limit-chars'],
    hyphenateLimitLines: values['hyphenate-limit-lines'],
    hyphenateLimitLast: values['hyphenate-limit-last'],
    fontExpansion: values['-persklaar-font-expansion'],
    marginAlignment: values['-persklaar-margin-alignment'],
    whiteSpace: values['white-space'],
    listStyleType: values['list-style-type'],
    orphans: values.orphans,
    widows: values.widows,
    breakBefore: values['break-before'],
    breakAfter: values['break-after'],
    breakInside: values['break-inside'],
    page: values.page ?? parent?.style.page ?? 'auto',
    stringSet: values['string-set'],
    bookmarkLevel: values['bookmark-level'],
    fitMinimumSize: values['-persklaar-fit-minimum-size'],
    fitGroup: values['-persklaar-fit-group'],
  };
}

function textAlignment(value: PropertyValues['text-align']): Pick<ComputedStyle, 'textAlign' | 'alignCharacter'> {
  if (typeof value === 'string') return { textAlign: value, alignCharacter: null };
  return { textAlign: 'start', alignCharacter: value.character };
}

function border(values: PropertyValues, side: keyof Sides): Border {
  const width = values[`border-${side}-style`] === 'none' ? pt(0) : values[`border-${side}-width`];
  return { width, colour: values[`border-${side}-color`] };
}

/** The four sides of a box. */
export function sides<T>(of: (side: keyof Sides) => T): Sides<T> {
  return { top: of('top'), right: of('right'), bottom: of('bottom'), left: of('left') };
}
