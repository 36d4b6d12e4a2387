import type { MessageSet } from './message.ts';

export const documentMessages = {
  'document/not-well-formed': {
    severity: 'error',
    message: 'The markup cannot be read at or after this tag: {reason}.',
    hint: 'Look between this tag and the next one of the template.',
  },
  'document/not-closed': {
    severity: 'error',
    message: 'The element {element} is opened here and not closed before something around it ends.',
    hint: 'Add </{element}>, or write <{element}/> for an element without content.',
  },
  'document/too-deep': {
    severity: 'error',
    message: 'Elements are nested more than {limit} deep.',
    hint: 'Close elements before the next ones begin.',
  },
  'document/root': {
    severity: 'error',
    message: 'The outermost element is {element}, and it has to be document.',
    hint: 'Put everything inside <document title="…"> … </document>.',
  },
  'document/unknown-element': {
    severity: 'error',
    message: 'There is no element {element}.',
    hint: 'Use an element of the list in the registry of elements; div and span are there for everything else.',
  },
  'document/unknown-attribute': {
    severity: 'error',
    message: 'The element {element} has no attribute {attribute}.',
    hint: 'It takes: {attributes}.',
  },
  'document/missing-attribute': {
    severity: 'error',
    message: 'The element {element} needs the attribute {attribute}.',
    hint: 'Add {attribute}="…": {description}.',
  },
  'document/attribute-value': {
    severity: 'error',
    message: 'The attribute {attribute} of {element} cannot be "{value}".',
    hint: 'It must be {description}.',
  },
  'document/wrong-parent': {
    severity: 'error',
    message: 'The element {element} cannot stand directly inside {parent}, which holds {holds}.',
    hint: 'Move it, or put the element around it that it belongs in.',
  },
  'document/text-not-allowed': {
    severity: 'error',
    message: 'Text stands directly inside {element}, which holds {holds}: "{excerpt}".',
    hint: 'Put an element around the text, such as p.',
  },
  'document/mixed-content': {
    severity: 'error',
    message: 'The element {element} holds running text and the block {block} beside each other.',
    hint: 'Put the running text in a p of its own.',
  },
  'document/one-paragraph': {
    severity: 'error',
    message: 'This text has to be a single paragraph, because it is printed in running text (inside {parent}).',
    hint: 'Make one paragraph of it, without lists or headings, or print it in a div of its own in the template.',
  },
  'document/duplicate-id': {
    severity: 'error',
    message: 'The id "{id}" stands in the document more than once, so that a reference to it has no single aim.',
    hint: 'Make the ids different, for example by putting a field of the entry in them.',
  },
  'document/unknown-id': {
    severity: 'error',
    message: 'The reference to "{id}" leads nowhere: no element of this document has that id.',
    hint: 'Add the id to the element that is meant, or leave the reference out.',
  },
  'document/heading-skips': {
    severity: 'error',
    message: 'The heading {element} follows on {before}, so that readers who listen miss a level: {missing}.',
    hint: 'Use {missing} here, and give it the look it should have with a class.',
  },
  'document/image-missing': {
    severity: 'error',
    message: 'The image "{src}" is in none of these folders: {folders}.',
    hint: 'Put the file in one of them, or correct its name; capitals count.',
  },
  'document/image-format': {
    severity: 'error',
    message: 'The file {file} is not an image that can be printed.',
    hint: 'Use an SVG with plain shapes for a logo or a sign, and a PNG or JPEG for a photograph.',
  },
  'document/image-damaged': {
    severity: 'error',
    message: 'The image {file} is damaged or incomplete: {reason}.',
    hint: 'Export the image again from the program it was made in.',
  },
  'document/image-pixels': {
    severity: 'error',
    message: 'The image {file} has {width} by {height} pixels, and at most {limit} million can be decoded.',
    hint: 'Scale it down: 300 pixels for each inch it is printed at are enough.',
  },
  'document/svg-not-well-formed': {
    severity: 'error',
    message: 'This SVG file is not well-formed XML: {reason}.',
    hint: 'Export the drawing again, as plain SVG.',
  },
  'document/svg-doctype': {
    severity: 'error',
    message: 'This SVG file has a document type declaration, which could bring in other files.',
    hint: 'Remove the line that begins with <!DOCTYPE, or export the drawing as plain SVG.',
  },
  'document/svg-instruction': {
    severity: 'error',
    message: 'This SVG file has the processing instruction {name}, which could bring in style sheets.',
    hint: 'Remove the line, or export the drawing as plain SVG.',
  },
  'document/svg-size': {
    severity: 'error',
    message: 'The size of this SVG drawing cannot be told: {problem}.',
    hint: 'State a viewBox, with a width and a height in mm, pt or px that fit to it.',
  },
  'document/svg-element': {
    severity: 'error',
    message: 'The SVG element {element} cannot be printed.',
    hint: 'In the drawing program: {advice}.',
  },
  'document/svg-attribute': {
    severity: 'error',
    message: 'The SVG attribute {attribute} is not supported.',
    hint: 'Remove it; colours and strokes are written on the shapes themselves, and clipping, masks and effects are not drawn.',
  },
  'document/svg-style': {
    severity: 'error',
    message: 'The SVG property {property} cannot be "{value}".',
    hint: 'Use plain opaque colours (#rrggbb, currentColor, none), unbroken strokes, and shapes that are all visible.',
  },
  'document/svg-geometry': {
    severity: 'error',
    message: 'The attribute {attribute} of this {element} cannot be read, or describes nothing.',
    hint: 'Correct it, or remove the shape; numbers are without a unit.',
  },
  'document/svg-text': {
    severity: 'error',
    message: 'Text stands between the shapes of this SVG file.',
    hint: 'Remove it, or convert it to outlines in the drawing program.',
  },
  'document/svg-stretched-stroke': {
    severity: 'error',
    message: 'This stroke is stretched more in one direction than in the other.',
    hint: 'Convert the stroke to an outline in the drawing program.',
  },
  'document/svg-too-deep': {
    severity: 'error',
    message: 'The groups of this SVG file are nested more than {limit} deep.',
    hint: 'Ungroup the drawing and export it again.',
  },
  'document/svg-too-large': {
    severity: 'error',
    message: 'This SVG drawing has more than {limit} path segments.',
    hint: 'Simplify the paths, or use a PNG of 300 pixels an inch.',
  },
} as const satisfies MessageSet;
