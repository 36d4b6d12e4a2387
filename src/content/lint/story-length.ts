import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Entry, Story } from '../catalog.ts';
import { richRunningTexts } from './running-text.ts';
import { sentencesOf, wordsOf } from './sentences.ts';

const words = { least: 500, most: 900 };

/** An error at the beginning of a story that is shorter or longer than one can be read and talked about in a session. */
export function checkStoryLength(story: Entry<Story>): readonly Diagnostic[] {
  const texts = richRunningTexts(story.data.body);
  const count = texts.reduce((sum, { text }) => sum + wordsOf(sentencesOf(text)).length, 0);
  if (count >= words.least && count <= words.most) return [];
  return [diagnostic('lint/story-length', { count, ...words }, { origin: story.locate(['body']) })];
}
