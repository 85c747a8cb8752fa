import { type Check, defineCheck, type Verdict } from './check';
import { listedWith, organsFound, withoutOrgans } from './organs';
import { SAFETY_REGIONS, type SafetyRow } from './text-queries';
import { entryOf, phrases, sentence } from './words';

/** K08: in a safety region the executives of the municipalities take part, and no other organ. */
export const safetyRegionOrgans: Check = defineCheck<SafetyRow>({
  code: 'K08',
  title: {
    nl: 'Aan een veiligheidsregio nemen alleen colleges van burgemeester en wethouders deel',
    en: 'Only municipal executives take part in a safety region',
  },
  severity: 'A',
  grounds: [
    {
      citation: { nl: "Wet veiligheidsregio's, artikel 9", en: "Wet veiligheidsregio's, article 9" },
      link: 'https://wetten.overheid.nl/BWBR0027466',
      from: '2010-10-01',
      until: null,
      verified: false,
      reading: {
        nl: 'Gelezen in de tekst van 2017; of het artikel daarna is gewijzigd, is niet nagegaan.',
        en: 'Read in the text of 2017; whether the article changed since was not looked into.',
      },
    },
  ],
  evidence: {
    nl: 'de wettelijke taak die de regeling vervult, en de bestuursorganen die het register bij de deelnemers noemt',
    en: 'the duty that the arrangement meets, and the organs that the register gives of its participants',
  },
  query: SAFETY_REGIONS,
  judge: (row) => {
    const { name, fulfilments, texts } = row;
    if (fulfilments.length === 0)
      return {
        judgement: 'NOT_APPLICABLE',
        explanation: {
          nl: `${name} is hier niet als veiligheidsregio vastgelegd.`,
          en: `${name} is not recorded as a safety region here.`,
        },
      };
    const text = texts.at(-1);
    if (!text?.read)
      return {
        judgement: 'UNKNOWN',
        explanation: {
          nl: `Welke bestuursorganen het register voor ${name} noemt, is hier niet ingelezen.`,
          en: `Which organs the register gives for ${name} was not read here.`,
        },
        needs: entryOf(name),
      };
    return ofText(row, text);
  },
});

function ofText({ name, fulfilments }: SafetyRow, { id, from, listed }: SafetyRow['texts'][number]): Verdict {
  const wrong = listedWith(['COUNCIL', 'MAYOR'], listed);
  const about = {
    evidence: [
      { kind: 'arrangement-version', id },
      ...fulfilments.map((each) => ({ kind: 'fulfilment', id: each.id })),
    ],
    text: id,
  };
  if (wrong.length > 0) {
    const organs = phrases(organsFound(wrong));
    const names = [...new Set(wrong.map(({ participant }) => participant.name))];
    const found = {
      ...about,
      explanation: sentence(
        { days: [from], names: [names] },
        ([since], [who]) =>
          `${name} is een veiligheidsregio; de tekst die sinds ${since} in het register geldt, noemt als deelnemend bestuursorgaan ook ${organs.nl} (van ${who}).`,
        ([since], [who]) =>
          `${name} is a safety region; the text in force in the register since ${since} lists ${organs.en} too as an organ that takes part (of ${who}).`,
      ),
      remedy: {
        nl: 'Vergelijk de vermelding met de regeling zelf: noem alleen de colleges, of pas de regeling aan.',
        en: 'Compare the entry with the arrangement itself: list the executives only, or amend the arrangement.',
      },
      actor: 'REGISTER_KEEPER' as const,
    };
    if (fulfilments.some(({ certain }) => certain)) return { ...found, judgement: 'VIOLATED' };
    return { ...found, judgement: 'UNKNOWN', wouldBe: 'VIOLATED', needs: DAYS };
  }
  const without = withoutOrgans(listed);
  if (without.length > 0 || listed.length === 0)
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

const DAYS = {
  nl: 'De dag waarop de regeling de wettelijke taak begon of beëindigde te vervullen.',
  en: 'The day on which the arrangement began or ended to meet the duty.',
};
