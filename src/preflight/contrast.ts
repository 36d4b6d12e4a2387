import { type Colour, type Rgb, white } from '../geometry/colour.ts';
import { contrastRatio, formatRatio } from '../geometry/contrast.ts';
import { overlap, type Rect } from '../geometry/rect.ts';
import type { Page, TextItem } from '../layout/page.ts';
import { type Ground, groundsOf } from './grounds.ts';
import { inkBox } from './ink-box.ts';
import { type Report, whereContent } from './report.ts';

/** WCAG 2.2, success criterion 1.4.3, level AA: large is 18 pt, or 14 pt in bold. */
const leastContrast = { body: 4.5, large: 3 };
const largeSize = { regular: 18, bold: 14 };
const bold = 700;

/** Holds all type on a page against what was painted under it, at points over its whole width and height. */
export function checkContrast(page: Page, report: Report): void {
  const grounds: Ground[] = [];
  for (const item of page.items) {
    if (item.kind === 'text' && item.text.trim() !== '') checkText(item, grounds, page, report);
    grounds.push(...groundsOf(item));
  }
}

function checkText(item: TextItem, grounds: readonly Ground[], page: Page, report: Report): void {
  const text = item.text.trim();
  const under = coloursUnder(inkBox(item), grounds);
  if (under.has(null)) report('preflight/text-on-picture', { text, page: page.number }, whereContent(item.provenance));
  const minimum = isLarge(item) ? leastContrast.large : leastContrast.body;
  const ratios = [...under].flatMap((ground) =>
    ground === null ? [] : { ground, ratio: contrastRatio(item.colour.rgb, ground.rgb) },
  );
  const worst = ratios.reduce((least, each) => (each.ratio < least.ratio ? each : least), { ground: white, ratio: 21 });
  if (worst.ratio >= minimum) return;
  const values = {
    text,
    page: page.number,
    colour: hexOf(item.colour.rgb),
    ground: hexOf(worst.ground.rgb),
    ratio: formatRatio(worst.ratio),
    minimum,
  };
  report('preflight/low-contrast', values, whereContent(item.provenance));
}

/** Fractions of the width and the height of a piece of type. */
const across = [0.02, 0.25, 0.5, 0.75, 0.98];
const down = [0.1, 0.5, 0.9];

const paper: ReadonlySet<Colour | null> = new Set([white]);

function coloursUnder(box: Rect, grounds: readonly Ground[]): ReadonlySet<Colour | null> {
  const near = grounds.filter((ground) => overlap(ground.box, box));
  if (near.length === 0) return paper;
  const colours = new Set<Colour | null>();
  for (const right of across) {
    for (const low of down) {
      const topmost = near.findLast((ground) => ground.covers(box.x + right * box.width, box.y + low * box.height));
      colours.add(topmost === undefined ? white : topmost.colour);
    }
  }
  return colours;
}

function isLarge({ size, runs }: TextItem): boolean {
  const isBold = runs.every(({ face }) => face.weight >= bold);
  return size >= (isBold ? largeSize.bold : largeSize.regular);
}

function hexOf(rgb: Rgb): string {
  const digits = rgb.map((channel) =>
    Math.round(channel * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('').toUpperCase()}`;
}
