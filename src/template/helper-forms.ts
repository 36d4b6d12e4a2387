/** How a helper may be called. */
export interface HelperForm {
  readonly uses: readonly ('block' | 'print' | 'value')[];
  /** The least and the most values it takes. */
  readonly values: readonly [least: number, most: number];
  readonly takesNamed: boolean;
  /** Shown to a person who called it otherwise. */
  readonly usage: string;
}

/** All helpers a template may call; of Handlebars' own, `log` and `lookup` are not among them. */
export const helperForms: Readonly<Record<string, HelperForm>> = {
  if: { uses: ['block'], values: [1, 1], takesNamed: false, usage: '{{#if field}} … {{/if}}' },
  unless: { uses: ['block'], values: [1, 1], takesNamed: false, usage: '{{#unless field}} … {{/unless}}' },
  each: { uses: ['block'], values: [1, 1], takesNamed: false, usage: '{{#each list}} … {{/each}}' },
  with: { uses: ['block'], values: [1, 1], takesNamed: false, usage: '{{#with object}} … {{/with}}' },
  entries: { uses: ['block'], values: [1, 1], takesNamed: false, usage: '{{#entries list}} … {{/entries}}' },
  rich: { uses: ['print'], values: [1, 1], takesNamed: false, usage: '{{rich field}}' },
  label: { uses: ['print', 'value'], values: [1, 4], takesNamed: true, usage: '{{label "name"}}' },
  plus: { uses: ['print', 'value'], values: [2, 2], takesNamed: false, usage: '{{plus @index 1}}' },
  eq: { uses: ['value'], values: [2, 2], takesNamed: false, usage: '(eq one other)' },
  and: { uses: ['value'], values: [2, 8], takesNamed: false, usage: '(and one other)' },
  or: { uses: ['value'], values: [2, 8], takesNamed: false, usage: '(or one other)' },
  not: { uses: ['value'], values: [1, 1], takesNamed: false, usage: '(not field)' },
};

/** The form of the helper of that name, if there is one. */
export function formOf(name: string | undefined): HelperForm | undefined {
  return name !== undefined && Object.hasOwn(helperForms, name) ? helperForms[name] : undefined;
}
