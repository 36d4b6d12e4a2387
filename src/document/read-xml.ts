import { parseXml, type XmlElement, XmlError } from '@rgrove/parse-xml';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Origin } from '../diagnostics/origin.ts';
import type { Markup } from '../template/markup.ts';
import { readStamp } from './stamped-origin.ts';
import { deepestElements } from './written-element.ts';

/** Reads the markup as XML. What is wrong with it is reported at the template's line, as near as the stamps allow. */
export function readXml(markup: Markup): Outcome<XmlElement> {
  try {
    const document = parseXml(markup.xml, { resolveUndefinedEntity: (entity) => entities[entity] });
    // Processing instructions may come before the root, but never without one: the parser sees to that.
    return { value: document.root!, diagnostics: [] };
  } catch (error) {
    return { diagnostics: [explain(markup, error)] };
  }
}

/** The entities of HTML that typography asks for; those of XML need no help. */
const entities: Readonly<Record<string, string>> = {
  '&nbsp;': '\u00a0',
  '&shy;': '\u00ad',
  '&ensp;': '\u2002',
  '&emsp;': '\u2003',
  '&thinsp;': '\u2009',
  '&ndash;': '\u2013',
  '&mdash;': '\u2014',
  '&lsquo;': '\u2018',
  '&rsquo;': '\u2019',
  '&ldquo;': '\u201c',
  '&rdquo;': '\u201d',
  '&bull;': '\u2022',
  '&hellip;': '\u2026',
  '&euro;': '\u20ac',
  '&middot;': '\u00b7',
  '&times;': '\u00d7',
};

function explain(markup: Markup, error: unknown): Diagnostic {
  // The parser calls itself for each level: only markup of thousands of levels exhausts the stack.
  if (error instanceof RangeError) return diagnostic('document/too-deep', { limit: deepestElements });
  if (!(error instanceof XmlError)) throw error;
  const index = stringIndex(markup.xml, error.pos);
  const before = markup.xml.slice(0, index);
  const near = lastStamp(markup, before);
  if (/^<(?![/\w])/.test(markup.xml.slice(index, index + 2))) {
    return diagnostic('document/not-well-formed', { reason: 'the sign < in text is written &lt;' }, { origin: near });
  }
  const unclosed = /^Missing end tag for element (\S+)/.exec(error.message)?.[1];
  if (unclosed !== undefined) {
    const place = { origin: openElement(markup, before), related: [near] };
    return diagnostic('document/not-closed', { element: unclosed }, place);
  }
  const reason = error.message.replace(/ \(line \d+, column \d+\)[\s\S]*$/, '');
  return diagnostic('document/not-well-formed', { reason }, { origin: near });
}

/** The parser counts characters, strings count UTF-16 units. */
function stringIndex(xml: string, characters: number): number {
  let index = 0;
  for (let count = 0; count < characters && index < xml.length; count++)
    index += xml.codePointAt(index)! > 0xffff ? 2 : 1;
  return index;
}

/** The last start tag of a template in a piece of the markup. */
function lastStamp(markup: Markup, piece: string): Origin | undefined {
  const tag = piece.lastIndexOf(' _at="');
  return readStamp(markup, piece.slice(piece.lastIndexOf('<', tag)));
}

/** The innermost element that a piece of the markup opens without closing it. */
function openElement(markup: Markup, piece: string): Origin | undefined {
  const open: string[] = [];
  for (const [tag] of piece.matchAll(/<!--[\s\S]*?-->|<[^?!](?:[^>"']|"[^"]*"|'[^']*')*>/g)) {
    if (tag.startsWith('</')) open.pop();
    else if (!tag.startsWith('<!') && !tag.endsWith('/>')) open.push(tag);
  }
  return readStamp(markup, open.pop() ?? '');
}
