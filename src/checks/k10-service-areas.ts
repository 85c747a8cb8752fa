import type { Prose } from '../records/field';
import { type Check, defineCheck, type Ground, groundOn, type Verdict } from './check';
import { OW_18_21, WPG_14 } from './law/duties';
import { type AreaDuty, type AreaRow, SERVICE_AREAS, type SafetyRegion } from './queries/duty-queries';
import { the, theFirst } from './rules/names';
import { needing } from './rules/verdicts';
import { DAYS_OF_PARTICIPATIONS, joined, sentence } from './rules/words';

interface Service {
  readonly what: Prose;
  readonly grounds: readonly Ground[];
}
const SERVICES: Readonly<Record<AreaDuty['obligation'], Service>> = {
  'verplichting-ggd': { what: { nl: 'gezondheidsdienst', en: 'health service' }, grounds: [WPG_14] },
  'verplichting-omgevingsdienst': {
    what: { nl: 'omgevingsdienst', en: 'environmental service' },
    grounds: [OW_18_21],
  },
};

/**
 * K10: the area of a health or environmental service is made up of whole safety regions, by who takes part in each. An
 * environmental service may have an area that was designated for it, which no register tells.
 */
export const serviceAreas: Check = defineCheck<AreaRow>({
  code: 'K10',
  title: {
    nl: "Het gebied van een gezondheidsdienst of omgevingsdienst bestaat uit hele veiligheidsregio's",
    en: 'The area of a health or environmental service is made up of whole safety regions',
  },
  severity: 'B',
  grounds: [WPG_14, OW_18_21],
  evidence: {
    nl: "de deelnemers van de dienst en van de veiligheidsregio's, en de gebieden die voor een omgevingsdienst zijn aangewezen",
    en: 'the participants of the service and of the safety regions, and the areas designated for an environmental service',
  },
  query: SERVICE_AREAS,
  judge: (row, day) => {
    const duties = row.fulfilments.flatMap((duty) => {
      const ground = groundOn(SERVICES[duty.obligation], day);
      return ground ? [{ duty, ground }] : [];
    });
    const [first] = duties;
    if (!first) return notAService(row);
    const verdicts = duties.map((each) => ofDuty(row, each));
    return verdicts.find(({ judgement }) => judgement === 'VIOLATED') ?? verdicts.find(isUnknown) ?? ofDuty(row, first);
  },
});

const isUnknown = ({ judgement }: Verdict) => judgement === 'UNKNOWN';

interface Judged {
  readonly duty: AreaDuty;
  readonly ground: Ground;
}

function ofDuty(row: AreaRow, { duty, ground }: Judged): Verdict {
  const { what } = SERVICES[duty.obligation];
  const about = { ground, evidence: [{ kind: 'fulfilment', id: duty.id }] };
  const inside = new Set(row.members.map(({ id }) => id));
  const inRegions = new Set(row.regions.flatMap(({ members }) => members.map(({ id }) => id)));
  if (row.members.length === 0 || row.members.some(({ id }) => !inRegions.has(id)))
    return { ...about, judgement: 'UNKNOWN', explanation: regionNotKnown(row), needs: SAFETY_REGIONS_NEEDED };
  const partly = row.regions.filter(({ members }) => members.some(({ id }) => !inside.has(id)));
  if (partly.length === 0)
    return sureOfAll(row)
      ? { ...about, judgement: 'OK', explanation: madeUpOf(row) }
      : { ...about, judgement: 'UNKNOWN', explanation: daysNotSure(row), needs: DAYS_OF_PARTICIPATIONS };
  const explanation = joined(partly.map((region) => inPart(row, region, what)));
  const found = {
    ...about,
    evidence: [...about.evidence, ...partly.map(({ id }) => ({ kind: 'arrangement', id }))],
    explanation,
  };
  const doubts = doubtsOf(row, duty, partly);
  if (doubts.length > 0) return { ...found, judgement: 'UNKNOWN', wouldBe: 'VIOLATED', ...needing(doubts) };
  return { ...found, judgement: 'VIOLATED', remedy: REMEDY, actor: 'BOARD' };
}

const REMEDY: Prose = {
  nl: "Laat het gebied weer samenvallen met hele veiligheidsregio's, of corrigeer de deelnemers in het register.",
  en: 'Let the area be made up of whole safety regions again, or correct the participants in the register.',
};

const SAFETY_REGIONS_NEEDED: Prose = {
  nl: 'De deelnemende gemeenten, en de veiligheidsregio van elke gemeente.',
  en: 'The municipalities that take part, and the safety region of each.',
};

