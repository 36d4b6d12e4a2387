import { describe, expect, it } from 'vitest';
import { checkPassiveVoice } from '../../../src/content/lint/passive-voice.ts';
import { readabilityOf } from '../../../src/content/lint/readability.ts';
import { sentencesOf } from '../../../src/content/lint/sentences.ts';
import { countSyllables } from '../../../src/content/lint/syllables.ts';

const lintText = (text: string) => ({
  ...{ kind: 'pages' as const, file: 'a.md', text, sentences: sentencesOf(text), isQuestion: false },
  place: (from: number, to: number) => ({ file: 'a.md', line: 1, column: from + 1, length: to - from }),
});

describe('a sentence', () => {
  it.each([
    ['Hij komt. Zij gaat!', ['Hij komt.', 'Zij gaat!']],
    ['‘En de vloeren?’ vroeg ik hem. ‘Best,’ zei hij.', ['‘En de vloeren?’ vroeg ik hem.', '‘Best,’ zei hij.']],
    ['Zij zegt: ‘Kom mee.’ Hij gaat.', ['Zij zegt:', '‘Kom mee.’', 'Hij gaat.']],
    [
      'Bel dhr. Jansen om 09.30 uur, o.a. Piet en bijv. Jan.',
      ['Bel dhr. Jansen om 09.30 uur, o.a. Piet en bijv. Jan.'],
    ],
    ['Ik zou … omdat … De prijs is hoog.', ['Ik zou … omdat …', 'De prijs is hoog.']],
    ['Bel om vijf uur. 12 mensen wachten. – …', ['Bel om vijf uur.', '12 mensen wachten.']],
  ])('ends where it ends: %s', (text, sentences) => {
    expect(sentencesOf(text).map(({ from, to }) => text.slice(from, to))).toEqual(sentences);
  });

  it('has the words that have a letter or digit, without the punctuation around them', () => {
    const [sentence] = sentencesOf('‘’s Avonds’ – zei (de) Wmo-consulent – om 09:30 …');
    expect(sentence?.words.map(({ text }) => text)).toEqual([
      's',
      'Avonds',
      'zei',
      'de',
      'Wmo-consulent',
      'om',
      '09:30',
    ]);
  });
});

describe('the passive voice', () => {
  it.each([
    ['Er wordt gezegd dat het lukt.', 'wordt gezegd'],
    ['Wordt de temperatuur elke dag genoteerd?', 'Wordt de temperatuur elke dag genoteerd'],
    ['Om vier uur werd de tas voor de minister opgehaald.', 'werd de tas voor de minister opgehaald'],
    ['De brief werd door de bode bezorgd op maandag.', 'werd door de bode bezorgd'],
    ['Ik vroeg waarom zij anders behandeld worden.', 'behandeld worden'],
    ['Dat moet gezegd kunnen worden.', 'gezegd kunnen worden'],
    ['Je leest het voordat het gedrukt wordt.', 'gedrukt wordt'],
    ['Wanneer wordt dat besproken?', 'wordt dat besproken'],
    ['Toen werd besloten om te wachten.', 'werd besloten'],
    ['Mensen die gediend worden, groeien.', 'gediend worden'],
  ])('is found: %s', (text, words) => {
    const [found, ...more] = checkPassiveVoice(lintText(text)).map(({ origin }) => origin!);
    expect(more).toEqual([]);
    expect(text.slice(found!.column - 1, found!.column - 1 + found!.length!)).toBe(words);
  });

  it.each([
    'Het wordt stil en jij wordt onrustig.',
    'Toen Yusuf inkoper werd, belde hij naar Basra.',
    'Het gesprek wordt lastig, want hij heeft niets gezegd.',
    'Eén fout wordt een regel, zonder dat de raad erover heeft gestemd.',
    'Dat wordt een besluit met een gezicht.',
    'Zijn fout wordt een gegeven.',
    'Gezondheid wordt belangrijk en het gebouw wordt mooier.',
    'Geboren in mei werd hij bakker.',
    'Hij wordt bakker, geroepen door de geur.',
    'Het werd later dan gedacht.',
    'Hij werd bekend bij de gemeenten.',
    'Wie ziek wordt die avond is vergeten.',
    'Ze worden gezonder, wijzer en vrijer.',
    'Worden de verhalen langer als ze zijn gelezen?',
  ])('is not: %s', (text) => {
    expect(checkPassiveVoice(lintText(text))).toEqual([]);
  });
});

describe('readability', () => {
  it.each([
    [1, 'tijd thuis nieuws leeuw sneeuw één níét háár team Wmo 23'],
    [
      2,
      'mooie nieuwe zaaien koeien buien blije kopje niveau cadeau baby royaal detail toilet geuit geacht coachen logé',
    ],
    [3, 'bijeenkomst ideeën reünie theater oceaan serieus museum creatief logeren frequente adequaat'],
    [4, 'begrijpelijk beïnvloeden officieel materiaal loyaliteit teamoverleg patiënten'],
    [5, 'geïnteresseerd coördinatie financiële evaluatie individueel ministerieel'],
    [6, 'geautomatiseerd'],
    [7, 'verantwoordelijkheden'],
  ])('counts %d syllables', (count, words) => {
    for (const word of words.split(' ')) expect([word, countSyllables(word)]).toEqual([word, count]);
  });

  it('is the reading ease of Flesch and Douma for each file, of texts that are sentences', () => {
    const texts = ['De brug staat open. Zij wacht.', 'Een titel', 'Dat is mooi!'].map(lintText);
    expect(readabilityOf([...texts, { ...lintText('Kom.'), file: 'b.md' }])).toEqual({
      formula: 'Flesch-Douma',
      status: 'indicatie',
      texts: [
        {
          file: 'a.md',
          words: 9,
          sentences: 3,
          syllables: 10,
          ease: Math.round((206.84 - 0.93 * 3 - 77 * (10 / 9)) * 10) / 10,
        },
        { file: 'b.md', words: 1, sentences: 1, syllables: 1, ease: 128.9 },
      ],
    });
  });
});
