import type { MessageSet } from './message.ts';

export const templateMessages = {
  'template/syntax': {
    severity: 'error',
    message: 'The template cannot be read from here on: {reason}.',
    hint: 'Look at the braces at this place and just before it.',
  },
  'template/backslash': {
    severity: 'error',
    message: 'A backslash stands before the braces, which would print them instead of a value.',
    hint: 'Leave the backslash out; to print braces, write them as &#123; and &#125;.',
  },
  'template/block-mismatch': {
    severity: 'error',
    message: 'The block that opens with {opened} is closed by {closed}.',
    hint: 'Close blocks in the reverse order of their opening, by the same name.',
  },
  'template/block-not-closed': {
    severity: 'error',
    message: 'This block is still open at the end of the file.',
    hint: 'Add its closing tag, such as {{/if}} or {{/each}}.',
  },
  'template/too-deep': {
    severity: 'error',
    message: 'The blocks of this template are nested more than {limit} deep.',
    hint: 'Move the inner ones to a partial.',
  },
  'template/raw-output': {
    severity: 'error',
    message: 'Three braces, or an ampersand, would print a value without escaping it, and could break the markup.',
    hint: 'Write two braces; for text with emphasis or lists use the helper rich.',
  },
  'template/literal': {
    severity: 'error',
    message: 'The braces hold a fixed text or number instead of the name of a field.',
    hint: 'Write the text itself, without braces.',
  },
  'template/decorator': {
    severity: 'error',
    message: 'Decorators and inline partials are not supported.',
    hint: 'Put the inline partial in a file of its own beside the template.',
  },
  'template/partial-block': {
    severity: 'error',
    message: 'A partial that is called as a block is not supported.',
    hint: 'Call it as {{> name object}}, and write what goes around it in the partials themselves.',
  },
  'template/dynamic-partial': {
    severity: 'error',
    message: 'The name of this partial is computed, so that nobody can tell beforehand which one is meant.',
    hint: 'Choose between partials with {{#if …}}, and write their names out.',
  },
  'template/unknown-partial': {
    severity: 'error',
    message:
      'There is no partial "{name}": neither the folder of the template nor templates/shared has a file {name}.hbs.',
    hint: 'Make the file, or call a partial that exists.',
  },
  'template/partial-recursion': {
    severity: 'error',
    message: 'The partial "{name}" comes to call itself, which would never end: {way}.',
    hint: 'Leave one of the calls out; a list inside a list needs a partial for each level.',
  },
  'template/unknown-helper': {
    severity: 'error',
    message: 'There is no helper "{name}" that can be used here.',
    hint: 'These can be used here: {helpers}.',
  },
  'template/helper-form': {
    severity: 'error',
    message: '"{name}" is called in a way it does not take.',
    hint: 'Write {usage}; a field of the same name is this.{name}.',
  },
  'template/unknown-variable': {
    severity: 'error',
    message: '"{name}" is not a variable that templates have.',
    hint: 'There are @index, @first and @last in a loop, and @root everywhere.',
  },
  'template/outside-loop': {
    severity: 'error',
    message: '"{name}" belongs to a loop, and there is none around it here.',
    hint: 'Use it inside {{#each …}} or {{#entries …}}.',
  },
  'template/above-context': {
    severity: 'error',
    message: '"{name}" reaches further out than this file: a partial sees only what its call hands to it.',
    hint: 'Hand it to the partial by name, such as {{> name object title=title}}.',
  },
  'template/unknown-field': {
    severity: 'error',
    message: 'There is no field "{name}" in the data that this part of the template gets.',
    hint: 'The fields there are: {fields}. A partial gets only the object that its call names.',
  },
  'template/sometimes-missing': {
    severity: 'error',
    message: 'The field "{name}" is there for some of the items only.',
    hint: 'Put it inside {{#if …}} with the same name.',
  },
  'template/may-be-empty': {
    severity: 'error',
    message: 'A part of "{name}" can be empty, and then there is nothing to take the rest from.',
    hint: 'Put it inside {{#if …}} with the part that can be empty.',
  },
  'template/wrong-kind': {
    severity: 'error',
    message: '"{name}" is {found}, and what is needed here is {wanted}.',
    hint: 'Print rich text with the helper rich, loop over a list with each, and name a field of an object.',
  },
  'template/unknown-label': {
    severity: 'error',
    message: 'The language of this edition has no label "{name}".',
    hint: 'Add it to the labels of the language, or use one that is there.',
  },
  'template/label-places': {
    severity: 'error',
    message: 'The label "{name}" ("{label}") and this call do not agree about the place "{place}".',
    hint: 'Give a named value for each place in the label, and no others, such as {{label "page-of" n=1}}.',
  },
  'template/tag-from-mustache': {
    severity: 'error',
    message: 'A tag or the name of an attribute is made from a value here, and could not be checked.',
    hint: 'Write the tag out, and use values only in text and between the quotes of an attribute.',
  },
  'template/split-tag': {
    severity: 'error',
    message: 'A tag, an attribute value or a comment begins inside a block and ends outside of it, or the reverse.',
    hint: 'Keep each start tag whole: wholly inside the block or wholly around it.',
  },
  'template/inside-tag': {
    severity: 'error',
    message: '{written} stands inside a tag or a comment, where it cannot put elements.',
    hint: 'Move it between the tags.',
  },
  'template/slot': {
    severity: 'error',
    message: 'The element slot is written by the program only.',
    hint: 'Use the helper rich with the name of the field.',
  },
  'template/reserved-attribute': {
    severity: 'error',
    message: 'The attribute "{written}" begins with an underscore, which the program keeps for itself.',
    hint: 'Choose a name from the list of attributes of the element.',
  },
  'template/declaration': {
    severity: 'error',
    message: 'A template cannot hold declarations, CDATA sections or processing instructions ("{written}").',
    hint: 'Leave it out; to print the sign, write &lt; instead.',
  },
  'template/forbidden-character': {
    severity: 'error',
    message: 'This text holds the control character {character}, which cannot be printed.',
    hint: 'Remove it; it often comes along when text is copied from another program.',
  },
} as const satisfies MessageSet;