/** Why a region that lies in the area in part need be no fault. */
function doubtsOf({ members }: AreaRow, duty: AreaDuty, partly: readonly SafetyRegion[]): readonly Prose[] {
  const sureHere = new Set(members.filter(({ certain }) => certain).map(({ id }) => id));
  const inside = new Set(members.map(({ id }) => id));
  const surely = partly.some(
    (region) =>
      region.members.some(({ id, certain }) => certain && sureHere.has(id)) &&
      region.members.some(({ id, certain }) => certain && !inside.has(id)),
  );
  return [
    ...(surely && duty.certain ? [] : [DAYS_OF_PARTICIPATIONS]),
    ...(duty.stated
      ? []
      : [
          {
            nl: 'Wie voor deze taak aan de regeling deelneemt; de regeling kan ook andere taken hebben.',
            en: 'Who takes part in the arrangement for this task; it may have other tasks too.',
          },
        ]),
    ...(duty.obligation === 'verplichting-omgevingsdienst'
      ? [
          {
            nl: 'Of de minister dit gebied voor de omgevingsdienst heeft aangewezen.',
            en: 'Whether the minister designated this area for the environmental service.',
          },
        ]
      : []),
  ];
}

const sureOfAll = ({ members, regions }: AreaRow) =>
  [...members, ...regions.flatMap((region) => region.members)].every(({ certain }) => certain);

/** Named is the smaller part: those of the region who take part here, or those who do not. */
function inPart({ name, members }: AreaRow, region: SafetyRegion, what: Prose): Prose {
  const here = new Set(members.map(({ id }) => id));
  const taking = region.members.filter(({ id }) => here.has(id)).map((each) => each.name);
  const lacking = region.members.filter(({ id }) => !here.has(id)).map((each) => each.name);
  if (taking.length <= lacking.length)
    return sentence(
      { names: [taking] },
      (_, [who]) =>
        `Van de gemeenten van ${the(region.name)} ${taking.length === 1 ? 'neemt' : 'nemen'} alleen ${who} deel aan ${the(name)} (${what.nl}).`,
      (_, [who]) =>
        `Of the municipalities of ${region.name} only ${who} ${taking.length === 1 ? 'takes' : 'take'} part in ${name} (${what.en}).`,
    );
  return sentence(
    { names: [lacking] },
    (_, [who]) =>
      `Van de gemeenten van ${the(region.name)} ${lacking.length === 1 ? 'neemt' : 'nemen'} ${who} niet deel aan ${the(name)} (${what.nl}).`,
    (_, [who]) =>
      `Of the municipalities of ${region.name}, ${who} ${lacking.length === 1 ? 'does' : 'do'} not take part in ${name} (${what.en}).`,
  );
}

const madeUpOf = ({ name, regions }: AreaRow): Prose =>
  sentence(
    { names: [regions.map((region) => region.name)] },
    (_, [which]) => `Aan ${the(name)} nemen precies de gemeenten van ${which} deel.`,
    (_, [which]) => `In ${name} exactly the municipalities of ${which} take part.`,
  );

const daysNotSure = ({ name }: AreaRow): Prose => ({
  nl: `Wie op deze dag aan ${the(name)} en aan de veiligheidsregio's deelneemt, is niet zeker.`,
  en: `Who takes part in ${name} and in the safety regions on this day is not certain.`,
});

function regionNotKnown({ name, members, regions }: AreaRow): Prose {
  const known = new Set(regions.flatMap((region) => region.members.map(({ id }) => id)));
  const without = members.filter(({ id }) => !known.has(id)).map((each) => each.name);
  if (without.length === 0)
    return {
      nl: `Van ${the(name)} is voor deze dag geen deelnemende gemeente bekend.`,
      en: `No municipality that takes part in ${name} on this day is known.`,
    };
  return sentence(
    { names: [without] },
    (_, [who]) =>
      `Van ${who} is voor deze dag geen veiligheidsregio bekend; het gebied van ${the(name)} is dus niet te vergelijken.`,
    (_, [who]) => `No safety region of ${who} is known for this day, so the area of ${name} cannot be compared.`,
  );
}

const notAService = ({ name }: AreaRow): Verdict => ({
  judgement: 'NOT_APPLICABLE',
  explanation: {
    nl: `${theFirst(name)} is op deze dag niet vastgelegd als gezondheidsdienst of omgevingsdienst met een gebied volgens de wet.`,
    en: `${name} is not recorded on this day as a health or environmental service with an area under the law.`,
  },
});
