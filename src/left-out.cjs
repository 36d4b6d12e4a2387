/**
 * Stands in the bundle for packages that our libraries load at start-up and the program never calls: `fontkit` and
 * `linebreak`, with which pdfkit sets text itself, and `source-map`, without which Handlebars joins plain strings.
 */
module.exports = {};
