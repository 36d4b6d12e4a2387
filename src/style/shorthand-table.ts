import { properties } from './property-table.ts';
import type { Term } from './term.ts';

/** A property that sets several. */
export interface Shorthand {
  readonly longhands: readonly string[];
  readonly expected: string;
  readonly description: string;
  /** The terms each longhand takes, in order; null where it goes back to its initial value. Undefined: not a value. */
  readonly divide: (terms: readonly Term[]) => readonly (readonly Term[] | null)[] | undefined;
}

const sides = ['top', 'right', 'bottom', 'left'] as const;
const borderParts = ['width', 'style', 'color'] as const;

/** Every shorthand of the subset. */
export const shorthands: Readonly<Record<string, Shorthand>> = {
  inset: fourSides('the four edges', ...sides),
  margin: fourSides('the four margins', ...sides.map((side) => `margin-${side}`)),
  padding: fourSides('the four paddings', ...sides.map((side) => `padding-${side}`)),
  'border-width': fourSides('the four border widths', ...sides.map((side) => `border-${side}-width`)),
  'border-style': fourSides('the four border styles', ...sides.map((side) => `border-${side}-style`)),
  'border-color': fourSides('the four border colours', ...sides.map((side) => `border-${side}-color`)),
  border: border('the borders on all sides', ...sides),
  'border-top': border('the border at the top', 'top'),
  'border-right': border('the border at the right', 'right'),
  'border-bottom': border('the border at the bottom', 'bottom'),
  'border-left': border('the border at the left', 'left'),
  gap: {
    longhands: ['row-gap', 'column-gap'],
    expected: 'one length for rows and columns, or one for each',
    description: 'Sets the gaps between rows and columns.',
    divide: ([row, column = row, ...rest]) =>
      row === undefined || column === undefined || rest.length > 0 ? undefined : [[row], [column]],
  },
};

function fourSides(what: string, ...longhands: readonly string[]): Shorthand {
  return {
    longhands,
    expected: 'one to four values: top, right, bottom, left',
    description: `Sets ${what}; a value that is left out is that of the opposite side, or of the top.`,
    divide([top, right = top, bottom = top, left = right, ...rest]) {
      if (top === undefined || right === undefined || bottom === undefined || left === undefined) return undefined;
      return rest.length > 0 ? undefined : [[top], [right], [bottom], [left]];
    },
  };
}

function border(what: string, ...onSides: readonly (typeof sides)[number][]): Shorthand {
  return {
    longhands: onSides.flatMap((side) => borderParts.map((part) => `border-${side}-${part}`)),
    expected: 'a width, a style (solid or none) and a colour, in any order',
    description: `Sets ${what}: width, style and colour, in any order.`,
    divide(terms) {
      const found = new Map<string, readonly Term[]>();
      for (const term of terms) {
        const part = borderParts.find((each) => properties[`border-top-${each}`].grammar.parse([term]) !== undefined);
        if (part === undefined || found.has(part)) return undefined;
        found.set(part, [term]);
      }
      if (found.size === 0) return undefined;
      return onSides.flatMap(() => borderParts.map((part) => found.get(part) ?? null));
    },
  };
}
