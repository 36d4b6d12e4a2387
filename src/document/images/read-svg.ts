import {
  parseXml,
  XmlDocumentType,
  XmlElement,
  XmlError,
  type XmlNode,
  XmlProcessingInstruction,
  XmlText,
} from '@rgrove/parse-xml';
import { type Diagnostic, diagnostic, type MessageValues, type Outcome } from '../../diagnostics/diagnostic.ts';
import type { Origin } from '../../diagnostics/origin.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { VectorImage, VectorPath } from '../image.ts';
import { isBlank } from '../written-element.ts';
import { flattenPath, isTransform } from './svg-path.ts';
import { geometryOf, isShape, shapePath } from './svg-shapes.ts';
import { readSvgSize } from './svg-size.ts';
import { declarationsOf, initialStyle, isStyleProperty, type SvgStyle, withProperty } from './svg-style.ts';

const largestFile = 1024 * 1024;
const mostSegments = 20_000;
const deepestGroups = 32;

/**
 * Reads the part of SVG 1.1 that is shapes with plain colours, and reduces it to paths. Everything else is an error that
 * says what to do about it, so that no part of a logo is ever left out in silence.
 */
export function readSvg(file: string, workspace: Workspace): Outcome<VectorImage> {
  const read = workspace.readText(file, largestFile);
  if (read.value === undefined) return { diagnostics: read.diagnostics };
  return new SvgReader(file, read.value).read();
}

/** What a group hands to what is in it. */
interface Inherited {
  readonly style: SvgStyle;
  readonly transforms: readonly string[];
  readonly depth: number;
}

class SvgReader {
  private readonly file: string;
  private readonly text: string;
  private readonly diagnostics: Diagnostic[] = [];
  private readonly paths: VectorPath[] = [];
  private readonly reported = new Set<string>();
  private segments = 0;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  read(): Outcome<VectorImage> {
    const root = this.parse();
    if (root === undefined) return { diagnostics: this.diagnostics };
    const size = readSvgSize(root.attributes);
    if (typeof size === 'string') this.report('document/svg-size', root, { problem: size });
    this.readElement(root, { style: initialStyle, transforms: [], depth: 1 });
    if (this.segments > mostSegments) this.report('document/svg-too-large', root, { limit: mostSegments });
    if (typeof size === 'string' || this.diagnostics.length > 0) return { diagnostics: this.diagnostics };
    return { value: { kind: 'vector', file: this.file, ...size, paths: this.paths }, diagnostics: [] };
  }

  private parse(): XmlElement | undefined {
    try {
      const { root, children } = parseXml(this.text, { includeOffsets: true, preserveDocumentType: true });
      for (const node of children) this.refuseNode(node);
      if (root === null || this.diagnostics.length > 0) return undefined;
      if (root.name === 'svg') return root;
      this.report('document/svg-element', root, { element: root.name, advice: 'make the file an SVG drawing' });
    } catch (error) {
      if (error instanceof XmlError) {
        const reason = error.message.replace(/ \(line \d+, column \d+\)[\s\S]*$/, '');
        const origin = { file: this.file, line: error.line, column: error.column };
        this.diagnostics.push(diagnostic('document/svg-not-well-formed', { reason }, { origin }));
      } else if (error instanceof RangeError) {
        const origin = { file: this.file, line: 1, column: 1 };
        this.diagnostics.push(diagnostic('document/svg-too-deep', { limit: deepestGroups }, { origin }));
      } else throw error;
    }
    return undefined;
  }

  private readElement(element: XmlElement, around: Inherited): void {
    const { name } = element;
    if (isIgnored(element)) return;
    if (around.depth > deepestGroups) {
      this.report('document/svg-too-deep', element, { limit: deepestGroups });
    } else if (name === 'g' || (name === 'svg' && around.depth === 1)) {
      const own = this.inherit(element, around, name === 'svg' ? rootAttributes : []);
      for (const child of element.children) {
        if (child instanceof XmlElement) this.readElement(child, own);
        else this.refuseNode(child);
      }
    } else if (isShape(name)) {
      this.readShape(element, this.inherit(element, around, geometryOf(name)));
    } else {
      this.report('document/svg-element', element, {
        element: name,
        advice: advice[name] ?? 'draw it with plain shapes',
      });
    }
  }

