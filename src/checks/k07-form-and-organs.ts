import { type Check, defineCheck } from './check';
import { wgrArticle } from './law/citing';
import { the, theFirst } from './rules/names';
import { executivesOnly } from './rules/organs';
import { type FormRow, FORMS_AND_ORGANS } from './queries/text-queries';
import { entryOf, FORM, ORGANS } from './rules/words';

/**
 * K07: in an operations organisation only executives take part. What the register files as "regeling zonder meer" may be
 * a centre arrangement, so nothing follows from it; the other forms are open to every organ.
 */
export const formAndOrgans: Check = defineCheck<FormRow>({
  code: 'K07',
  title: {
    nl: 'Aan een bedrijfsvoeringsorganisatie nemen raad noch burgemeester deel',
    en: 'Neither a council nor a mayor takes part in an operations organisation',
  },
  severity: 'A',
  grounds: [
    {
      ...wgrArticle('8 lid 3', '8 paragraph 3'),
      from: '2015-01-01',
      until: null,
      verified: false,
      reading: {
        nl: 'Ontleend aan vakliteratuur; de geldende tekst van het artikel is niet gelezen.',
        en: 'Taken from professional literature; the text of the article in force was not read.',
      },
    },
  ],
  evidence: {
    nl: 'de rechtsvorm, en de bestuursorganen die het register bij de deelnemers noemt',
    en: 'the legal form, and the organs that the register gives of its participants',
  },
  query: FORMS_AND_ORGANS,
  judge: ({ name, inRegister, texts }) => {
    const text = texts.at(-1);
    if (!text?.read && inRegister !== false && text?.legalForm !== 'PUBLIC_BODY')
      return {
        judgement: 'UNKNOWN',
        explanation: {
          nl: `Welke vorm en bestuursorganen het register voor ${the(name)} noemt, is bij ons niet bekend.`,
          en: `Which form and organs the register gives for ${name} is not known to us.`,
        },
        needs: entryOf(name, [FORM, ORGANS]),
      };
    if (text?.legalForm !== 'OPERATIONS_ORGANISATION')
      return {
        judgement: 'NOT_APPLICABLE',
        explanation: {
          nl: `${theFirst(name)} is in het register geen bedrijfsvoeringsorganisatie.`,
          en: `${name} is no operations organisation in the register.`,
        },
      };
    return executivesOnly({
      name,
      what: { nl: 'een bedrijfsvoeringsorganisatie', en: 'an operations organisation' },
      text,
      remedy: {
        nl: 'Vergelijk de vermelding met de regeling zelf: noem alleen de colleges, of kies een andere vorm.',
        en: 'Compare the entry with the arrangement itself: list the executives only, or choose another form.',
      },
    });
  },
});
