import Handlebars from 'handlebars';
import type { RichText } from '../content/rich-text.ts';
import type { ContentSource } from '../edition/edition.ts';
import { type ContentPlace, isList, isRecord, isTruthy } from './data-values.ts';
import { fillLabel, labelName } from './label-text.ts';
import { fieldHelper } from './stamp-positions.ts';

/** What a run of a template reads and fills besides its markup. */
export interface RenderState {
  readonly labels: Readonly<Record<string, string>>;
  readonly places: ReadonlyMap<object, ContentPlace>;
  readonly slots: RichText[];
  /** The sources met so far, numbered in the order of their first use. */
  readonly sources: Map<ContentSource, number>;
}

/** What Handlebars keeps beside the context; `from` is the number of the source in force. */
export interface FrameData {
  from?: number | undefined;
  index?: number;
  first?: boolean;
  last?: boolean;
}

interface CallOptions {
  readonly hash: Readonly<Record<string, unknown>>;
  readonly data: FrameData;
  fn(context: unknown, options: { readonly data: FrameData; readonly blockParams: readonly unknown[] }): string;
  inverse(context: unknown): string;
}

/** The helpers that are not Handlebars' own, for one run. How they may be called stands in `helper-forms.ts`. */
export function createHelpers(state: RenderState) {
  return {
    entries(this: unknown, value: unknown, options: CallOptions): string {
      const items = isList(value) ? value : isTruthy(value) ? [value] : [];
      if (items.length === 0) return options.inverse(this);
      const outer = options.data.from;
      const data: FrameData = Handlebars.createFrame(options.data);
      let markup = '';
      items.forEach((item, index) => {
        const from = isRecord(item) && item.$from !== undefined ? sourceNumber(state, item.$from) : outer;
        if (from !== data.from) markup += fromInstruction(from);
        Object.assign(data, { from, index, first: index === 0, last: index === items.length - 1 });
        markup += options.fn(item, { data, blockParams: [item, index] });
      });
      return data.from === outer ? markup : markup + fromInstruction(outer);
    },
    rich(value: RichText): Handlebars.SafeString {
      return new Handlebars.SafeString(`<slot ref="${state.slots.push(value) - 1}"/>`);
    },
    label(...values: readonly unknown[]): string {
      const { hash } = values.at(-1) as CallOptions;
      return fillLabel(state.labels[labelName(values.slice(0, -1))]!, hash);
    },
    plus: (one: number, other: number): number => one + other,
    eq: (one: unknown, other: unknown): boolean => one === other,
    and: (...values: readonly unknown[]): boolean => values.slice(0, -1).every(isTruthy),
    or: (...values: readonly unknown[]): boolean => values.slice(0, -1).some(isTruthy),
    not: (value: unknown): boolean => !isTruthy(value),
    [fieldHelper](scope: unknown, path: string, ...rest: readonly unknown[]): string {
      const place = placeOf(state, scope);
      if (place === undefined) return '';
      const steps = path === '' ? [] : path.split('.');
      const index = rest.slice(0, -1);
      return `${sourceNumber(state, place.source)}:${[...place.path, ...steps, ...index].join('.')}`;
    },
  };
}

/** `<?from 3?>`, or `<?from ?>` where no source is in force. */
export function fromInstruction(source: number | undefined): string {
  return `<?from ${source ?? ''}?>`;
}

/** The number of a source in this run; a new one gets the next. */
export function sourceNumber(state: RenderState, source: ContentSource): number {
  const known = state.sources.get(source);
  if (known !== undefined) return known;
  state.sources.set(source, state.sources.size);
  return state.sources.size - 1;
}

/** A partial with named values gets a copy of its context: that is known by its source alone. */
function placeOf(state: RenderState, scope: unknown): ContentPlace | undefined {
  if (typeof scope !== 'object' || scope === null) return undefined;
  const known = state.places.get(scope);
  if (known !== undefined) return known;
  return isRecord(scope) && scope.$from !== undefined ? { source: scope.$from, path: [] } : undefined;
}
