import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { mm } from '../../src/geometry/length.ts';
import type { Page, PagedDocument, StructureId } from '../../src/layout/page.ts';
import { readData, readProse, repository, spokenParagraphs, type ToolkitContent } from './repository-content.ts';
import { type SetDocument, setDocuments } from './set-document.ts';

interface Script {
  readonly start: string;
  readonly materials: readonly { readonly name: string; readonly worksheet?: string }[];
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
  readonly blocks: readonly {
    readonly id: string;
    readonly title: string;
    readonly form: string;
    readonly minutes: number;
    readonly steps: readonly string[];
    readonly warnings?: readonly string[];
    readonly shorter?: string;
    readonly record?: string;
  }[];
  readonly short: {
    readonly blocks: readonly { readonly block: string; readonly minutes: number }[];
    readonly dropped?: readonly { readonly block: string; readonly instead: string }[];
  };
  readonly invitation: { readonly subject: string; readonly opening: string; readonly closing: string };
}

interface Sheet {
  readonly title: string;
  readonly paper: string;
  readonly back?: { readonly title: string };
}

const { sessions } = readData<ToolkitContent>('toolkit.yaml').selection;
const scripts = new Map(sessions.map((id) => [id, readProse<Script>(`sessions/${id}.md`)]));
const sheets = new Map(
  readdirSync(join(repository, 'content/worksheets')).map((file) => [
    file.replace('.md', ''),
    readProse<Sheet>(`worksheets/${file}`),
  ]),
);

let set: ReadonlyMap<string, SetDocument>;

beforeAll(async () => {
  set = await setDocuments(...sessions, 'worksheets');
});

describe.each(sessions)('the content of %s', (id) => {
  const { blocks, short, materials } = scripts.get(id)!;

  it('divides the minutes of each block among its steps', () => {
    const sums = blocks
      .filter(({ form }) => form !== 'break')
      .map(({ id: block, minutes, steps }) => ({ block, minutes, steps: sum(steps.map(minutesOfStep)) }));
    expect(sums.filter((each) => each.steps !== each.minutes)).toEqual([]);
  });

  it('keeps its whole harvest in the short version, or says where it goes', () => {
    const dropped = short.dropped ?? [];
    const kept = short.blocks.map(({ block }) => block);
    expect([...kept, ...dropped.map(({ block }) => block)].sort()).toEqual(blocks.map((block) => block.id).sort());
    expect(
      blocks.filter(({ id: block, record }) => kept.includes(block) && record !== undefined).length,
    ).toBeGreaterThan(7);
    for (const { instead } of dropped) expect(instead).toMatch(/plakbriefje.*oogstvel/);
  });

  it('says of each block that the short version cuts what to do in just those minutes', () => {
    const cut = short.blocks.flatMap(({ block, minutes }) => {
      const full = blocks.find((each) => each.id === block)!;
      return full.form === 'break' || full.minutes === minutes ? [] : [{ block, minutes, shorter: full.shorter ?? '' }];
    });
    expect(cut.length).toBeGreaterThan(4);
    expect(cut.filter(({ minutes, shorter }) => !shorter.startsWith(`In ${minutes} minuten: `))).toEqual([]);
  });

  it('calls its worksheets by their titles, and names no sheet that is not there', () => {
    const asked = materials.filter(({ worksheet }) => worksheet !== undefined);
    expect(asked.length).toBeGreaterThan(6);
    expect(asked.filter(({ name, worksheet }) => sheets.get(worksheet!)?.title !== name)).toEqual([]);
    const titles = [...sheets.values()].map(({ title }) => title);
    expect(materials.filter(({ name, worksheet }) => titles.includes(name) && worksheet === undefined)).toEqual([]);
  });
});

describe('what a meeting hands on', () => {
  const [first, second, third, sort] = ['session-1', 'session-2', 'session-3', 'sort-session'].map(
    (id) => scripts.get(id)!,
  );

  it.each([
    ['session-2', first!, second!],
    ['session-3', second!, third!],
  ])('is what %s takes in, by the same names', (_, before, after) => {
    expect(after.incoming).toHaveLength(before.outgoing.length);
    const [own, ...others] = before.outgoing;
    expect(after.incoming).toEqual([own, ...others]);
  });

  it('goes from the series to a sorting session, and from there to a series', () => {
    expect(sort!.incoming.filter((each) => !third!.outgoing.some((item) => each.startsWith(item)))).toEqual([]);
    expect(first!.incoming.filter((each) => sort!.outgoing.some((item) => each.startsWith(item)))).toHaveLength(1);
  });
});

