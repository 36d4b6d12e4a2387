import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Entry, Session } from '../catalog.ts';

/** A doubt at each block whose harvest the short version loses: it is not in it, and nothing says what happens instead. */
export function checkHarvest(session: Entry<Session>): readonly Diagnostic[] {
  const { blocks, short } = session.data;
  if (short === undefined) return [];
  const accounted = new Set([...short.blocks, ...(short.dropped ?? [])].map(({ block }) => block));
  return blocks.flatMap(({ id, record }, index) =>
    record === undefined || accounted.has(id)
      ? []
      : [diagnostic('lint/lost-harvest', { block: id }, { origin: session.locate(['blocks', index, 'id']) })],
  );
}
