import type { RichText } from '../content/rich-text.ts';
import type { ContentSource } from '../edition/edition.ts';

/**
 * What a template rendered to: strict XML whose start tags carry where they were written.
 *
 * - `_at="12:5"` on every element of a template: line and column; `_in="2"` names the file by its index in `files`.
 * - `_field="3:blocks.2.say"` on an element that begins with a mustache: the path of what fills it, in `sources[3]`.
 *   Empty when the value was not written in the content.
 * - `<?from 3?>`: what follows inside this parent, until the next one, was filled from `sources[3]`; `<?from ?>` ends it.
 * - `<slot ref="7"/>`: `slots[7]` belongs here. Rich text never travels through the string.
 */
export interface Markup {
  readonly xml: string;
  readonly files: readonly string[];
  readonly slots: readonly RichText[];
  readonly sources: readonly ContentSource[];
}
