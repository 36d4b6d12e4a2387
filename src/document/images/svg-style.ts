import { black } from '../../geometry/colour.ts';
import type { Paint, VectorPath } from '../image.ts';
import { readPaint } from './svg-paint.ts';

/** What a shape is painted with; children inherit it. */
export interface SvgStyle {
  readonly fill: Paint | 'none';
  readonly fillRule: VectorPath['fillRule'];
  readonly stroke: Paint | 'none';
  readonly strokeWidth: number;
  readonly lineCap: VectorPath['lineCap'];
  readonly lineJoin: VectorPath['lineJoin'];
}

/** The initial values of SVG 1.1, chapter 11. */
export const initialStyle: SvgStyle = {
  fill: black,
  fillRule: 'nonzero',
  stroke: 'none',
  strokeWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
};

/** A property whose value changes the style, or undefined when that value cannot be drawn. */
type PropertyReader = (value: string) => Partial<SvgStyle> | undefined;

const opaque: PropertyReader = (value) => (Number(value) === 1 || value === '100%' ? {} : undefined);

const properties: Readonly<Record<string, PropertyReader>> = {
  fill: (value) => wrap('fill', readPaint(value)),
  'fill-rule': (value) => wrap('fillRule', choice(value, ['nonzero', 'evenodd'])),
  stroke: (value) => wrap('stroke', readPaint(value)),
  'stroke-width': (value) => wrap('strokeWidth', readNumber(value)),
  'stroke-linecap': (value) => wrap('lineCap', choice(value, ['butt', 'round', 'square'])),
  'stroke-linejoin': (value) => wrap('lineJoin', choice(value, ['miter', 'round', 'bevel'])),
  'stroke-dasharray': only('none'),
  'stroke-dashoffset': () => ({}),
  // A limit only shows on very sharp corners, and drawing programs write one on every path.
  'stroke-miterlimit': () => ({}),
  opacity: opaque,
  'fill-opacity': opaque,
  'stroke-opacity': opaque,
  display: only('inline', 'block'),
  visibility: only('visible'),
  overflow: () => ({}),
  'clip-rule': () => ({}),
  'shape-rendering': () => ({}),
  'mix-blend-mode': only('normal'),
  isolation: only('auto'),
};

export function isStyleProperty(name: string): boolean {
  return Object.hasOwn(properties, name);
}

/** The style after one property; undefined when it is no property we draw, or has a value we do not draw. */
export function withProperty(style: SvgStyle, name: string, value: string): SvgStyle | undefined {
  const change = isStyleProperty(name) ? properties[name]!(value.trim()) : undefined;
  return change === undefined ? undefined : { ...style, ...change };
}

/** The declarations of a `style` attribute, in order. What editors keep there for themselves begins with a hyphen. */
export function declarationsOf(style: string): readonly (readonly [name: string, value: string])[] {
  return style
    .split(';')
    .map((declaration) => declaration.trim())
    .filter((declaration) => declaration !== '' && !declaration.startsWith('-'))
    .map((declaration) => {
      const colon = declaration.indexOf(':');
      return colon < 0 ? [declaration, ''] : [declaration.slice(0, colon).trim(), declaration.slice(colon + 1)];
    });
}

/** A number, in the coordinates of the drawing; `px` says the same. */
export function readNumber(text: string): number | undefined {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?:px)?$/i.test(text.trim()) ? Number.parseFloat(text) : undefined;
}

function only(...values: readonly string[]): PropertyReader {
  return (value) => (values.includes(value) ? {} : undefined);
}

function choice<T extends string>(value: string, choices: readonly T[]): T | undefined {
  return choices.find((each) => each === value);
}

function wrap<K extends keyof SvgStyle>(key: K, value: SvgStyle[K] | undefined): Partial<SvgStyle> | undefined {
  return value === undefined ? undefined : ({ [key]: value } as Partial<SvgStyle>);
}
