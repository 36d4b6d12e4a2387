import type { MessageSet } from './message.ts';

export const layoutMessages = {
  'layout/frame-overflow': {
    severity: 'error',
    message: 'The text "{text}" is {excess} taller than its frame.',
    hint: 'Shorten the text, or give the frame more height in the style sheet.',
  },
  'layout/fit-overflow': {
    severity: 'error',
    message: 'The text "{text}" is {excess} taller than its frame, even at {size} pt, the smallest size allowed.',
    hint: 'Shorten the text until it fits.',
  },
  'layout/no-pages': {
    severity: 'error',
    message: 'There is nothing in this document, so it would have no pages.',
    hint: 'Put something in it, or leave the document out of the edition.',
  },
  'layout/page-overflow': {
    severity: 'error',
    message: 'Something here is {excess} taller than a page and cannot be divided.',
    hint: 'Make it lower, or allow a page break inside it.',
  },
  'layout/no-containing-block': {
    severity: 'error',
    message: 'This box is positioned, but no box around it is, so it has no place.',
    hint: 'Give the box it should stand in "position: relative".',
  },
  'layout/footnote-misplaced': {
    severity: 'error',
    message:
      'A footnote is called for in a positioned box, in columns or in another footnote, and no foot of a page belongs to these.',
    hint: 'Move the call into running text, or put what the note says in the text itself.',
  },
  'layout/break-in-columns': {
    severity: 'error',
    message:
      'Something in these columns asks for a new page, and a page cannot end in the midst of columns of one height.',
    hint: 'Take the page break out of the columns, or end them before it.',
  },
  'layout/footnote-overflow': {
    severity: 'error',
    message:
      'This footnote, with the line that calls for it, is {excess} taller than a page, and notes are not divided.',
    hint: 'Shorten the note, or make a paragraph of it.',
  },
  'layout/no-superior-figures': {
    severity: 'error',
    message: 'The font "{family}" has no superior figures, and the call of a footnote is set in these.',
    hint: 'Set the text around the call in a font with the OpenType feature "sups".',
  },
  'layout/columns-too-wide': {
    severity: 'error',
    message: 'The columns here are together {excess} wider than the room they have.',
    hint: 'Make a column narrower, or shorten the longest word in it.',
  },
  'layout/table-too-wide': {
    severity: 'error',
    message:
      'This table of {columns} columns is {excess} wider than the room it has, even with every word on a line of its own; the widest is "{word}".',
    hint: 'Shorten "{word}", set the table in smaller type, or leave out a column.',
  },
  'layout/spans-overlap': {
    severity: 'error',
    message: 'This cell reaches over column {column}, where a cell with a rowspan in a row above stands already.',
    hint: 'Make its colspan smaller, or the rowspan of the other cell.',
  },
  'layout/span-too-long': {
    severity: 'error',
    message: 'This cell has a rowspan of {asked}, but from its row on there are {left} rows in its thead or tbody.',
    hint: 'Make the rowspan smaller, or add the rows it should reach over.',
  },
  'layout/row-incomplete': {
    severity: 'error',
    message: 'The cells of this row cover {covered} columns, and the table has {columns}.',
    hint: 'Add the cells that are missing, empty ones if need be, or give a cell a colspan.',
  },
  'layout/unplaced-target': {
    severity: 'error',
    message: 'This refers to the page of "{anchor}", and that is not a place a page number can be given for.',
    hint: 'Put the id on a section, a heading or a paragraph that is not inside a table or a frame.',
  },
  'layout/margin-boxes-overlap': {
    severity: 'error',
    message:
      'The running texts at the {edge} of page {page} are together {excess} too wide, and print over each other.',
    hint: 'Shorten the title that is repeated there, or set it in smaller type in the @page rule.',
  },
  'layout/unlike-page-widths': {
    severity: 'error',
    message: 'Pages named "{page}" have {left} for text on the left and {right} on the right.',
    hint: 'Make the inner and outer margins of left and right pages add up to the same width.',
  },
} as const satisfies MessageSet;
