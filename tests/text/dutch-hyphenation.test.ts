import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { divideDutch, spellDivision } from '../../src/text/dutch-hyphenation.ts';
import { createHyphenator, type HyphenationPoint } from '../../src/text/hyphenator.ts';

const hyphenator = createHyphenator('nl', ['draag-vlak-on-der-zoek', "agen-da's"]);

/** Dutch as the default edition has it, with its exceptions. */
const language = parse(readFileSync(new URL('../../content/languages/nl.yaml', import.meta.url), 'utf8'));
const dutch = createHyphenator('nl', language.hyphenationExceptions);

/** Every way to divide a word in the default edition, as it is printed on two lines. */
function everyDivision(word: string): string[] {
  return printed(word, dutch.hyphenate(word));
}

/** Those for a text that leaves two letters before a break and three after it. */
function divisions(word: string): string[] {
  const points = hyphenator
    .hyphenate(word)
    .filter(({ origin, head, tail }) => origin !== 'language' || (head >= 2 && tail >= 3 && head + tail >= 6));
  return printed(word.replace(/[\u00AD\u200B]/g, ''), points);
}

function printed(word: string, points: readonly HyphenationPoint[]): string[] {
  return points.map(({ from, to, before, after }) => `${word.slice(0, from)}${before}/${after}${word.slice(to)}`);
}

/** The words of `tests/fixtures/hard-words.txt` with every correct division, as it is printed. */
function readHardWords(): (readonly [word: string, divisions: readonly string[]])[] {
  const file = readFileSync(new URL('../fixtures/hard-words.txt', import.meta.url), 'utf8');
  const entries = file.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return entries.map((entry) => {
    const [word = '', written] = entry.split(': ');
    if (written !== undefined) return [word, written.split(' ')];
    const parts = entry.split('|');
    const divided = parts.slice(1).map((_, i) => `${parts.slice(0, i + 1).join('')}-/${parts.slice(i + 1).join('')}`);
    return [parts.join(''), divided];
  });
}

const hardWords = readHardWords();

/** Every place these words may be divided; a diaeresis after one vanishes. */
const words = `
  ver|ant|woor|de|lijk|heid rijks|amb|te|na|ren dis|cus|sie|the|ma's bur|ger|par|ti|ci|pa|tie
  ar|beids|on|ge|schikt|heids|ver|ze|ke|ring bij|een|komst in|te|gri|teits|ma|na|ge|ment be|sluit|vor|ming
  ge|spreks|lei|der waar|den|kaar|ten or|ga|ni|sa|tie|ont|wik|ke|ling me|de|wer|ker|ste|vre|den|heid angst|schreeuw
  herfst|va|kan|tie waar|schijn|lijk recht|vaar|dig|heid vriend|schap ach|ter|docht die|nend lei|der|schap
  ver|trou|we|lijk be|roeps|ma|tig di|lem|ma|trai|ning mi|nis|te|rie ge|meen|te|raad prak|tijk|voor|beel|den weer|bar|stig
  ijs|sel|meer IJs|sel|meer ko|pi|eer|ap|pa|raat bu|reau|cra|tie loy|a|li|teit pa|ti|ën|ten zon|dag
  co|ör|di|na|tie co|ö|pe|ra|tie fi|nan|ci|ële ge|ïn|te|res|seer|den be|ïn|vloe|den twee|ën|twin|tig drie|ën|der|tig
  Is|ra|ë|lisch ego|ïsme re|ü|nie ge|üp|da|tet ca|te|go|rieën zee|ë|gel
  slechtst straatje bootje knieën reëel ruïne ideeën the|ma's par|keer|ga|ra|geetje
`;

