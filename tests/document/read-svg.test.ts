import { readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/diagnostics/diagnostic.ts';
import type { Paint, VectorImage } from '../../src/document/image.ts';
import { readSvg } from '../../src/document/images/read-svg.ts';
import { createMemoryWorkspace } from '../../src/workspace/memory-workspace.ts';
import { findings } from './parse.ts';

function read(svg: string): Outcome<VectorImage> {
  return readSvg('a.svg', createMemoryWorkspace({ 'a.svg': svg }));
}

const svg = (body: string, attributes = 'viewBox="0 0 100 100"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>\n${body}</svg>`;

function image(body: string, attributes?: string): VectorImage {
  const outcome = read(svg(body, attributes));
  expect(findings(outcome)).toEqual([]);
  return outcome.value!;
}

/** Writes the paths we read as SVG again, so that another program can draw both. */
function rewrite({ viewBox, paths }: VectorImage): string {
  const paint = (given: Paint | undefined): string => {
    if (given === undefined) return 'none';
    return given === 'current' ? 'currentColor' : `rgb(${given.rgb.map((share) => share * 255).join(',')})`;
  };
  const body = paths.map(
    (path) =>
      `<path d="${path.segments.flat().join(' ')}" fill="${paint(path.fill)}" fill-rule="${path.fillRule}" stroke="${paint(path.stroke)}" stroke-width="${path.strokeWidth}" stroke-linecap="${path.lineCap}" stroke-linejoin="${path.lineJoin}"/>`,
  );
  const { x, y, width, height } = viewBox;
  return svg(body.join(''), `viewBox="${x} ${y} ${width} ${height}"`);
}

/** The share of the ink by which two drawings differ. */
async function difference(one: string, other: string): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map((each) =>
      sharp(Buffer.from(each), { density: 300 })
        .resize(200, 200, { fit: 'fill' })
        .flatten({ background: '#888' })
        .raw()
        .toBuffer(),
    ),
  );
  let [off, ink] = [0, 0];
  for (let index = 0; index < a!.length; index++) {
    off += Math.abs(a![index]! - b![index]!);
    ink += Math.abs(a![index]! - 0x88);
  }
  expect(ink).toBeGreaterThan(0);
  return off / ink;
}

describe('what is read looks as it did', () => {
  const corpus: Readonly<Record<string, string>> = {
    'relative and short commands':
      '<path d="m10 10 20 0 0 20h10v-5l10 5c5 5 10 -5 20 0s10 5 15 0q5-20 10 0t5 10zm5 60l10 10 0-10z"/>',
    'quadratic curves': '<path d="M10 80Q52 10 95 80T20 90" fill="none" stroke="#f00" stroke-width="4"/>',
    arcs: '<path d="M10 50a30 20 30 1 0 40-20a10 10 0 0 1 20 40z" fill="#06c"/>',
    'lines after a close': '<path d="M20 20h20v20zl30 60h10z" fill="none" stroke="#000" stroke-width="3"/>',
    shapes:
      '<rect x="5" y="5" width="30" height="20" rx="5"/><rect x="40" y="5" width="20" height="20"/><rect x="65" y="5" width="30" height="20" rx="5" ry="20"/><circle cx="20" cy="50" r="12"/><ellipse cx="60" cy="50" rx="25" ry="10"/><polygon points="10,70 30,70 20,95"/><polyline points="50 70 60 90 70 70" fill="none" stroke="#0a0"/><line x1="80" y1="70" x2="95" y2="95" stroke="black" stroke-width="3" stroke-linecap="round"/>',
    'transforms in groups':
      '<g transform="translate(50 50) rotate(30)"><g transform="scale(2)"><rect x="-10" y="-5" width="20" height="10" stroke="#f00" stroke-width="2" transform="rotate(15, 3 3)"/></g></g><path d="M0 0h10v5z" transform="matrix(1 .5 -.3 2 20 20) skewX(10)"/>',
    'a mirrored arc': '<path d="M10 40a20 10 20 0 1 40 5z" transform="scale(-1 1) translate(-90)"/>',
    'inherited style':
      '<g fill="rgb(0,128,255)" stroke="#000" style="stroke-width: 3px; stroke-linejoin:round;fill:#abc"><path d="M10 10h40v40z"/><path d="M60 60h30v30z" fill="none" style="stroke:white"/></g>',
    'holes by both rules':
      '<path fill-rule="evenodd" d="M10 10h40v40h-40zM20 20h20v20h-20z"/><path d="M55 10h40v40h-40zM65 20h20v20h-20z"/><path d="M55 60h40v30h-40zM65 70v10h20v-10z"/>',
    'the current colour':
      '<circle cx="50" cy="50" r="30" fill="currentColor" stroke="currentColor" stroke-width="10"/>',
  };
  it.each(Object.entries(corpus))('%s', async (_, body) => {
    expect(await difference(svg(body), rewrite(image(body)))).toBeLessThan(0.01);
  });

  const drawings = readdirSync('templates', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.svg'),
  );
  it.each(drawings.sort())('templates/%s', async (path) => {
    const text = readFileSync(`templates/${path}`, 'utf8');
    const outcome = read(text);
    expect(findings(outcome)).toEqual([]);
    expect(await difference(text, rewrite(outcome.value!))).toBeLessThan(0.01);
  });
});

