declare const unit: unique symbol;

/** A length in PostScript points, 1/72 inch. Made only here, so that a millimetre never passes for a point. */
export type Pt = number & { readonly [unit]: 'pt' };

const pointsPerInch = 72;
const millimetresPerInch = 25.4;

export function pt(points: number): Pt {
  return points as Pt;
}

export function mm(millimetres: number): Pt {
  return ((millimetres * pointsPerInch) / millimetresPerInch) as Pt;
}

export function toMillimetres(length: Pt): number {
  return (length * millimetresPerInch) / pointsPerInch;
}

/** `3.2 mm`: for messages, one decimal, never `0.0` for something that is too much. */
export function formatMillimetres(length: Pt): string {
  const millimetres = toMillimetres(length);
  const decimals = Math.abs(millimetres) < 0.1 ? 2 : 1;
  return `${millimetres.toFixed(decimals)} mm`;
}

/** Reads `63mm`, `11pt`, `21cm`, `8.5in`; anything else is undefined. */
export function parseLength(text: string): Pt | undefined {
  const match = /^([+-]?\d+(?:\.\d+)?)(mm|cm|pt|in)$/.exec(text.trim());
  if (match === null) return undefined;
  const amount = Number(match[1]);
  switch (match[2]) {
    case 'mm':
      return mm(amount);
    case 'cm':
      return mm(amount * 10);
    case 'in':
      return pt(amount * pointsPerInch);
    default:
      return pt(amount);
  }
}
