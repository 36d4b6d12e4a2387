/** What follows the list of options in each `--help`: examples, and what a person may wonder about. */
export const helpTexts = {
  program: `
Examples:
  persklaar build                   make the PDFs of all organisations
  persklaar check                   find mistakes without making anything
  persklaar new story lege-stoel    begin a story

The program ends with 0 when all went well, 1 when there are problems in the content,
2 when the command was not understood, and 70 when Persklaar itself has a defect.`,

  build: `
Examples:
  persklaar build                                    everything
  persklaar build standaard                          the default edition alone
  persklaar build standaard --document cards         its cards; the other PDFs stay as they are
  persklaar build --profile office --out ~/Desktop   what you print yourself, on the desktop

Name organisations before --document and --profile.
The PDFs stand in out/, a folder per organisation. With one mistake in the content nothing is
written, so that what stands there is always complete. persklaar list shows what you can name.`,

  check: `
Examples:
  persklaar check              everything
  persklaar check standaard    the default edition alone

Each message says in which file and on which line to look, and what to do. Beside what a build finds
there are warnings about the language and about what your selections leave out.`,

  list: `
Examples:
  persklaar list --root ~/toolkit
  persklaar list --coverage         which selected story is about which pillar, level and relation`,

  new: `
Examples:
  persklaar new organisation gemeente-oosterwaard   content/organisations/gemeente-oosterwaard/
  persklaar new story de-lege-stoel                 content/stories/de-lege-stoel.md
  persklaar new card geduld                         prints the lines to paste in the deck

The new file explains its own fields. A file that is there already is never replaced.`,
} as const;
