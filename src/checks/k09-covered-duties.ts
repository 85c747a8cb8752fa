import { judge as coverageOf, type Verdict as Coverage, type Way } from '../answers/coverage/rules';
import { whyOf } from '../answers/coverage/why';
import type { Prose } from '../records/field';
import type { Day } from '../time/day';
import { type Check, defineCheck, type Ground, groundOn, type Verdict } from './check';
import { JEUGDWET_2_8, OW_18_21, SUWI_10, WABO_5_3, WPG_14, WVR_9 } from './law/duties';
import { COVERED_DUTIES, type CoveredDuty, type CoveredRow, type LaidOutDuty } from './queries/duty-queries';
import { joined, phrases } from './rules/words';
import { the, theFirst } from './rules/names';

const GROUNDS: Readonly<Record<LaidOutDuty, readonly Ground[]>> = {
  'verplichting-veiligheidsregio': [WVR_9],
  'verplichting-ggd': [WPG_14],
  'verplichting-omgevingsdienst': [WABO_5_3, OW_18_21],
  'verplichting-arbeidsmarktregio': [SUWI_10],
  'verplichting-jeugdhulp-samenwerking': [JEUGDWET_2_8],
};

/**
 * K09: each duty to cooperate with a layout of the whole country is met by exactly one arrangement, by the rules of
 * coverage (docs/decisions/0008-coverage.md). Where the law leaves free with whom and how, two arrangements are no fault and
 * none is no hole; nor is a labour market region, for which no arrangement is prescribed.
 */
export const coveredDuties: Check = defineCheck<CoveredRow>({
  code: 'K09',
  subject: 'ORGANISATION',
  title: {
    nl: 'Elke plicht tot samenwerken met een landelijke indeling vervult de gemeente door precies één regeling',
    en: 'The municipality meets each duty to cooperate with a layout of the whole country by exactly one arrangement',
  },
  severity: 'A',
  grounds: Object.values(GROUNDS).flat(),
  evidence: {
    nl: 'de regelingen waaraan de gemeente deelneemt, welke plicht elke regeling vervult, en de regio-indelingen',
    en: 'the arrangements in which the municipality takes part, which duty each meets, and the regional layouts',
  },
  query: COVERED_DUTIES,
  judge: (row, day) => {
    if (row.type !== 'MUNICIPALITY')
      return {
        judgement: 'NOT_APPLICABLE',
        explanation: { nl: `${theFirst(row.name)} is geen gemeente.`, en: `${row.name} is no municipality.` },
      };
    const found = row.duties.map((duty) => findingOf(row, duty, day)).filter((each) => each.state !== 'NOT_APPLICABLE');
    return found.length === 0 ? noDuty(row) : together(row, found);
  },
});

/** FAULT: a hole or a double beyond doubt; DOUBTED: a double that may be none. */
type State = 'FAULT' | 'DOUBTED' | 'NOT_KNOWN' | 'MET' | 'NOT_APPLICABLE';

interface Found {
  readonly state: State;
  readonly duty: CoveredDuty;
  readonly coverage: Coverage;
  readonly said: Prose;
  readonly ground: Ground | null;
}

function findingOf(row: CoveredRow, duty: CoveredDuty, day: Day): Found {
  const coverage = coverageOf(duty);
  const ground = groundOn({ grounds: GROUNDS[duty.obligation] }, day);
  return { state: stateOf(duty, coverage), duty, coverage, ground, said: saidOf(row, duty, coverage) };
}

function stateOf({ duty, arrangements }: CoveredDuty, { judgement, certain }: Coverage): State {
  if (judgement === 'NOT_APPLICABLE') return judgement;
  if (judgement === 'HOLE') return 'FAULT';
  if (judgement === 'UNKNOWN' || !certain) return 'NOT_KNOWN';
  if (judgement === 'MET' || duty.level !== 'IMPOSED') return 'MET';
  const stated = new Set(arrangements.filter((way) => way.certain && way.stated).map(({ id }) => id));
  return stated.size > 1 ? 'FAULT' : 'DOUBTED';
}

function saidOf({ name, names }: CoveredRow, duty: CoveredDuty, { reason, met }: Coverage): Prose {
  const nameOf = (id: string) => names.find((each) => each.id === id)?.name ?? id;
  const namesOf = (ways: readonly Way[]) => [...new Set(ways.map(({ id }) => nameOf(id)))];
  const sure = met.ways.filter(({ certain }) => certain);
  const [through] = duty.places.flatMap((place) => (place.certain ? place.through : []));
  const why = whyOf({
    reason,
    municipality: name,
    obligation: duty.name,
    sure: namesOf(sure),
    perhaps: namesOf(met.ways.filter(({ id }) => sure.every((way) => way.id !== id))),
    dutyCertain: duty.duty.certain,
    organsKnown: met.kind === 'placement' || duty.arrangements.some(({ organsKnown }) => organsKnown),
    regions: namesOf(duty.places),
    through: through === undefined ? null : nameOf(through),
  });
  return {
    nl: `Over '${duty.name.nl}': ${continuing(why.nl, name)}`,
    en: `On '${duty.name.en}': ${continuing(why.en, name)}`,
  };
}

