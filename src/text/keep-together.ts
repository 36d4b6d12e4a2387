const opening = new Set('([{‘“„«‹');
const closing = /^[)\]}’”»›.,:;!?%…]+$/u;
const dash = /^[–—-]$/u;
const operator = /^(?:[×÷x]|t\/m)$/u;
const number = /^[([‘“„€$£±~<>≤≥]*\d(?:[\d.,:/]*\d)?$/u;
const currencySigns = new Set('€$£');
const startsWithNumber = /^[§(]?\d/u;
const year = /^\d{4}(?!\d)/u;
const initials = /^[([‘“„]*(?:\p{Lu}\.)+(?:-\p{Lu}\.)?$/u;
const unitSign = /^[%‰°€$£]/u;

const months = words(
  'januari februari maart april mei juni juli augustus september oktober november december ' +
    'jan. feb. mrt. apr. jun. jul. aug. sept. okt. nov. dec.',
);
const units = words(
  'mm cm dm m km m² m³ km² ha mg g kg ml cl dl l s sec min u uur kB MB GB W kW kWh pk fte mln mld ' +
    'millimeter centimeter meter kilometer hectare gram kilo kilogram ton liter graden euro cent procent promille ' +
    'seconde seconden minuut minuten uren dag dagen week weken maand maanden jaar jaren ' +
    'duizend miljoen miljard',
);
const references = words(
  '§ artikel art. lid paragraaf par. hoofdstuk hfst. afdeling deel bijlage tabel figuur afb. ' +
    'pagina pag. p. blz. bladzijde nummer nr. no. vraag stap sessie opdracht kaart tafel stapel ronde groep versie week ca.',
);
const titles = words('dhr. mevr. mw. dr. drs. ir. ing. mr. prof. st.');
const particles = words("de den der het 't ’t te ten ter van von la le op in aan el al");

/**
 * Whether Dutch wants no line break at the space between two words: before a dash or a closing sign, after an opening one,
 * between a number and its unit or currency (25 min, € 25), in a date (21 november 2026), between a thing and its number
 * (artikel 3), in a name with initials or a title (J. van der Berg). `earlier` gives the words before the first of the
 * two: 1 is the nearest.
 */
export function keepsTogether(before: string, after: string, earlier: (back: number) => string | undefined): boolean {
  const last = before.charCodeAt(before.length - 1);
  const first = after.charCodeAt(0);
  if (isDigit(last)) {
    if (number.test(before) && isCounted(after)) return true;
  } else if (last === fullStop) {
    if (initials.test(before)) return true;
    if (titles.has(core(before)) && (/^\p{Lu}/u.test(after) || titles.has(after))) return true;
  } else if ((isCapital(first) || particles.has(after)) && particles.has(before) && isInName(earlier)) return true;
  if (opening.has(before.charAt(before.length - 1))) return true;
  if (isLetter(first)) return false;
  return (
    dash.test(after) ||
    closing.test(after) ||
    (startsWithNumber.test(after) &&
      (currencySigns.has(before.charAt(before.length - 1)) || references.has(core(before)) || operator.test(before))) ||
    (year.test(after) && months.has(before))
  );
}

const fullStop = 0x2e;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || isCapital(code);
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

/** Whether a number belongs to the word after it. */
function isCounted(after: string): boolean {
  if (unitSign.test(after) || operator.test(after)) return true;
  const unit = stem(after);
  return units.has(unit) || months.has(unit) || months.has(`${unit}.`);
}

/** Whether the particle before which these words stand is one of a name: initials or a title begin it. */
function isInName(earlier: (back: number) => string | undefined): boolean {
  let back = 1;
  let word = earlier(back);
  while (word !== undefined && particles.has(word)) word = earlier(++back);
  return word !== undefined && (initials.test(word) || titles.has(core(word)));
}

/** The word without opening signs, in lower case: `(Artikel` is `artikel`. */
function core(word: string): string {
  return word.replace(/^[([‘“„]+/u, '').toLowerCase();
}

/** What a word begins with up to its closing signs: `euro's,` is `euro`, `m²)` is `m²`. */
function stem(word: string): string {
  return /^[\p{L}²³]*/u.exec(word)![0];
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