describe('what is read', () => {
  it('has absolute cubic segments in its own coordinates', () => {
    const [path] = image(
      '<path d="m10 10h20q3 0 3 3z" transform="translate(1,2)" fill="#FFF" stroke="#0b4f6c"/>',
    ).paths;
    expect(path).toEqual({
      segments: [['M', 11, 12], ['L', 31, 12], ['C', 33, 12, 34, 13, 34, 15], ['Z']],
      fill: { rgb: [1, 1, 1], cmyk: [0, 0, 0, 0] },
      fillRule: 'nonzero',
      stroke: { rgb: [11 / 255, 79 / 255, 108 / 255] },
      strokeWidth: 1,
      lineCap: 'butt',
      lineJoin: 'miter',
    });
  });

  it('keeps black as ink, and leaves out what has no paint', () => {
    expect(image('<path d="M0 0h9v9z"/>').paths[0]?.fill).toEqual({ rgb: [0, 0, 0], cmyk: [0, 0, 0, 1] });
    expect(image('<path d="M0 0h9v9z" fill="none"/><rect width="0" fill="none"/>').paths).toEqual([]);
    expect(
      image('<path d="M0 0h9v9z" stroke="red" style="stroke:none"/>'.replace('red', '#f00')).paths[0]?.stroke,
    ).toBeUndefined();
  });

  it('scales the stroke with its group', () => {
    expect(
      image('<g transform="scale(-3 3)"><path d="M0 0h9" stroke="#f00" stroke-width="2"/></g>').paths[0]?.strokeWidth,
    ).toBe(6);
  });

  it.each([
    ['viewBox="0 0 96 48"', 72, 36],
    ['viewBox="0 0 96 48" width="100%"', 72, 36],
    ['viewBox="1 2 96 48" width="25.4mm"', 72, 36],
    ['viewBox="0 0 10 5" height="1in"', 144, 72],
    ['width="96" height="48px"', 72, 36],
    ['width="30pt" height="2.54cm" viewBox="0,0,30,72"', 30, 72],
  ])('%s has its natural size', (attributes, width, height) => {
    const read = image('', attributes);
    expect([read.width, read.height]).toEqual([expect.closeTo(width, 6), expect.closeTo(height, 6)]);
  });

  it('passes over what drawing programs keep for themselves', () => {
    const body =
      '<title>x</title><desc>y</desc><metadata><a>b</a></metadata><defs/><sodipodi:view fill="url(#a)"/><!-- c -->' +
      '<path id="a" d="M0 0h9v9z" data-name="x" style="-inkscape-stroke:none;opacity:1.0;stroke-miterlimit:10" inkscape:label="x"/>';
    expect(image(body, 'viewBox="0 0 9 9" xmlns:inkscape="u" version="1.1" role="img"').paths).toHaveLength(1);
  });
});