describe.each(sessions)('the script of %s', (id) => {
  const { materials, short, blocks, invitation } = scripts.get(id)!;
  const blockNamed = (block: string) => set.get(id)!.paged.structure.find(({ anchor }) => anchor === `block-${block}`)!;
  const handouts = materials.flatMap(({ worksheet }) => (worksheet === undefined ? [] : [sheets.get(worksheet)!]));

  it('ends with the worksheets of A4 that it asks for, as they are among the worksheets', () => {
    const attached = handouts.filter(({ paper }) => paper === 'a4');
    const titles = attached.flatMap(({ title, back }) => (back === undefined ? [title] : [title, back.title]));
    const { pages } = set.get(id)!.paged;
    const last = pages.slice(-titles.length);
    expect(last.map(({ name }) => name)).toEqual(titles.map(() => 'a4'));
    expect(pages.filter(({ name }) => name === 'a4')).toHaveLength(titles.length);
    const originals = set.get('worksheets')!.paged.pages;
    for (const [index, title] of titles.entries())
      expect(drawing(last[index]!)).toEqual(drawing(pageOf(originals, title)));
  });

  it('says on which page each worksheet is', () => {
    const { pages } = set.get(id)!.paged;
    const originals = set.get('worksheets')!.paged.pages;
    const list = pages.slice(0, 5).map(textOf).join(' ');
    for (const { title, paper, back } of handouts) {
      const own = `A4${back === undefined ? '' : ', dubbelzijdig'}: ${back === undefined ? '' : 'vanaf '}bladzijde ${numberOf(pages, title)}`;
      const other = `werkbladen.pdf, bladzijde ${numberOf(originals, title)}`;
      expect(squeezed(list)).toContain(squeezed(paper === 'a4' ? `${own} hierachter` : other));
    }
  });

  it('has the run sheet of its short version on one page, with clock times and pages that are right', () => {
    const { pages } = set.get(id)!.paged;
    const sheet = textOf(pages.find((page) => textOf(page).includes('Korte versie, 120 min Van'))!);
    let now = 0;
    let number = 0;
    for (const { id: block, title, form } of blocks) {
      const heading = form === 'break' ? title : `${++number}. ${title}`;
      const row = short.blocks.find((each) => each.block === block);
      if (row === undefined) continue;
      const page = pagesOf(set.get(id)!.paged, blockNamed(block).id)[0]! + 1;
      const cells = [later(scripts.get(id)!.start, now), row.minutes, heading, `bladzijde ${page}`];
      expect(squeezed(sheet)).toContain(squeezed(cells.join(' ')));
      now += row.minutes;
    }
    expect(now).toBe(120);
    for (const { instead } of short.dropped ?? []) expect(squeezed(sheet)).toContain(squeezed(instead));
  });

  it('has an invitation on one page, with its times and with blanks', () => {
    const { subject, opening, closing } = invitation;
    const parts = [`Onderwerp: ${subject}`, ...[opening, closing].flatMap(spokenParagraphs)];
    const page = set.get(id)!.paged.pages.find((each) => textOf(each).includes('Onderwerp: '))!;
    expect(parts.filter((part) => !squeezed(textOf(page)).includes(squeezed(part)))).toEqual([]);
    const { start } = scripts.get(id)!;
    const end = later(start, sum(blocks.map(({ minutes }) => minutes)));
    expect(squeezed(textOf(page))).toContain(squeezed(`[datum], van ${start} tot ${end} uur`));
    expect(squeezed(textOf(page))).toContain(squeezed(`Schrijf dan ${later(start, 120)} uur als eindtijd.`));
  });

  it('tears no spoken text and no warning, and leaves no head alone', () => {
    const { paged } = set.get(id)!;
    const quotes = paged.structure.filter(({ role }) => role === 'BlockQuote');
    expect(quotes).toHaveLength(blocks.filter(({ form }) => form !== 'break').length);
    for (const quote of quotes) expect(pagesOf(paged, quote.id)).toHaveLength(1);
    for (const { warnings = [] } of blocks) {
      const holding = paged.pages.filter((page) =>
        warnings.some((each) => squeezed(textOf(page)).includes(squeezed(each))),
      );
      expect(holding).toHaveLength(warnings.length === 0 ? 0 : 1);
    }
    for (const { id: block, form } of blocks) {
      const section = blockNamed(block);
      const said = quotes.filter(({ parent }) => parent === section.id);
      expect(said).toHaveLength(form === 'break' ? 0 : 1);
      for (const quote of said) expect(pagesOf(paged, quote.id)).toEqual(pagesOf(paged, section.id).slice(0, 1));
    }
  });
});

/** `**Schrijven, 4 minuten**. …` takes 4, and `een halve minuut` a half. */
function minutesOfStep(step: string): number {
  const [, stated] = /^\*\*[^*]*?, (\d+ minu|een halve minu)/.exec(step) ?? [];
  return stated === undefined ? Number.NaN : stated.startsWith('een') ? 0.5 : Number.parseInt(stated, 10);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function later(clock: string, minutes: number): string {
  const [hour, minute] = clock.split(':').map(Number);
  const total = hour! * 60 + minute! + minutes;
  return [Math.floor(total / 60), total % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** The words of a page in reading order. */
function textOf({ items }: Page): string {
  return items
    .filter((item) => item.kind === 'text' && item.semantics !== null)
    .sort((a, b) => a.semantics!.order - b.semantics!.order)
    .map((item) => (item.kind === 'text' ? item.text : ''))
    .join(' ')
    .replace(/\s+/g, ' ');
}

/** Without the white space that pieces of a line bring along. */
function squeezed(text: string): string {
  return text.replace(/[\s*]/g, '');
}

function numberOf(pages: readonly Page[], title: string): number {
  return pages.indexOf(pageOf(pages, title)) + 1;
}

/** The page that has a worksheet of that title: its name is at the head. */
function pageOf(pages: readonly Page[], title: string): Page {
  return pages.find(({ name, items }) => {
    const head = items.flatMap((item) =>
      item.kind === 'text' && item.size > 20 && item.baseline < mm(45) ? [item.text] : [],
    );
    return name !== 'auto' && head.join('') === title;
  })!;
}

/** All that is drawn on a page, in its place. */
function drawing({ items }: Page): readonly unknown[] {
  return items.map((item) => {
    switch (item.kind) {
      case 'text':
        return [item.text, item.x, item.baseline, item.size];
      case 'rule':
        return [item.from, item.to, item.width];
      default:
        return item.kind;
    }
  });
}

/** The pages on which an element, or something in it, stands. */
function pagesOf({ pages, structure }: PagedDocument, root: StructureId): readonly number[] {
  const inside = new Set([root]);
  for (const { id, parent } of structure) if (parent !== null && inside.has(parent)) inside.add(id);
  return pages.flatMap(({ items }, index) =>
    items.some(({ semantics }) => semantics !== null && inside.has(semantics.structure)) ? [index] : [],
  );
}
