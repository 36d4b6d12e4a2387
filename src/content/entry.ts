import type { Entry } from './catalog.ts';
import type { DataPath, YamlData } from './read-yaml.ts';

/** A file of the content, or the front matter of one: what it says and where, whether that is right or not. */
export interface ContentFile extends YamlData {
  readonly id: string;
}

/** The entry a whole file stands for. */
export function createEntry<T>(file: ContentFile, data: T): Entry<T> {
  return { id: file.id, data, origin: file.locate([]), locate: (path) => file.locate(path) };
}

/** An entry that is a part of another one: a card of the deck, at `['cards', 3]`. */
export function partOf<T>(whole: Entry<unknown>, path: DataPath, id: string, data: T): Entry<T> {
  return { id, data, origin: whole.locate(path), locate: (inner) => whole.locate([...path, ...inner]) };
}
