import { type Check, defineCheck, type Verdict } from './check';
import { WVR_9 } from './law/duties';
import { executivesOnly } from './organs';
import { SAFETY_REGIONS, type SafetyRow } from './queries/text-queries';
import { entryOf } from './words';

/** K08: in a safety region the executives of the municipalities take part, and no other organ. */
export const safetyRegionOrgans: Check = defineCheck<SafetyRow>({
  code: 'K08',
  title: {
    nl: 'Aan een veiligheidsregio nemen alleen colleges van burgemeester en wethouders deel',
    en: 'Only municipal executives take part in a safety region',
  },
  severity: 'A',
  grounds: [WVR_9],
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

function ofText({ name, fulfilments }: SafetyRow, text: SafetyRow['texts'][number]): Verdict {
  const verdict = executivesOnly({
    name,
    what: { nl: 'een veiligheidsregio', en: 'a safety region' },
    text,
    remedy: {
      nl: 'Vergelijk de vermelding met de regeling zelf: noem alleen de colleges, of pas de regeling aan.',
      en: 'Compare the entry with the arrangement itself: list the executives only, or amend the arrangement.',
    },
  });
  const met = fulfilments.map(({ id }) => ({ kind: 'fulfilment', id }));
  const found = { ...verdict, evidence: [...(verdict.evidence ?? []), ...met] };
  if (found.judgement !== 'VIOLATED' || fulfilments.some(({ certain }) => certain)) return found;
  return { ...found, judgement: 'UNKNOWN', wouldBe: 'VIOLATED', needs: DAYS };
}

const DAYS = {
  nl: 'De dag waarop de regeling de wettelijke taak begon of beëindigde te vervullen.',
  en: 'The day on which the arrangement began or ended to meet the duty.',
};
