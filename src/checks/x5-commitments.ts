import type { Prose } from '../records/field';
import { type Check, defineCheck, type Participation, type Verdict } from './check';
import { type CommitmentRow, COMMITMENTS, type CommitmentsRow } from './queries/council-queries';
import { doubtful, SOURCE_NOT_CERTAIN } from './rules/verdicts';
import { joined, sentence } from './rules/words';
import { the } from './rules/names';

/** How many are told one by one. */
const TOLD = 5;

/** X5: no promise to a council or motion of it about an arrangement is open past the day by which it was to be done. */
export const commitments: Check = defineCheck<CommitmentsRow>({
  code: 'X5',
  subject: 'PARTICIPATION',
  title: {
    nl: 'Geen toezegging of motie over een regeling staat na de afgesproken dag nog open',
    en: 'No promise or motion about an arrangement is still open past its due day',
  },
  severity: 'C',
  grounds: [],
  evidence: {
    nl: 'de toezeggingen aan de raad en moties van de raad over de regeling, met de dag waarop zij af moesten zijn en af waren',
    en: 'the promises to the council and its motions about the arrangement, with the day by which they were to be done and were',
  },
  query: COMMITMENTS,
  judge: (row, day) => {
    const { name, participation, commitments: all } = row;
    const who = councilOf(participation);
    const open = all.filter(({ settledOn }) => settledOn === null || settledOn > day);
    const overdue = open.filter(({ dueOn }) => dueOn !== null && dueOn < day);
    const undated = open.filter(({ dueOn }) => dueOn === null);
    const about = (some: readonly CommitmentRow[]) => some.map(({ id }) => ({ kind: 'commitment', id }));
    if (overdue.length > 0) {
      const fault: Verdict = {
        judgement: 'VIOLATED',
        explanation: joined([...overdue.slice(0, TOLD).map((each) => overdueOf(row, each)), ...more(overdue)]),
        evidence: about(overdue),
        remedy: {
          nl: 'Vraag wanneer het is afgedaan en leg dat vast, of spreek een nieuwe dag af.',
          en: 'Ask when it was done and record that, or agree on a new day.',
        },
        actor: 'EXECUTIVE',
      };
      return doubtful(fault, overdue.some(({ verified }) => verified) ? [] : [SOURCE_NOT_CERTAIN]);
    }
    if (undated.length > 0) return withoutDay(row, undated, about(undated));
    if (all.length === 0)
      return {
        judgement: 'NOT_APPLICABLE',
        explanation: {
          nl: `Geen toezegging aan of motie van ${who.nl} over ${the(name)} is vastgelegd.`,
          en: `No promise to or motion of ${who.en} about ${name} is recorded.`,
        },
      };
    return {
      judgement: 'OK',
      explanation: {
        nl: `Geen vastgelegde toezegging aan of motie van ${who.nl} over ${the(name)} staat na de afgesproken dag nog open (vastgelegd: ${all.length}).`,
        en: `No recorded promise to or motion of ${who.en} about ${name} is still open past its due day (recorded: ${all.length}).`,
      },
      evidence: about(all),
    };
  },
});

const KINDS: Readonly<Record<CommitmentRow['commitmentKind'], Prose>> = {
  PROMISE: { nl: 'De toezegging aan', en: 'The promise to' },
  MOTION: { nl: 'De motie van', en: 'The motion of' },
};

/** The organ that was promised it or moved it. */
function councilOf({ name, type }: Participation): Prose {
  if (type === 'MUNICIPALITY') return { nl: `de raad van ${the(name)}`, en: `the council of ${name}` };
  if (type === 'PROVINCE')
    return { nl: `provinciale staten van ${the(name)}`, en: `the provincial council of ${name}` };
  return { nl: name, en: name };
}

function overdueOf(
  { name, participation }: CommitmentsRow,
  { commitmentKind, about, dueOn, settledOn }: CommitmentRow,
) {
  const [kind, who] = [KINDS[commitmentKind], councilOf(participation)];
  const days = [dueOn ?? '', ...(settledOn === null ? [] : [settledOn])];
  return sentence(
    { days },
    ([due, done]) =>
      `${kind.nl} ${who.nl} over ${the(name)} (${quoted(about.nl)}) moest uiterlijk op ${due} zijn afgedaan; ${done === undefined ? 'dat dit is gebeurd, is niet vastgelegd' : `dat gebeurde pas op ${done}`}.`,
    ([due, done]) =>
      `${kind.en} ${who.en} about ${name} (${quoted(about.en)}) was to be dealt with by ${due}; ${done === undefined ? 'that it was is not recorded' : `it was only on ${done}`}.`,
  );
}

/** As it was recorded, which may be a sentence: without the full stop, which would end ours. */
const quoted = (text: string): string => `“${text.trim().replace(/(?<=\p{L}{3})\.$/u, '')}”`;

function more(overdue: readonly CommitmentRow[]): readonly Prose[] {
  const rest = overdue.length - TOLD;
  if (rest <= 0) return [];
  return [
    {
      nl: rest === 1 ? 'Nog 1 andere staat te lang open.' : `Nog ${rest} andere staan te lang open.`,
      en: rest === 1 ? '1 other is overdue too.' : `${rest} others are overdue too.`,
    },
  ];
}

function withoutDay(
  { name, participation }: CommitmentsRow,
  { length }: readonly CommitmentRow[],
  evidence: Verdict['evidence'],
): Verdict {
  const who = councilOf(participation);
  return {
    judgement: 'UNKNOWN',
    explanation: {
      nl: `Van ${length} ${length === 1 ? 'toezegging aan of motie' : 'toezeggingen aan of moties'} van ${who.nl} over ${the(name)} is niet vastgelegd wanneer die af ${length === 1 ? 'moet' : 'moeten'} zijn.`,
      en: `Of ${length} ${length === 1 ? 'promise to or motion' : 'promises to or motions'} of ${who.en} about ${name} it is not recorded when ${length === 1 ? 'it is' : 'they are'} to be done.`,
    },
    evidence,
    needs: {
      nl: `De dag waarop elke toezegging aan en motie van ${who.nl} over ${the(name)} af moet zijn.`,
      en: `The day by which each promise to and motion of ${who.en} about ${name} is to be done.`,
    },
  };
}
