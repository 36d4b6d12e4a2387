import type { Colour } from '../geometry/colour.ts';
import type { Pt } from '../geometry/length.ts';

/** Absolute path segments in the image's own coordinates, y downwards; curves are cubic. */
export type PathSegment =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** `current` takes the text colour of the place where the image stands. */
export type Paint = Colour | 'current';

export interface VectorPath {
  readonly segments: readonly PathSegment[];
  readonly fill?: Paint;
  readonly fillRule: 'nonzero' | 'evenodd';
  readonly stroke?: Paint;
  /** In the image's units. */
  readonly strokeWidth: number;
  readonly lineCap: 'butt' | 'round' | 'square';
  readonly lineJoin: 'miter' | 'round' | 'bevel';
}

/** An SVG reduced to paths; `width` and `height` are its natural size, `viewBox` its coordinates. */
export interface VectorImage {
  readonly kind: 'vector';
  readonly file: string;
  readonly width: Pt;
  readonly height: Pt;
  readonly viewBox: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly paths: readonly VectorPath[];
}

/** A decoded and re-encoded PNG or JPEG. */
export interface RasterImage {
  readonly kind: 'raster';
  readonly file: string;
  readonly format: 'png' | 'jpeg';
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  readonly bytes: Uint8Array;
}

export type DocumentImage = VectorImage | RasterImage;