/** After a colon: without the capital of a sentence, unless that is of the name it begins with. */
const continuing = (text: string, name: string): string =>
  text.startsWith(name) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** One answer for all duties: what is wrong first, with the ground of what may be said of it with most right. */
function together({ name }: CoveredRow, found: readonly Found[]): Verdict {
  const of = (state: State) => found.filter((each) => each.state === state);
  const [faults, doubted, notKnown] = [of('FAULT'), of('DOUBTED'), of('NOT_KNOWN')];
  if (faults.length > 0) {
    const ground = (faults.find((each) => each.ground?.verified) ?? faults[0])?.ground;
    const unverified = [...faults, ...doubted].filter((each) => ground?.verified && !each.ground?.verified);
    return {
      ...shown([...faults, ...doubted]),
      judgement: 'VIOLATED',
      explanation: joined([...[...faults, ...doubted].map(({ said }) => said), ...notVerified(unverified)]),
      remedy: remedyFor([...faults, ...doubted]),
      actor: 'EXECUTIVE',
      ...(ground ? { ground } : {}),
    };
  }
  const said = [...doubted, ...notKnown, ...of('MET')].map((each) => each.said);
  if (doubted.length + notKnown.length === 0) return { ...shown(found), judgement: 'OK', explanation: joined(said) };
  const ground = [...doubted, ...notKnown][0]?.ground;
  return {
    ...shown([...doubted, ...notKnown]),
    judgement: 'UNKNOWN',
    ...(doubted.length > 0 ? { wouldBe: 'VIOLATED' as const } : {}),
    explanation: joined(said),
    needs: joined([...doubleNeeds(doubted), ...wayNeeds(name, notKnown)]),
    ...(ground ? { ground } : {}),
  };
}

function remedyFor({ length }: readonly Found[]): Prose {
  const [nl, en] = length === 1 ? ['deze plicht', 'this duty'] : ['elk van deze plichten', 'each of these duties'];
  return {
    nl: `Ga na aan welke regeling de gemeente voor ${nl} deelneemt, en regel de deelname of corrigeer het register.`,
    en: `Find out in which arrangement the municipality takes part for ${en}, and arrange that or correct the register.`,
  };
}

const quoted = (found: readonly Found[]) =>
  phrases(found.map(({ duty: { name } }) => ({ nl: `'${name.nl}'`, en: `'${name.en}'` })));

function doubleNeeds(found: readonly Found[]): readonly Prose[] {
  if (found.length === 0) return [];
  const which = quoted(found);
  return [
    {
      nl: `Voor welke taken de gemeente deelneemt aan elk van de regelingen waarmee zij ${which.nl} dubbel vervult, en of die regelingen nog gelden.`,
      en: `For which tasks the municipality takes part in each of the arrangements by which it meets ${which.en} twice, and whether these are still in force.`,
    },
  ];
}

function wayNeeds(name: string, found: readonly Found[]): readonly Prose[] {
  if (found.length === 0) return [];
  const which = quoted(found);
  return [
    {
      nl: `In welke regio ${the(name)} op deze dag ligt, of door welke regeling de gemeente voldoet aan ${which.nl}.`,
      en: `In which region ${name} lies on this day, or by which arrangement the municipality meets ${which.en}.`,
    },
  ];
}

function notVerified(found: readonly Found[]): readonly Prose[] {
  if (found.length === 0) return [];
  const which = quoted(found);
  return [
    {
      nl: `De geldende wettekst is nog niet nagelezen voor ${which.nl}; dat deel is geen vastgestelde fout.`,
      en: `The text of the law in force has not been read yet for ${which.en}; that part is no established fault.`,
    },
  ];
}

function shown(found: readonly Found[]): Pick<Verdict, 'evidence'> {
  const facts = found.flatMap(({ coverage: { met }, duty }) => [
    ...met.ways.map(({ by }) => ({ kind: met.kind, id: by })),
    ...(met.ways.length > 0 ? [] : duty.places.map(({ by }) => ({ kind: 'placement', id: by }))),
  ]);
  return { evidence: [...new Map(facts.map((fact) => [fact.id, fact])).values()] };
}

const noDuty = ({ name }: CoveredRow): Verdict => ({
  judgement: 'NOT_APPLICABLE',
  explanation: {
    nl: `Voor ${the(name)} gold op deze dag geen van de plichten tot samenwerken met een landelijke indeling.`,
    en: `None of the duties to cooperate with a layout of the whole country held for ${name} on this day.`,
  },
});
