import type { Colour } from '../geometry/colour.ts';
import { operands } from './number.ts';

/** The operators that set a colour, for filling and for stroking (ISO 32000-1, 8.6.8). */
export interface ColourOperators {
  readonly fill: string;
  readonly stroke: string;
}

/** How a colour is written in a kind of file. */
export type ColourWriter = (colour: Colour) => ColourOperators;

/** For screens and office printers: greys, black among them, in DeviceGray, so that text is printed with black alone. */
export const screenColours: ColourWriter = ({ rgb: [red, green, blue] }) => {
  if (red === green && green === blue) {
    const grey = operands(red);
    return { fill: `${grey} g`, stroke: `${grey} G` };
  }
  const components = operands(red, green, blue);
  return { fill: `${components} rg`, stroke: `${components} RG` };
};
