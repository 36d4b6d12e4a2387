import { inflateSync } from 'node:zlib';
import { type Dictionary, isReference, openPdf, PdfSource, type PdfValue, type Reference } from '../pdf/read-pdf.ts';

/** An element of a PDF's structure tree, with its kids in reading order: elements, and the text a reader speaks. */
export interface TaggedElement {
  /** Without the slash. */
  readonly role: string;
  readonly scope: string | undefined;
  readonly numbering: string | undefined;
  /** What a picture shows, in words. */
  readonly alt: string | undefined;
  readonly kids: readonly (TaggedElement | string)[];
}

/** A tagged PDF as assistive technology meets it. */
export interface TaggedDocument {
  readonly root: TaggedElement;
  /** The artifacts of each page that are text. */
  readonly artifacts: readonly (readonly string[])[];
  /** Stretches of marked content that the tree does not lead to, or leads to more than once; text outside them. */
  readonly strays: readonly string[];
}

/** Reads the tree from the file's own objects, and the text of its marked content with pdf.js. */
export async function readTaggedDocument(bytes: Uint8Array): Promise<TaggedDocument> {
  const source = new PdfSource(bytes);
  const content = await readMarkedContent(bytes, source);
  const uses = new Map<string, number>();
  let lastPage: number | undefined;
  const textOf = (reference: PdfValue | undefined, mcid: number): string => {
    const page = (reference as Reference).to;
    const key = contentKey(page, mcid);
    uses.set(key, (uses.get(key) ?? 0) + 1);
    const text = content.texts.get(key) ?? '';
    // pdf.js drops the space at the end of a page.
    const isTurn = page !== lastPage;
    lastPage = page;
    return isTurn ? ` ${text}` : text;
  };
  const readKid = (kid: PdfValue, page: PdfValue | undefined): readonly (TaggedElement | string)[] => {
    if (typeof kid === 'number') return [textOf(page, kid)];
    const element = source.dictionary(kid);
    if (element['Type'] === '/OBJR') return [];
    if (element['Type'] === '/MCR') return [textOf(element['Pg'], element['MCID'] as number)];
    return [readElement(element)];
  };
  const readElement = (element: Dictionary): TaggedElement => {
    const attributes = [source.follow(element['A']) ?? []].flat() as readonly PdfValue[];
    const attribute = (name: string): string | undefined =>
      attributes.map((each) => source.dictionary(each)[name]).find((each) => typeof each === 'string');
    return {
      role: String(element['S']).slice(1),
      scope: attribute('Scope')?.slice(1),
      numbering: attribute('ListNumbering')?.slice(1),
      alt: element['Alt'] === undefined ? undefined : textOfString(String(element['Alt'])),
      kids: kidsOf(element).flatMap((kid) => readKid(kid, element['Pg'])),
    };
  };
  const [top] = kidsOf(source.dictionary(source.catalog['StructTreeRoot']));
  const root = readElement(source.dictionary(top));
  const strays = [...content.texts.keys()].filter((key) => uses.get(key) !== 1);
  return { root, artifacts: content.artifacts, strays: [...strays, ...content.unmarked] };
}

/** The element and all those in it with one of the `roles`, in reading order. */
export function elementsOf(element: TaggedElement, ...roles: readonly string[]): readonly TaggedElement[] {
  const inside = element.kids.flatMap((kid) => (typeof kid === 'string' ? [] : elementsOf(kid, ...roles)));
  return roles.includes(element.role) ? [element, ...inside] : inside;
}

/** Roles whose text goes on in the line it stands in. */
const inlineRoles = new Set(['Span', 'Link', 'Em', 'Strong', 'Reference', 'Quote']);

/** What is read aloud of an element: words with single spaces between them, and as well between what stands apart. */
export function spokenText(element: TaggedElement): string {
  const read = ({ role, kids }: TaggedElement): string => {
    const text = kids.map((kid) => (typeof kid === 'string' ? kid : read(kid))).join('');
    return inlineRoles.has(role) ? text : ` ${text} `;
  };
  return read(element).replace(/\s+/g, ' ').trim();
}

/** The text of all pages of any PDF, in the order it was painted in, words with single spaces between them. */
export async function paintedText(bytes: Uint8Array): Promise<string> {
  const pdf = await openPdf(bytes);
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
  }
  return pages.join('\n').replace(/\s+/g, ' ').trim();
}

interface MarkedContent {
  readonly texts: ReadonlyMap<string, string>;
  readonly artifacts: readonly (readonly string[])[];
  readonly unmarked: readonly string[];
}

/** The text of every stretch of marked content; where it states what is to be read instead (ActualText), that. */
async function readMarkedContent(bytes: Uint8Array, source: PdfSource): Promise<MarkedContent> {
  const texts = new Map<string, string>();
  const artifacts: string[][] = [];
  const unmarked: string[] = [];
  const pdf = await openPdf(bytes);
  const { Kids: pages } = source.dictionary(source.catalog['Pages']);
  for (const [index, page] of (pages as readonly PdfValue[]).entries()) {
    const here: string[] = [];
    artifacts.push(here);
    const { items } = await (await pdf.getPage(index + 1)).getTextContent({ includeMarkedContent: true });
    const open: (string | null | undefined)[] = [];
    for (const item of items) {
      if (!('str' in item)) {
        if (item.type === 'endMarkedContent') open.pop();
        else if ('tag' in item && item.tag === 'Artifact') open.push(null);
        else open.push(item.id?.replace(/^p(\d+)R_mc/, '$1 ') ?? open.at(-1));
        const key = open.at(-1);
        if (typeof key === 'string' && !texts.has(key)) texts.set(key, '');
        continue;
      }
      const text = item.hasEOL ? `${item.str}\n` : item.str;
      const key = open.at(-1);
      if (typeof key === 'string') texts.set(key, texts.get(key)! + text);
      else if (text.trim() !== '') (key === null ? here : unmarked).push(item.str);
    }
    for (const [mcid, spoken] of actualTexts(source, page)) {
      const key = contentKey((page as Reference).to, mcid);
      const painted = texts.get(key)!;
      texts.set(
        key,
        painted.replace(/\S[\s\S]*\S|\S/, () => spoken),
      );
    }
  }
  return { texts, artifacts, unmarked };
}

function actualTexts(source: PdfSource, page: PdfValue): readonly (readonly [number, string])[] {
  const content = inflateSync(Buffer.from(source.content(source.dictionary(page)), 'latin1')).toString('latin1');
  const stretches = content.matchAll(/<<\/MCID (\d+) \/ActualText <(?:FEFF)?([\dA-F]*)>>> BDC/gi);
  return [...stretches].map(([, mcid, hex]) => [Number(mcid), utf16(hex!)]);
}

function kidsOf(element: Dictionary): readonly PdfValue[] {
  const kids = element['K'];
  if (kids === undefined) return [];
  return Array.isArray(kids) && !isReference(kids) ? kids : [kids];
}

function contentKey(page: number, mcid: number): string {
  return `${page} ${mcid}`;
}

/** The characters of a PDF text string: UTF-16 in hexadecimal digits, or plain between brackets. */
function textOfString(string: string): string {
  if (!string.startsWith('<')) return string.slice(1, -1);
  return utf16(string.slice(1, -1).replace(/^FEFF/i, ''));
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}
