import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { nearestName } from '../diagnostics/suggest.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { nearestWeight } from './nearest-weight.ts';
import { remember } from './remember.ts';
import { readFaceDescription } from './sfnt-tables.ts';
import type { FontChain, FontFace } from './shaped-text.ts';

/** A family that was asked for and is not there, with the one that was most likely meant. */
export interface UnknownFamily {
  readonly family: string;
  readonly suggestion?: string;
}

/** `chain` holds the families that exist; it is absent when none does. */
export interface ChainLookup {
  readonly chain?: FontChain;
  readonly unknown: readonly UnknownFamily[];
}

/** The faces of a run, by family. */
export interface FontLibrary {
  /** Family names as the fonts spell them, sorted. */
  readonly families: readonly string[];
  /**
   * One face per family, in the order asked: upright or italic first, then the nearest weight. A family without italics
   * gives its upright face. Family names are compared without regard to case, as in CSS. The same faces are the same chain.
   */
  chain(families: readonly string[], weight: number, italic: boolean): ChainLookup;
}

const largestFont = 20 * 1024 * 1024;

/**
 * Reads what the TrueType fonts under `folder` say of themselves. A font is opened for shaping only when it is first used.
 * Codes: `text/no-fonts`, `text/font-unreadable`, `text/font-variable`, `text/font-not-embeddable`, `text/font-duplicate`,
 * and those of the workspace.
 */
export function openFonts(workspace: Workspace, folder = 'fonts'): Outcome<FontLibrary> {
  const diagnostics: Diagnostic[] = [];
  const faces: FontFace[] = [];
  for (const file of workspace.glob([`${folder}/**/*.ttf`])) {
    const read = workspace.readBytes(file, largestFont);
    diagnostics.push(...read.diagnostics);
    if (read.value === undefined) continue;
    const face = readFace(file, read.value, diagnostics);
    if (face === undefined) continue;
    const twin = faces.find(
      (other) => other.family === face.family && other.weight === face.weight && other.italic === face.italic,
    );
    if (twin === undefined) faces.push(face);
    else diagnostics.push(duplicate(face, twin));
  }
  if (faces.length === 0) {
    if (diagnostics.length === 0) diagnostics.push(diagnostic('text/no-fonts', { folder }));
    return { diagnostics };
  }
  return { value: createLibrary(faces), diagnostics };
}

function readFace(file: string, bytes: Uint8Array, diagnostics: Diagnostic[]): FontFace | undefined {
  const description = readFaceDescription(bytes);
  if (description === undefined) {
    diagnostics.push(diagnostic('text/font-unreadable', { file }));
    return undefined;
  }
  const { variable, embeddable, ...face } = description;
  if (variable) diagnostics.push(diagnostic('text/font-variable', { file }));
  if (!embeddable) diagnostics.push(diagnostic('text/font-not-embeddable', { file }));
  return variable || !embeddable ? undefined : { id: file, bytes, ...face };
}

function duplicate(face: FontFace, twin: FontFace): Diagnostic {
  return diagnostic('text/font-duplicate', {
    file: twin.id,
    other: face.id,
    family: face.family,
    weight: face.weight,
    slope: face.italic ? 'italic' : 'upright',
  });
}

function createLibrary(faces: readonly FontFace[]): FontLibrary {
  const byFamily = new Map<string, FontFace[]>();
  for (const face of faces) {
    remember(byFamily, face.family.toLowerCase(), (): FontFace[] => []).push(face);
  }
  const families = [...new Set(faces.map((face) => face.family))].sort();
  const chains = new Map<string, FontChain>();

  function select(family: string, weight: number, italic: boolean): FontFace | undefined {
    const all = byFamily.get(family.toLowerCase()) ?? [];
    const sloped = all.filter((face) => face.italic === italic);
    return nearestWeight(sloped.length > 0 ? sloped : all, weight);
  }

  return {
    families,
    chain(names, weight, italic) {
      const selected = names.map((name) => select(name, weight, italic));
      const [first, ...rest] = new Set(selected.filter((face) => face !== undefined));
      const unknown = names.filter((_, i) => selected[i] === undefined).map((name) => describeUnknown(name, families));
      if (first === undefined) return { unknown };
      const id = [first, ...rest].map((face) => face.id).join(' ');
      const chain = remember(chains, id, (): FontChain => ({ id, faces: [first, ...rest] }));
      return { chain, unknown };
    },
  };
}

function describeUnknown(family: string, families: readonly string[]): UnknownFamily {
  const suggestion = nearestName(family, families);
  return suggestion === undefined ? { family } : { family, suggestion };
}
