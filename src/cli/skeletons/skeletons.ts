import { assignmentSkeleton } from './assignment.ts';
import { cardSkeleton } from './card.ts';
import { organisationSkeleton } from './organisation.ts';
import { sessionSkeleton } from './session.ts';
import type { Skeleton } from './skeleton.ts';
import { storySkeleton } from './story.ts';
import { themeSkeleton } from './theme.ts';

/** What `persklaar new` can begin, each with the text for an entry of that name. */
export const skeletons = {
  organisation: organisationSkeleton,
  card: cardSkeleton,
  story: storySkeleton,
  assignment: assignmentSkeleton,
  theme: themeSkeleton,
  session: sessionSkeleton,
} as const satisfies Readonly<Record<string, (slug: string) => Skeleton>>;

/** One of {@link skeletonKinds}. */
export type SkeletonKind = keyof typeof skeletons;

/** In the order in which `--help` names them. */
export const skeletonKinds = Object.keys(skeletons) as readonly SkeletonKind[];
