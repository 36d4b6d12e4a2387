import { type Command, InvalidArgumentError } from 'commander';
import { slug as slugSchema } from '../content/schemas/scalars.ts';
import { nearestName } from '../diagnostics/suggest.ts';
import { type SkeletonKind, skeletonKinds } from './skeletons/skeletons.ts';

/** `persklaar new`: both names are known to be good. */
export interface NewOptions {
  readonly kind: SkeletonKind;
  readonly slug: string;
  readonly root: string;
}

/** Adds the arguments, with the checks that turn down what cannot be a kind or a slug. */
export function declareNewOptions(command: Command): Command {
  return command
    .argument('<kind>', `what to begin: ${skeletonKinds.join(', ')}`, kindOf)
    .argument('<slug>', 'its short name: lower-case letters, digits and hyphens, such as de-lege-stoel', slugOf)
    .option('--root <dir>', 'the folder with your toolkit', '.');
}

function kindOf(text: string): SkeletonKind {
  const kind = skeletonKinds.find((each) => each === text);
  if (kind !== undefined) return kind;
  const near = nearestName(text, skeletonKinds);
  throw new InvalidArgumentError(
    near === undefined ? `Choose one of these: ${skeletonKinds.join(', ')}.` : `Did you mean "${near}"?`,
  );
}

function slugOf(text: string): string {
  if (slugSchema.safeParse(text).success) return text;
  throw new InvalidArgumentError('Use lower-case letters, digits and single hyphens, such as de-lege-stoel.');
}
