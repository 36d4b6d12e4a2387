/**
 * How many people sit at each table, the fuller tables first: as even as can be, with `wanted` at a table as nearly as that
 * goes. Of a group that tables of four do not divide, the rest sits with three or five; no one sits at a table of two,
 * unless two were wanted.
 */
export function tableSizes(people: number, wanted: number): readonly number[] {
  const most = Math.max(1, Math.floor(people / Math.min(3, wanted)));
  const tables = Math.min(most, Math.max(1, Math.round(people / wanted)));
  const fuller = people % tables;
  return Array.from({ length: tables }, (_, index) => Math.floor(people / tables) + (index < fuller ? 1 : 0));
}