  /** The style and transforms inside an element; all attributes but its `geometry` are read here. */
  private inherit(element: XmlElement, around: Inherited, geometry: readonly string[]): Inherited {
    let { style, transforms } = around;
    const apply = (property: string, value: string): void => {
      const next = withProperty(style, property, value);
      if (next === undefined) this.report('document/svg-style', element, { property, value: value.trim() });
      else style = next;
    };
    for (const [attribute, value] of Object.entries(element.attributes)) {
      if (attribute === 'transform') {
        if (isTransform(value)) transforms = [...transforms, value];
        else this.report('document/svg-style', element, { property: attribute, value });
      } else if (isStyleProperty(attribute)) {
        apply(attribute, value);
      } else if (attribute !== 'style' && !geometry.includes(attribute) && !harmless.test(attribute)) {
        this.report('document/svg-attribute', element, { attribute });
      }
    }
    // The declarations of a style attribute come after the presentation attributes, whatever their order in the file.
    for (const [property, value] of declarationsOf(element.attributes['style'] ?? '')) apply(property, value);
    return { style, transforms, depth: around.depth + 1 };
  }

  private readShape(element: XmlElement, { style, transforms }: Inherited): void {
    for (const child of element.children) {
      if (child instanceof XmlElement && !isIgnored(child)) {
        this.report('document/svg-element', child, { element: child.name, advice: 'remove it' });
      }
    }
    const { fill, stroke, strokeWidth, fillRule, lineCap, lineJoin } = style;
    const hasStroke = stroke !== 'none' && strokeWidth > 0;
    if (fill === 'none' && !hasStroke) return;
    const shape = shapePath(element.name, element.attributes);
    const path = 'data' in shape ? flattenPath(shape.data, transforms) : undefined;
    if (path === undefined) {
      const attribute = 'attribute' in shape ? shape.attribute : geometryOf(element.name)[0]!;
      this.report('document/svg-geometry', element, { element: element.name, attribute });
      return;
    }
    const { segments, strokeScale } = path;
    this.segments += segments.length;
    if (hasStroke && strokeScale === undefined) this.report('document/svg-stretched-stroke', element, {});
    const strokePaint = hasStroke ? { stroke } : {};
    const fillPaint = fill === 'none' ? {} : { fill };
    const width = strokeWidth * (strokeScale ?? 1);
    this.paths.push({ segments, ...fillPaint, fillRule, ...strokePaint, strokeWidth: width, lineCap, lineJoin });
  }

  private refuseNode(node: XmlNode): void {
    if (node instanceof XmlDocumentType) this.report('document/svg-doctype', node, {});
    else if (node instanceof XmlProcessingInstruction)
      this.report('document/svg-instruction', node, { name: node.name });
    else if (node instanceof XmlText && !isBlank(node.text)) this.report('document/svg-text', node, {});
  }

  /** What a file does everywhere, a drawing program has done everywhere: the first place is enough. */
  private report(code: Diagnostic['code'], node: XmlNode, values: MessageValues): void {
    const said = JSON.stringify([code, values]);
    if (this.reported.has(said)) return;
    this.reported.add(said);
    this.diagnostics.push(diagnostic(code, values, { origin: this.placeOf(node) }));
  }

  private placeOf(node: XmlNode): Origin {
    const before = this.text.slice(0, node.start).split('\n');
    const length = node instanceof XmlElement ? node.name.length + 1 : 1;
    return { file: this.file, line: before.length, column: before.at(-1)!.length + 1, length };
  }
}

/** Descriptions, and what drawing programs store for themselves, are not drawn. */
function isIgnored(element: XmlElement): boolean {
  if (element.name === 'defs') return !element.children.some((child) => child instanceof XmlElement);
  return element.name.includes(':') || ['title', 'desc', 'metadata'].includes(element.name);
}

/** A drawing of the proportions of its view box looks the same whatever `preserveAspectRatio` says. */
const rootAttributes = ['width', 'height', 'viewBox', 'preserveAspectRatio', 'version', 'baseProfile', 'x', 'y'];

/** Attributes that change nothing about the picture. */
const harmless = /^(?:id|lang|role|focusable|tabindex|xmlns|enable-background|aria-[a-z]+|data-[\w-]+|[\w-]+:[\w-]+)$/;

const advice: Readonly<Record<string, string>> = {
  text: 'convert the text to outlines',
  image: 'leave the photograph out, or use a PNG or JPEG file instead of an SVG',
  use: 'replace the copy by the shape itself (unlink the clone)',
  symbol: 'replace the symbol by its shapes',
  style: 'write the colours on the shapes themselves (presentation attributes)',
  linearGradient: 'use a plain colour',
  radialGradient: 'use a plain colour',
  pattern: 'use a plain colour',
  filter: 'remove the effect',
  mask: 'cut the shapes themselves instead of masking them',
  clipPath: 'cut the shapes themselves instead of clipping them',
  defs: 'put its shapes in the drawing itself, or remove it',
  svg: 'use a group instead of a drawing inside a drawing',
  a: 'remove the link around the shapes',
  script: 'remove the script',
  foreignObject: 'remove it',
};
