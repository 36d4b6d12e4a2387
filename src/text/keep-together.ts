const opening = new Set('([{‘“„«‹');
const closing = /^[)\]}’”»›.,:;!?%…]+$/u;
const dash = /^[–—-]$/u;
const number = /^[([‘“„€$£±~<>≤≥]*\d[\d.,:/]*$/u;
const currencySigns = new Set('€$£');
const startsWithNumber = /^[§(]?\d/u;
const initials = /^[([‘“„]*(?:\p{Lu}\.)+$/u;
const shortUnit = /^(?:\p{L}{1,3}(?!\p{L})|[%‰°€$£])/u;

const units = new Set(
  'januari februari maart april mei juni juli augustus september oktober november december euro cent procent'.split(
    ' ',
  ),
);
const references = new Set(
  (
    '§ artikel art. lid paragraaf par. hoofdstuk hfst. afdeling deel bijlage tabel figuur afb. ' +
    'pagina pag. blz. bladzijde nummer nr. no. vraag stap sessie opdracht kaart tafel stapel'
  ).split(' '),
);
const titles = new Set('dhr. mevr. mw. dr. drs. ir. ing. mr. prof. st.'.split(' '));

/**
 * Whether Dutch wants no line break at the space between two words: before a dash or a closing sign, after an opening one,
 * between a number and its unit, month or currency (25 min, 1 januari, € 25), a thing and its number (artikel 3), initials
 * and the name (J. de Vries), a title and the name.
 */
export function keepsTogether(before: string, after: string): boolean {
  const last = before.charCodeAt(before.length - 1);
  const first = after.charCodeAt(0);
  if (isDigit(last)) {
    if (number.test(before) && (shortUnit.test(after) || units.has(stem(after)))) return true;
  } else if (last === fullStop) {
    if (initials.test(before) || (titles.has(core(before)) && /^\p{Lu}/u.test(after))) return true;
  }
  if (opening.has(before.charAt(before.length - 1))) return true;
  if (isLetter(first)) return false;
  return (
    dash.test(after) ||
    closing.test(after) ||
    (startsWithNumber.test(after) &&
      (currencySigns.has(before.charAt(before.length - 1)) || references.has(core(before))))
  );
}

const fullStop = 0x2e;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** The word without opening signs, in lower case: `(Artikel` is `artikel`. */
function core(word: string): string {
  return word.replace(/^[([‘“„]+/u, '').toLowerCase();
}

/** The letters a word begins with, in lower case: `euro's,` is `euro`. */
function stem(word: string): string {
  return /^\p{L}*/u.exec(word)![0].toLowerCase();
}
