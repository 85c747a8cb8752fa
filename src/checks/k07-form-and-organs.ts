import { type Check, defineCheck, type Verdict } from './check';
import { listedWith, organsFound, withoutOrgans } from './organs';
import { type FormRow, FORMS_AND_ORGANS } from './text-queries';
import { entryOf, phrases, sentence } from './words';

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
      citation: {
        nl: 'Wet gemeenschappelijke regelingen, artikel 8 lid 3',
        en: 'Wet gemeenschappelijke regelingen, article 8 paragraph 3',
      },
      link: 'https://wetten.overheid.nl/BWBR0003740',
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
          nl: `Welke vorm en bestuursorganen het register voor ${name} noemt, is hier niet ingelezen.`,
          en: `Which form and organs the register gives for ${name} was not read here.`,
        },
        needs: entryOf(name),
      };
    if (text?.legalForm !== 'OPERATIONS_ORGANISATION')
      return {
        judgement: 'NOT_APPLICABLE',
        explanation: {
          nl: `${name} is in het register geen bedrijfsvoeringsorganisatie.`,
          en: `${name} is no operations organisation in the register.`,
        },
      };
    return ofText(name, text);
  },
});

function ofText(name: string, { id, from, listed }: FormRow['texts'][number]): Verdict {
  const about = { evidence: [{ kind: 'arrangement-version', id }], text: id };
  const wrong = listedWith(['COUNCIL', 'MAYOR'], listed);
  if (wrong.length > 0) {
    const organs = phrases(organsFound(wrong));
    const names = [...new Set(wrong.map(({ participant }) => participant.name))];
    return {
      ...about,
      judgement: 'VIOLATED',
      explanation: sentence(
        { days: [from], names: [names] },
        ([since], [who]) =>
          `${name} is een bedrijfsvoeringsorganisatie; de tekst die sinds ${since} in het register geldt, noemt als deelnemend bestuursorgaan ook ${organs.nl} (van ${who}).`,
        ([since], [who]) =>
          `${name} is an operations organisation; the text in force in the register since ${since} lists ${organs.en} too as an organ that takes part (of ${who}).`,
      ),
      remedy: {
        nl: 'Vergelijk de vermelding met de regeling zelf: noem alleen de colleges, of kies een andere vorm.',
        en: 'Compare the entry with the arrangement itself: list the executives only, or choose another form.',
      },
      actor: 'REGISTER_KEEPER',
    };
  }
  if (listed.length === 0 || withoutOrgans(listed).length > 0)
    return {
      ...about,
      judgement: 'UNKNOWN',
      explanation: sentence(
        { days: [from] },
        ([since]) =>
          `De tekst van ${name} die sinds ${since} in het register geldt, noemt niet bij elke deelnemer een bestuursorgaan.`,
        ([since]) =>
          `The text of ${name} in force in the register since ${since} does not give an organ of every participant.`,
      ),
      needs: {
        nl: `De bestuursorganen die aan ${name} deelnemen, volgens de regeling zelf.`,
        en: `The organs that take part in ${name}, according to the arrangement itself.`,
      },
    };
  return {
    ...about,
    judgement: 'OK',
    explanation: sentence(
      { days: [from] },
      ([since]) =>
        `De tekst van ${name} die sinds ${since} in het register geldt, noemt raad noch burgemeester als deelnemer.`,
      ([since]) => `The text of ${name} in force in the register since ${since} lists neither a council nor a mayor.`,
    ),
  };
}
