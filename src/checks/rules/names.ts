/**
 * Names of bodies, arrangements and agendas that a Dutch sentence gives an article: by how the first word ends. A word
 * that is not here gets none; that is right for municipalities and for most proper names, and reads as one for others.
 */
const DE =
  /^(gemeente|gemeenschappelijke|intergemeentelijke|gemeentelijke|regionale|strategische|gezamenlijke|openbare|.*(regio|dienst|regeling|organisatie|overeenkomst|samenwerking|alliantie|grondbank|rekenkamer|zone|commissie|stichting|vereniging|provincie|agenda)|unie|ggd|isd|rdog|dcmr)$/;
const HET =
  /^(intergemeentelijk|gemeentelijk|regionaal|technisch|openbaar|natuur-|.*(schap|bureau|archief|bedrijf|orgaan|gewest|verband|lichaam|programma|ministerie|hoogheemraadschap))$/;
/** Words that end like those above and have the other article. */
const DE_ALL_THE_SAME = /(gemeen|vennoot|maat)schap$/;

function articleOf(word: string): string | undefined {
  if (DE_ALL_THE_SAME.test(word)) return 'de';
  if (HET.test(word)) return 'het';
  return DE.test(word) ? 'de' : undefined;
}

/** A name as it stands in a Dutch sentence: "de Veiligheidsregio Haaglanden", "het Recreatieschap Hitland", "Delft". */
export function the(name: string): string {
  const [first = '', second = ''] = name.toLowerCase().split(' ');
  const isAdjective = first.endsWith('e') && first !== 'de';
  const article = articleOf(first) ?? (isAdjective ? articleOf(second) : undefined);
  return article === undefined ? name : `${article} ${name}`;
}

/** The same where it begins a sentence: "De Veiligheidsregio Haaglanden". */
export function theFirst(name: string): string {
  return the(name).replace(/^d(?=e )|^h(?=et )/, (letter) => letter.toUpperCase());
}
