import type { MessageSet } from './message.ts';

export const styleMessages = {
  'style/syntax': {
    severity: 'error',
    message: 'The style sheet cannot be read from here on: {problem}.',
    hint: 'Check that what stands before it ends with ";" and that every bracket and quotation mark is closed.',
  },
  'style/unclosed': {
    severity: 'error',
    message: 'The {thing} that opens here is never closed.',
    hint: 'Write {closing} where it ends.',
  },
  'style/nested-rule': {
    severity: 'error',
    message: 'A rule stands inside another rule, which is not supported.',
    hint: 'Close the rule before it with "}", and write the whole selector of this one.',
  },
  'style/unknown-at-rule': {
    severity: 'error',
    message: '"@{name}" is not an at-rule this program supports here.',
    hint: 'Leave it out: the only at-rule is @page, and inside it stand margin boxes such as @top-left.',
  },
  'style/unknown-selector': {
    severity: 'error',
    message: '"{selector}" is not a selector this program supports.',
    hint: 'Select by element, .class, #id, [attribute], :first-child, :last-child or :not(); PROPERTIES.md lists them all.',
  },
  'style/unknown-element': {
    severity: 'error',
    message: 'There is no element "{name}", so this selector matches nothing.',
    hint: 'Name an element that templates may write, or select by class.',
  },
  'style/unknown-attribute': {
    severity: 'error',
    message: 'No element has an attribute "{name}", so this selector matches nothing.',
    hint: 'Name an attribute that templates may write, or select by class.',
  },
  'style/marker-place': {
    severity: 'error',
    message: '"::marker" can only follow "li", because list items alone have a marker.',
    hint: 'Write li::marker, at the end of the selector.',
  },
  'style/unknown-page-selector': {
    severity: 'error',
    message: '"{selector}" does not select pages.',
    hint: 'Write @page, @page name, or either with :left, :right, :first or :blank after it.',
  },
  'style/unknown-margin-box': {
    severity: 'error',
    message: 'A page has no margin box "@{name}".',
    hint: 'The margin boxes are: {known}.',
  },
  'style/unknown-property': {
    severity: 'error',
    message: '"{property}" is not a property this program supports.',
    hint: 'Leave it out, or use one of the properties listed in PROPERTIES.md.',
  },
  'style/property-place': {
    severity: 'error',
    message: '"{property}" has no effect in {place}.',
    hint: 'What can be set there is: {known}.',
  },
  'style/important': {
    severity: 'error',
    message: '"!{word}" is not supported.',
    hint: 'Leave it out, and make the selector more specific or put the rule later.',
  },
  'style/empty-value': {
    severity: 'error',
    message: '"{property}" has no value.',
    hint: 'Write a value after the colon, or remove the line.',
  },
  'style/invalid-value': {
    severity: 'error',
    message: '"{value}" is not a value of {property}.',
    hint: 'It takes {expected}.',
  },
  'style/invalid-substituted-value': {
    severity: 'error',
    message: '"{value}" stands for "{substituted}" here, which is not a value of {property}.',
    hint: 'It takes {expected}.',
  },
  'style/missing-unit': {
    severity: 'error',
    message: '"{value}" is a number without a unit, and {property} needs a length.',
    hint: 'Write a unit directly after it: mm, cm, pt, in, em or rem.',
  },
  'style/unknown-unit': {
    severity: 'error',
    message: '"{value}" is in {unit}, which is not a unit of this program.',
    hint: 'Use mm, cm, pt or in on paper, em or rem beside type, or %.',
  },
  'style/unknown-function': {
    severity: 'error',
    message: 'There is no function "{name}()".',
    hint: 'The functions are: {known}.',
  },
  'style/unsupported-syntax': {
    severity: 'error',
    message: 'Values such as "{value}" are not supported.',
    hint: 'Write words, lengths, numbers, colours or quoted text; PROPERTIES.md says what each property takes.',
  },
  'style/custom-property-place': {
    severity: 'error',
    message:
      '"{property}" is set in a rule that is not for :root alone, and custom properties hold for a whole document.',
    hint: 'Move it to a rule with the selector :root.',
  },
  'style/unknown-custom-property': {
    severity: 'error',
    message: 'The custom property "{name}" is set nowhere.',
    hint: 'Set it in a :root rule or in the organisation, or give a fallback: var({name}, fallback).',
  },
  'style/custom-property-cycle': {
    severity: 'error',
    message: 'The custom property "{name}" is defined by itself: {cycle}.',
    hint: 'Give one of them a value of its own.',
  },
  'style/custom-property-value': {
    severity: 'error',
    message: 'The value "{value}" of the custom property "{name}" cannot be read as CSS: {reason}',
    hint: 'Correct it where the toolkit or the organisation states it.',
  },
  'style/long-value': {
    severity: 'error',
    message: 'A value has more than {limit} parts once its custom properties are filled in.',
    hint: 'Write the value out, or let fewer custom properties refer to each other.',
  },
  'style/unknown-page': {
    severity: 'error',
    message: 'No @page rule is called "{name}".',
    hint: 'Add a rule "@page {name}", or name a page that has one.',
  },
  'style/unknown-string': {
    severity: 'error',
    message: 'No element sets the running string "{name}", so nothing would be printed here.',
    hint: 'Set it with "string-set: {name} content()" on the element whose text it should be.',
  },
  'style/missing-font-family': {
    severity: 'error',
    message: 'No style sheet says in which font family the document is set.',
    hint: 'Write :root { font-family: … } in one of its style sheets, with the families in order of preference.',
  },
} as const satisfies MessageSet;
