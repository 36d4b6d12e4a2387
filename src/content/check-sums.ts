import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { ContentFile } from './entry.ts';
import type { CollectionName } from './find-files.ts';
import { valuesAt } from './values-at.ts';

/** Minutes that are stated as a whole and add up from parts; places as {@link valuesAt} takes them. */
const sums = [
  { collection: 'assignments', whole: 'minutes', parts: 'steps[]', name: 'steps' },
  { collection: 'sessions', whole: 'minutes', parts: 'blocks[]', name: 'blocks' },
  { collection: 'sessions', whole: 'short.minutes', parts: 'short.blocks[]', name: 'blocks of the short version' },
] as const;

/** Checks that minutes add up, and that the piles hold the deck. Where a number is missing or wrong there is nothing to add. */
export function checkSums(
  loaded: Readonly<Record<CollectionName, { readonly files: readonly ContentFile[] }>>,
): readonly Diagnostic[] {
  const minutes = sums.flatMap(({ collection, whole, parts, name }) =>
    loaded[collection].files.flatMap((file) => {
      const [stated] = valuesAt(file.data, whole);
      const sum = total(file.data, parts, 'minutes');
      if (typeof stated?.value !== 'number' || sum === undefined || sum === stated.value) return [];
      const origin = file.locate(stated.path);
      return [diagnostic('content/minutes-sum', { parts: name, sum, whole: stated.value }, { origin })];
    }),
  );
  return [...minutes, ...checkPiles(loaded.piles.files[0], loaded.deck.files[0])];
}

function checkPiles(piles: ContentFile | undefined, deck: ContentFile | undefined): readonly Diagnostic[] {
  const sum = total(piles?.data, 'piles[]', 'size');
  const cards = valuesAt(deck?.data, 'cards[]').length;
  if (sum === undefined || cards === 0 || sum === cards) return [];
  const place = { origin: piles?.locate(['piles']), related: [deck?.locate(['cards'])] };
  return [diagnostic('content/piles-sum', { sum, cards }, place)];
}

/** The sum of `field` over the items, when there are items and each of them states a number. */
function total(data: unknown, items: string, field: string): number | undefined {
  const numbers = valuesAt(data, `${items}.${field}`).map(({ value }) => value);
  if (numbers.length === 0 || numbers.length !== valuesAt(data, items).length) return undefined;
  return numbers.every((each) => typeof each === 'number') ? numbers.reduce((sum, each) => sum + each, 0) : undefined;
}
