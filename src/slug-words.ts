import type { DocumentPlan, Edition } from './edition/edition.ts';
import type { SlugWords } from './impose/marks.ts';

/** What the slug line of a document's sheets says, in the edition's language. */
export function slugWords({ title }: DocumentPlan, { organisation, version, language }: Edition): SlugWords {
  const { labels } = language;
  const word = (name: string): string => labels[name] ?? name;
  return {
    document: title,
    organisation,
    version: `${word('version').toLowerCase()} ${version}`,
    sheet: (number, total) => `${word('sheet').toLowerCase()} ${number} ${word('of')} ${total}`,
    side: { front: word('front').toLowerCase(), back: word('back').toLowerCase() },
    flip: {
      'long-edge': word('flip-long-edge').toLowerCase(),
      'short-edge': word('flip-short-edge').toLowerCase(),
    },
    measure: word('measure'),
  };
}
