import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Catalog } from '../catalog.ts';
import { type Named, selectedStories } from './story-coverage.ts';

/** A warning at the default edition's selection for whatever none of its stories, or of its assignments, is about. */
export function checkCoverage(catalog: Catalog): readonly Diagnostic[] {
  const { pillars, levels, relations, ambitions, selection } = catalog.toolkit.data;
  const stories = selectedStories(catalog).map(({ data }) => data);
  const assignments = selection.assignments.flatMap((id) => catalog.assignments.get(id)?.data ?? []);
  const uncovered = (
    list: 'stories' | 'assignments',
    aspect: string,
    all: readonly Named[],
    there: readonly (string | undefined)[],
  ): readonly Diagnostic[] => {
    const kind = list === 'stories' ? 'story' : 'assignment';
    const origin = catalog.toolkit.locate(['selection', list]);
    return all
      .filter(({ id }) => !there.includes(id))
      .map(({ name }) => diagnostic('lint/uncovered', { kind, aspect, name }, { origin }));
  };
  return [
    ...uncovered(
      'stories',
      'pillar',
      pillars,
      stories.map(({ pillar }) => pillar),
    ),
    ...uncovered(
      'stories',
      'level',
      levels,
      stories.map(({ level }) => level),
    ),
    ...uncovered(
      'stories',
      'relation',
      relations,
      stories.map(({ relation }) => relation),
    ),
    ...uncovered(
      'stories',
      'ambition',
      ambitions,
      stories.map(({ ambition }) => ambition),
    ),
    ...uncovered(
      'assignments',
      'pillar',
      pillars,
      assignments.map(({ pillar }) => pillar),
    ),
    ...uncovered(
      'assignments',
      'level',
      levels,
      assignments.map(({ level }) => level),
    ),
  ];
}
