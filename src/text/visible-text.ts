/** Soft hyphens, zero-width spaces and joiners, directional marks, variation selectors, byte order marks. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const special = /[\u0132\u0133]|\p{Default_Ignorable_Code_Point}/u;

/**
 * What of `text` is printed: without the characters that have no shape of their own, and with the ligature letters `ĳ` and
 * `Ĳ` written as two letters, which is how Dutch is typed and how most fonts draw it.
 */
export function visibleText(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(invisible, '').replaceAll('\u0133', 'ij').replaceAll('\u0132', 'IJ');
}
