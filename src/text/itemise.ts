/** Neighbouring characters that are set in one face. */
export interface FaceSpan {
  /** The face's place in the chain. */
  readonly face: number;
  readonly text: string;
}

const cluster = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * Divides `text` over the faces of a chain: each character goes to the first face that has it, a letter together with its
 * combining marks. What no face has stays with the first face and is handed to `report`.
 */
export function itemise(
  text: string,
  faces: readonly { covers(codePoint: number): boolean }[],
  report: (character: string) => void,
): FaceSpan[] {
  if (coversAll(faces[0]!, text)) return [{ face: 0, text }];
  const spans: { face: number; text: string }[] = [];
  for (const [characters] of text.matchAll(cluster)) {
    const face = chooseFace(characters, faces);
    for (const character of characters) {
      if (!faces[face]!.covers(character.codePointAt(0)!)) report(character);
    }
    const last = spans.at(-1);
    if (last?.face === face) last.text += characters;
    else spans.push({ face, text: characters });
  }
  return spans;
}

function chooseFace(characters: string, faces: readonly { covers(codePoint: number): boolean }[]): number {
  const whole = faces.findIndex((face) => coversAll(face, characters));
  if (whole >= 0) return whole;
  const base = faces.findIndex((face) => face.covers(characters.codePointAt(0)!));
  return Math.max(0, base);
}

function coversAll(face: { covers(codePoint: number): boolean }, text: string): boolean {
  for (let i = 0; i < text.length; ) {
    const codePoint = text.codePointAt(i)!;
    if (!face.covers(codePoint)) return false;
    i += codePoint > 0xffff ? 2 : 1;
  }
  return true;
}
