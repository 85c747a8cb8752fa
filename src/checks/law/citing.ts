import type { Prose } from '../../records/field';
import type { Ground } from '../check';

/** Where the text of the Wet gemeenschappelijke regelingen stands. */
const WGR = 'https://wetten.overheid.nl/BWBR0003740';

/** An article of the Wet gemeenschappelijke regelingen; the number in Dutch and in English, where these differ. */
export function wgrArticle(nl: string, en = nl): Pick<Ground, 'citation' | 'link'> {
  return {
    citation: {
      nl: `Wet gemeenschappelijke regelingen, artikel ${nl}`,
      en: `Wet gemeenschappelijke regelingen, article ${en}`,
    },
    link: WGR,
  };
}

/** What is said of an article that was read in the text of a day or year gone by. */
export function readIn(nl: string | number, en = nl): Prose {
  return {
    nl: `Gelezen in de tekst van ${nl}; of het artikel daarna is gewijzigd, is niet nagegaan.`,
    en: `Read in the text of ${en}; whether the article changed since was not looked into.`,
  };
}
