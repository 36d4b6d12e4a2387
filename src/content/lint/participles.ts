/** What can stand before the `ge` of a past participle: **op**gehaald, **tegen**gehouden. */
const particles =
  'aan|achter|af|bij|binnen|bloot|boven|buiten|deel|dicht|door|gelijk|goed|heen|in|kapot|klaar|kwijt|langs|leeg|los|mee|na|neer|' +
  'om|onder|op|open|over|plaats|rond|samen|schoon|stil|stop|tegen|terecht|terug|thuis|toe|tussen|uit|vast|vol|voor|voorbij|vrij|weg';

/** `gehaald`, `gewerkt`, `gezet`, `genomen`, `gedaan`. A weak verb has its `t` after a voiceless consonant or a vowel. */
const withGe = new RegExp(
  `^(?:${particles})?ge(?:\\p{L}{2,}d|\\p{L}+[kfshpxc]t|\\p{L}+[aeou]t|\\p{L}{2,}en|(?:d|st|sl)aan|zien)$`,
  'u',
);

/** `besteld`, `verwacht`, `ontkend`; not the present participle, `verrassend`. */
const withPrefix = new RegExp(
  `^(?:${particles})?(?:be|her|mis|ont|ver)(?!\\p{L}*(?:aand|(?<![aeiouk])end)$)\\p{L}{2,}(?:d|[kfshpxc]t)$`,
  'u',
);

/** Participles these do not find: of strong verbs without `ge`, and of verbs that begin with another word. */
const others = wordSet(`
  bedorven bedrogen begonnen begraven begrepen bekeken beschreven besloten besmet besproken bestreden betreden bevolen
  bewezen bewogen bezet doorzocht erkend ervaren herschreven herzien omringd omschreven onderbouwd onderbroken
  ondernomen onderscheiden ondersteund ondertekend ondervraagd onderworpen onderzocht ontbonden onthouden ontmoet
  ontnomen ontslagen ontvangen ontworpen overhandigd overlegd overtuigd overvallen overwogen verboden verbonden
  verbroken verdreven vergeleken vergeten vergeven verkozen verlaten verloren vermeden vernomen verschoven verslagen
  verstoten vervangen verwezen verworpen verzonden verzonnen volbracht voldaan voltooid voorkomen voorspeld weerhouden
  weerlegd`);

/** What has the form of one and is a noun, an adjective or another form of a verb. */
const lookalikes = wordSet(`
  bekend beleid beperkt bereid bericht beroemd bescheid besluit bestand bevoegd bewind bewust bezit gebed gebeuren
  gebied gebieden gebod gebouwen gebruiken gedachten gedicht gedichten geduld geeft gehecht geheimen gehoorzamen
  gehucht gelaat gelden geleden geloven geluid gemeenten gemoed genieten genoegen genot gepast gerecht gerechten
  gerucht geruchten geschikt geschrift geschut geslacht gespannen gesprekken getuigen gevallen gevecht gevechten
  gevoelens gevolgen geweld gewend gewest geweten gewicht gewichten gewoonten gezicht gezichten gezinnen gezond herfst
  ingewikkeld misstand misverstand ontvangst opgewekt opgewonden overgewicht toegewijd uitgebreid uitgelaten uitgeput
  verbaasd verband verbod verbond verdriet verkeerd verliefd vermoeid verraad verstand verwant`);

/** Ends a noun or a superlative: `gezondheid`, `verkooplijst`, `belangrijkst`. */
const nounEnding = /(?:heid|lijst|kracht|[gk]st)$/u;

/** Whether a word in lower case has the form of a past participle that a passive sentence can be made with. */
export function isParticiple(word: string): boolean {
  if (lookalikes.has(word) || nounEnding.test(word)) return false;
  return withGe.test(word) || withPrefix.test(word) || others.has(word);
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