describe('createHyphenator', () => {
  it.each(hardWords)('divides %s nowhere but where spelling allows it', (word, correct) => {
    expect(correct).toEqual(expect.arrayContaining(everyDivision(word)));
  });

  it('finds every place in a hard word but in short parts of one with a sign of its own', () => {
    const missing = hardWords.flatMap(([word, correct]) => {
      const found = everyDivision(word);
      return correct.filter((division) => !found.includes(division));
    });
    expect(missing).toEqual([
      '65-plus-/ser',
      'au-/to-ongeluk',
      'auto-on-/geluk',
      'auto-onge-/luk',
      'NAVO-lan-/den',
      'ex-col-/lega',
      'ex-colle-/ga',
      'A4-/tje',
      '20e-eeuw-/se',
    ]);
  });

  it.each(words.trim().split(/\s+/))('divides %s', (entry) => {
    const parts = entry.split('|');
    const expected = parts.slice(1).map((_, i) => {
      const after = parts.slice(i + 1).join('');
      return `${parts.slice(0, i + 1).join('')}-/${plain(after.charAt(0))}${after.slice(1)}`;
    });
    expect(divisions(entry.replaceAll('|', ''))).toEqual(expected);
  });

  it.each([
    ['knieën', 4, 'knie-/en'],
    ['ruïne', 2, 'ru-/ine'],
    ['reëel', 2, 're-/eel'],
    ['ideeën', 4, 'idee-/en'],
    ["baby'tje", 5, 'baby-/tje'],
    ['autootje', 5, 'auto-/tje'],
    ['omaatje', 4, 'oma-/tje'],
    ['parapluutje', 8, 'paraplu-/tje'],
    ['cafeetje', 5, 'café-/tje'],
    ['ideetje', 4, 'idee-/tje'],
    ['garageetje', 7, undefined],
    ["thema's", 5, undefined],
    ["thema's", 6, undefined],
    ['Fahrenheit', 4, 'Fahr-/enheit'],
    ['wrakë', 4, 'wrak-/ë'],
  ])('spells %s, divided at %i, as %s', (word, at, expected) => {
    const division = spellDivision(word, at);
    const spelt =
      division && `${word.slice(0, division.from)}${division.before}/${division.after}${word.slice(division.to)}`;
    expect(spelt).toBe(expected);
  });

  it('finds every place the patterns know, also near the ends', () => {
    expect(divideDutch('knieën').map(({ at }) => at)).toEqual([4]);
    expect(divideDutch('Reünie').map(({ at }) => at)).toEqual([2, 3]);
  });

  it('does not trust patterns that leave a part without a vowel', () => {
    expect(divisions('draagvlakonderzoeken')).toEqual([
      'draag-/vlakonderzoeken',
      'draagvlakon-/derzoeken',
      'draagvlakonder-/zoeken',
      'draagvlakonderzoe-/ken',
    ]);
  });

  it('obeys exceptions, in any case and with punctuation', () => {
    expect(divisions('“Draagvlakonderzoek”,')).toEqual([
      '“Draag-/vlakonderzoek”,',
      '“Draagvlak-/onderzoek”,',
      '“Draagvlakon-/derzoek”,',
      '“Draagvlakonder-/zoek”,',
    ]);
    expect(divisions('agenda’s')).toEqual(['agen-/da’s']);
  });

  it('obeys the author’s soft hyphens and no other', () => {
    expect(divisions('verant\u00ADwoordelijkheid')).toEqual(['verant-/woordelijkheid']);
    expect(divisions('co\u00ADördinatie')).toEqual(['co-/ordinatie']);
    expect(divisions('\u00ADja\u00AD')).toEqual([]);
  });

  it.each([
    ['zee-egel', ['zee-/egel']],
    ['kant-en-klaar', ['kant-/en-klaar', 'kant-en-/klaar']],
    ['hij/zij', ['hij//zij']],
    ['Goes–Tholen', ['Goes–/Tholen']],
    ['e-mailadres', ['e-mail-/adres']],
    ["'s-Gravenhage", ["'s-Gra-/venhage", "'s-Graven-/hage"]],
    ['(half)open', []],
    [
      'organisatie-ontwikkeling',
      [
        'or-/ganisatie-ontwikkeling',
        'orga-/nisatie-ontwikkeling',
        'organi-/satie-ontwikkeling',
        'organisa-/tie-ontwikkeling',
        'organisatie-/ontwikkeling',
        'organisatie-ont-/wikkeling',
        'organisatie-ontwik-/keling',
        'organisatie-ontwikke-/ling',
      ],
    ],
    ['50-plussers', ['50-/plussers']],
    ['half\u200Bopen', ['half/open']],
    ['en/of', []],
    ['2026-11-21', []],
    ['9/10', []],
    ['VERANTWOORDELIJKHEID', []],
    ['LinkedInprofiel', []],
    ['covid19patiënten', []],
    ['info@goedwerktoolkit.nl', []],
    ['www.goedwerktoolkit.nl', []],
    [
      'https://voorbeeld.nl/waardenkaarten/verhalen',
      ['https://voorbeeld.nl//waardenkaarten/verhalen', 'https://voorbeeld.nl/waardenkaarten//verhalen'],
    ],
  ])('divides %s where its own signs allow it', (word, expected) => {
    expect(divisions(word)).toEqual(expected);
  });

  it('looks at every word once', () => {
    expect(hyphenator.hyphenate('woordenboek')).toBe(hyphenator.hyphenate('woordenboek'));
  });
});

function plain(letter: string): string {
  return letter.normalize('NFD').charAt(0);
}
