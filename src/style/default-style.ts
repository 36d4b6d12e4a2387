/**
 * The style sheet under all others: how elements are laid out, and the few things that follow from what they mean. Sizes,
 * spaces and faces are for authors to state.
 */
export const defaultStyle = `
document, section, article, div, aside, footer, blockquote, h1, h2, h3, h4, p, hr, ul, ol, nav, nav-item, card,
writing-lines, agenda-bar, room-plan { display: block }
li { display: list-item }
ol { list-style-type: decimal }
ul { list-style-type: disc }
table { display: table }
caption, continued { display: block; text-align: start }
thead { display: table-header-group }
tbody { display: table-row-group }
tr { display: table-row; break-inside: avoid }
th, td { display: table-cell }
th { font-weight: 600; text-align: start }
h1, h2, h3, h4 { break-after: avoid; break-inside: avoid }
em { font-style: italic }
strong { font-weight: 700 }
footnote { text-align: start; text-indent: 0; font-weight: 400; font-style: normal }
card { position: relative }
hr { border-top: 0.5pt solid }
writing-lines { border-bottom: 0.5pt solid }
room-plan { border-top: 0.75pt solid }
`;