describe('what is not read', () => {
  it.each([
    ['<text>x</text>', 'svg-element a.svg:2:1'],
    ['<g>\n  <image href="a.png"/></g>', 'svg-element a.svg:3:3'],
    ['<defs><linearGradient/></defs>', 'svg-element a.svg:2:1'],
    ['<use href="#a"/>', 'svg-element a.svg:2:1'],
    ['<style>a{}</style>', 'svg-element a.svg:2:1'],
    ['<svg/>', 'svg-element a.svg:2:1'],
    ['<path d="M0 0h9v9z"><animate/></path>', 'svg-element a.svg:2:21'],
    ['<path class="a" d="M0 0h9"/>', 'svg-attribute a.svg:2:1'],
    ['<path clip-path="url(#a)" d="M0 0h9"/>', 'svg-attribute a.svg:2:1'],
    ['<rect d="M0 0h9" width="1" height="1"/>', 'svg-attribute a.svg:2:1'],
    ['<path onclick="x()" d="M0 0h9"/>', 'svg-attribute a.svg:2:1'],
    ['<path fill="url(#a)" d="M0 0h9"/>', 'svg-style a.svg:2:1'],
    ['<path fill="tomato" d="M0 0h9"/>', 'svg-style a.svg:2:1'],
    ['<path fill="rgb(300,0,0)" d="M0 0h9"/>', 'svg-style a.svg:2:1'],
    ['<g style="fill:#000;opacity:.5"/>', 'svg-style a.svg:2:1'],
    ['<g style="filter:url(#a)"/>', 'svg-style a.svg:2:1'],
    ['<g style="constructor:1"/>', 'svg-style a.svg:2:1'],
    ['<path stroke-dasharray="2 2" d="M0 0h9"/>', 'svg-style a.svg:2:1'],
    ['<path stroke-width="2mm" d="M0 0h9"/>', 'svg-style a.svg:2:1'],
    ['<g transform="rotate(1 2)"/>', 'svg-style a.svg:2:1'],
    ['<g transform="turn(1)"/>', 'svg-style a.svg:2:1'],
    ['<path d="M0 0h9k3"/>', 'svg-geometry a.svg:2:1'],
    ['<path d="M0 0R1 1 2 2"/>', 'svg-geometry a.svg:2:1'],
    ['<path d="M0 0L1e999 2"/>', 'svg-geometry a.svg:2:1'],
    ['<rect width="10%" height="5"/>', 'svg-geometry a.svg:2:1'],
    ['<circle r="0"/>', 'svg-geometry a.svg:2:1'],
    ['<polygon points="1 2 3"/>', 'svg-geometry a.svg:2:1'],
    ['<g transform="scale(1 2)"><path d="M0 0h9" stroke="#000"/></g>', 'svg-stretched-stroke a.svg:2:27'],
    ['hello', 'svg-text a.svg:1:63'],
    ['<?xml-stylesheet href="a.css"?>', 'svg-instruction a.svg:2:1'],
    [`${'<g>'.repeat(40)}${'</g>'.repeat(40)}`, 'svg-too-deep a.svg:2:94'],
    [`${'<g>'.repeat(20_000)}${'</g>'.repeat(20_000)}`, 'svg-too-deep a.svg:1:1'],
    [`<path d="M0 0${'h1'.repeat(20_000)}"/>`, 'svg-too-large a.svg:1:1'],
    ['<path d="M0 0h9">', 'svg-not-well-formed a.svg:2:18'],
  ])('%s', (body, expected) => {
    const outcome = read(svg(body));
    expect(findings(outcome)).toEqual([expected]);
    expect(outcome.value).toBeUndefined();
  });

  it.each([
    ['<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg viewBox="0 0 1 1"/>', 'svg-doctype a.svg:1:1'],
    ['<html/>', 'svg-element a.svg:1:1'],
    ['<svg/>', 'svg-size a.svg:1:1'],
    ['<svg viewBox="0 0 0 1"/>', 'svg-size a.svg:1:1'],
    ['<svg width="3em" viewBox="0 0 1 1"/>', 'svg-size a.svg:1:1'],
    ['<svg width="10" height="10" viewBox="0 0 20 10"/>', 'svg-size a.svg:1:1'],
    ['<svg viewBox="0 0 1 1">&lol;</svg>', 'svg-not-well-formed a.svg:1:24'],
    ['not xml', 'svg-not-well-formed a.svg:1:1'],
  ])('%s', (text, expected) => {
    expect(findings(read(text))).toEqual([expected]);
  });

  it('is told with what to do, all at once, each kind of thing once', () => {
    const outcome = read(svg('<text>a</text><text>b</text><g class="x"><path class="x" d=""/></g>'));
    expect(findings(outcome)).toEqual(['svg-element a.svg:2:1', 'svg-attribute a.svg:2:29']);
    expect(outcome.diagnostics[0]?.hint).toContain('convert the text to outlines');
  });

  it('above a megabyte', () => {
    const outcome = read(svg(`<!-- ${'x'.repeat(1024 * 1024)} -->`));
    expect(outcome.diagnostics.map((each) => each.severity)).toEqual(['error']);
  });
});
