import { officeInWords } from './rules/boards';
import { type Check, defineCheck, type Verdict } from './check';
import { WVR_11 } from './law/boards';
import { WVR_9 } from './law/duties';
import { the, theFirst } from './rules/names';
import { executivesOnly } from './rules/organs';
import { SAFETY_REGIONS, type SafetyRow } from './queries/text-queries';
import { type Doubt, doubtful, together } from './rules/verdicts';
import { entryOf, ORGANS, phrases } from './rules/words';

/**
 * K08: in a safety region the executives of the municipalities take part and no other organ, and the mayors sit on its
 * general board. Who sits there is judged only as far as it is recorded.
 */
export const safetyRegionOrgans: Check = defineCheck<SafetyRow>({
  code: 'K08',
  title: {
    nl: 'Aan een veiligheidsregio nemen alleen colleges deel, en in het algemeen bestuur zitten alleen burgemeesters',
    en: 'Only municipal executives take part in a safety region, and only mayors sit on its general board',
  },
  severity: 'A',
  grounds: [WVR_9],
  evidence: {
    nl: 'de wettelijke taak die de regeling vervult, de bestuursorganen die het register bij de deelnemers noemt, en de benoemingen in het algemeen bestuur',
    en: 'the duty that the arrangement meets, the organs that the register gives of its participants, and the appointments to the general board',
  },
  query: SAFETY_REGIONS,
  judge: (row) => {
    const { name, fulfilments, texts } = row;
    if (fulfilments.length === 0)
      return {
        judgement: 'NOT_APPLICABLE',
        explanation: {
          nl: `${theFirst(name)} is hier niet als veiligheidsregio vastgelegd.`,
          en: `${name} is not recorded as a safety region here.`,
        },
      };
    const text = texts.at(-1);
    const parts = together([text?.read ? ofText(row, text) : notRead(name), ...ofBoard(row)]);
    return doubtful(parts, fulfilments.some(({ certain }) => certain) ? [] : [PERHAPS_NO_DUTY]);
  },
});

function notRead(name: string): Verdict {
  return {
    judgement: 'UNKNOWN',
    explanation: {
      nl: `Welke bestuursorganen het register voor ${the(name)} noemt, is bij ons niet bekend.`,
      en: `Which organs the register gives for ${name} is not known to us.`,
    },
    needs: entryOf(name, [ORGANS]),
  };
}

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
  return { ...verdict, evidence: [...(verdict.evidence ?? []), ...met] };
}

/** Whether only mayors sit on the general board; nothing where nobody is recorded. */
function ofBoard({ name, members }: SafetyRow): readonly Verdict[] {
  if (members.length === 0) return [];
  const evidence = members.map(({ id }) => ({ kind: 'appointment', id }));
  const others = members.filter(({ office }) => office !== 'MAYOR');
  if (others.length === 0)
    return [
      {
        judgement: 'OK',
        explanation: {
          nl: `In het algemeen bestuur van ${the(name)} zijn hier alleen burgemeesters vastgelegd.`,
          en: `Only mayors are recorded here on the general board of ${name}.`,
        },
        evidence,
      },
    ];
  const found = [...new Set(others.map(({ office }) => office))];
  const offices = phrases(found.map(officeInWords));
  const one = found.length === 1;
  const fault: Verdict = {
    judgement: 'VIOLATED',
    explanation: {
      nl: `Het algemeen bestuur van ${the(name)} hoort uit burgemeesters te bestaan; als lid ${one ? 'is' : 'zijn'} hier ook ${offices.nl} vastgelegd.`,
      en: `The general board of ${name} is to consist of mayors; ${offices.en} ${one ? 'is' : 'are'} recorded here as ${one ? 'a member' : 'members'} too.`,
    },
    evidence,
    remedy: {
      nl: 'Ga na of dit juist is vastgelegd; als dat zo is, benoem dan de burgemeester.',
      en: 'Check whether this is recorded rightly; if it is, appoint the mayor instead.',
    },
    actor: 'BOARD',
    ground: WVR_11,
  };
  return [doubtful(fault, others.some(({ certain }) => certain) ? [] : [PERHAPS_NO_MEMBER])];
}

const PERHAPS_NO_DUTY: Doubt = {
  why: {
    nl: 'Of de regeling de wettelijke taak op deze dag vervulde, is niet zeker.',
    en: 'Whether the arrangement met the duty on this day is not certain.',
  },
  needs: {
    nl: 'De dag waarop de regeling de wettelijke taak ging vervullen of daarmee ophield.',
    en: 'The day on which the arrangement began or ceased to meet the duty.',
  },
};

const PERHAPS_NO_MEMBER: Doubt = {
  why: {
    nl: 'Of de benoeming op deze dag gold, is niet zeker.',
    en: 'Whether the appointment held on this day is not certain.',
  },
  needs: {
    nl: 'De dag waarop de benoeming begon of eindigde.',
    en: 'The day on which the appointment began or ended.',
  },
};
