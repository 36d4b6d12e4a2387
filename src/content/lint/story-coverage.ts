import type { Catalog, Entry, Story } from '../catalog.ts';

/** Something the toolkit names: a pillar, a level, a relation. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Which selected stories are about what: a table of levels with relations against pillars. */
export interface StoryCoverage {
  /** The columns. */
  readonly pillars: readonly Named[];
  /** A row for each level with each relation, in the order of the toolkit. */
  readonly rows: readonly {
    readonly level: Named;
    readonly relation: Named;
    /** Ids of stories by the id of their pillar; one that no story is about has an empty list. */
    readonly stories: Readonly<Record<string, readonly string[]>>;
  }[];
}

/** The coverage of the default edition's selection. */
export function storyCoverage(catalog: Catalog): StoryCoverage {
  const { pillars, levels, relations } = catalog.toolkit.data;
  const stories = selectedStories(catalog);
  return {
    pillars: pillars.map(named),
    rows: levels.flatMap((level) =>
      relations.map((relation) => {
        const here = stories.filter(({ data }) => data.level === level.id && data.relation === relation.id);
        const about = (pillar: string) => here.filter(({ data }) => data.pillar === pillar).map(({ id }) => id);
        return {
          level: named(level),
          relation: named(relation),
          stories: Object.fromEntries(pillars.map(({ id }) => [id, about(id)])),
        };
      }),
    ),
  };
}

/** The stories the default edition prints, in its order. */
export function selectedStories({ toolkit, stories }: Catalog): readonly Entry<Story>[] {
  return toolkit.data.selection.stories.flatMap((id) => stories.get(id) ?? []);
}

function named({ id, name }: Named): Named {
  return { id, name };
}
