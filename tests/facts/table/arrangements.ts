import { previousDay } from '../../../src/time/day';
import {
  asList,
  at,
  differs,
  figure,
  link,
  links,
  listAt,
  mapped,
  mappedList,
  period,
  PERIOD,
  same,
  sameOr,
  slugs,
  valueIn,
} from '../comparisons';
import { EVIDENCE, LOCATORS, sources } from '../evidence';
import { isListOfMaps } from '../facts';
import { otherwise, placed, type Section, type Table } from '../rules';
import { reworded, rewordedNl } from '../texts';
import { inDutch, sameInDutch } from './dutch';
import { FORMS } from './law';

const POWERS = { attributie: 'ATTRIBUTION', delegatie: 'DELEGATION', mandaat: 'MANDATE' };

/** How the start of an arrangement was found; the words of the facts for a source differ, its rule does not. */
const START_RULES = {
  'register-version': 'OLDEST_VERSION',
  'register-join-date': 'REGISTER_JOIN_DATE',
  register: 'STATED',
  text: 'STATED',
  webpage: 'STATED',
  'webpage-year': 'UNKNOWN',
  'text-year': 'UNKNOWN',
  unknown: 'UNKNOWN',
};

const LEVELS = { voluntary: 'VOLUNTARY', imposed: 'IMPOSED', mixed: 'SEMI_MANDATORY' };

const VERSIONS = 'versions(first: 100) { nodes { legalForm period { from until } } }';

/** The form in law of the version in force on a day. */
function formOn(versions: unknown, day: string): unknown {
  const inForce = listAt(versions, '').find((each) => {
    const until = at(each, 'period.until') as string | null;
    return String(at(each, 'period.from')) <= day && (until === null || day < until);
  });
  return at(inForce, 'legalForm');
}

const formHistory = otherwise(
  'The versions of the arrangement carry their form in law, each with its days.',
  placed(VERSIONS, ([versions], _, { record }) => {
    const history = isListOfMaps(record.formHistory) ? record.formHistory : [];
    return differs(
      history.map(({ from }) => formOn(versions, String(from))),
      history.map(({ legalForm }) => valueIn(FORMS, legalForm)),
    );
  }),
);

const VERSION: Table = {
  type: 'ArrangementVersion',
  kind: 'arrangement-version',
  belongsTo: 'arrangement { slug }',
  slug: ({ rooId }) => `versie-${String(rooId)}`,
  fields: {
    rooId: same('rooId'),
    legalForm: mapped('registerForm', FORMS),
    validFrom: period('from'),
    validTo: period('until'),
    participants: same('participantsListed'),
    decisions: same('publications'),
  },
};

const OFFICE: Table = {
  type: 'Office',
  kind: 'office',
  belongsTo: 'arrangement { slug }',
  slug: (office, arrangement) => `kantoor-mrdh-${asList(arrangement.offices).indexOf(office) + 1}`,
  fields: {
    place: same('place'),
    address: same('address'),
    from: period('from'),
    to: period('until'),
    toPrecision: placed(PERIOD, ([found], said) =>
      said === 'month' ? differs(at(found, 'untilRule'), 'MONTH') : null,
    ),
    source: sources(),
  },
};

const FOUNDING_STEP: Table = {
  type: 'Event',
  kind: 'event',
  belongsTo: 'about { ... on Fact { slug } }',
  slug: (step, arrangement) =>
    `oprichting-${String(arrangement.id).slice(3)}-${asList(arrangement.foundingSteps).indexOf(step) + 1}`,
  fields: { date: same('date'), what: reworded('what'), source: sources() },
};

const PROFILE: Table = {
  type: 'Claim',
  kind: 'claim',
  belongsTo: 'about { ... on Fact { slug } }',
  slug: () => 'profiel-mrdh',
  fields: {
    inhabitants: figure('inhabitants'),
    inhabitantsText: figure('inhabitantsText', inDutch),
    jobs: figure('jobs'),
    shareOfGnpPercent: figure('shareOfGnpPercent'),
    asOfText: reworded('asOfText'),
    source: sources(),
  },
};

export const ARRANGEMENTS: readonly Section[] = [
  {
    name: 'arrangements',
    table: {
      type: 'Arrangement',
      kind: 'arrangement',
      day: ({ validTo }) => (typeof validTo === 'string' ? previousDay(validTo) : undefined),
      fields: {
        id: same('slug'),
        kind: mapped('kind', { 'gemeenschappelijke-regeling': 'JOINT_ARRANGEMENT' }),
        name: same('name'),
        shortName: sameInDutch('shortName'),
        legalForm: placed(['registerForm', 'form'], ([registered, inLaw], said, { record }) =>
          differs(record.inRegister2026 === false ? inLaw : registered, valueIn(FORMS, said)),
        ),
        powers: mappedList('powers', POWERS),
        body: link('body'),
        purpose: reworded('purpose'),
        purposeNl: rewordedNl('purpose'),
        policyFields: links('policyFields'),
        obligationLevel: otherwise(
          'No level is stored: it follows from the duties an arrangement meets, the organs they bind and the judgement that it is voluntary; the two meanings of mixed fall apart in it.',
          placed('participations(first: 100) { nodes { level grounds { level } } }', ([found], said) => {
            const levels = new Set(
              listAt(found, '').flatMap((each) => listAt(each, 'grounds').map((ground) => at(ground, 'level'))),
            );
            const expected = valueIn(LEVELS, said);
            return levels.has(expected) ? null : `no participation is ${String(expected)}: ${[...levels].join(', ')}`;
          }),
        ),
        taskIsStatutory: same('taskIsStatutory'),
        fulfils: placed('fulfilments { obligation { slug } }', ([found], said) =>
          differs(slugs(asList(found).map((each) => at(each, 'obligation'))).sort(), [...asList(said)].sort()),
        ),
        legalGrounds: links('legalGrounds'),
        validFrom: placed(PERIOD, ([found], said, { record }) =>
          differs(at(found, record.validFromBasis === 'register-version' ? 'attestedFrom' : 'from'), said),
        ),
        validFromBasis: placed(PERIOD, ([found], said) => differs(at(found, 'fromRule'), valueIn(START_RULES, said))),
        validFromText: period('fromText'),
        validTo: period('until'),
        validToPrecision: placed(PERIOD, ([found], said) =>
          differs(at(found, 'untilRule') === 'UNKNOWN', said === 'unknown'),
        ),
        seat: same('seat'),
        seatVerified: same('seatVerified'),
        registerKeeper: link('registerKeeper'),
        themes: placed('themes { name broader { name broader { name } } }', ([found], said) =>
          differs(
            asList(found).map((theme) =>
              ['broader.broader.name', 'broader.name', 'name']
                .map((key) => at(theme, key))
                .filter(Boolean)
                .join(' | '),
            ),
            said,
          ),
        ),
        inRegister2026: sameOr('inRegister', true),
        scope: placed('scope', ([found], said) => differs(found, said === 'context' ? 'CONTEXT' : 'CORE')),
        predecessors: links('predecessors'),
        successor: link('successor'),
        sharesText: reworded('sharesText'),
        votes: reworded('votesText'),
        caution: reworded('caution'),
        note: reworded('note'),
        'formHistory[].legalForm': formHistory,
        'formHistory[].from': formHistory,
        ...EVIDENCE,
        ...LOCATORS,
      },
      parts: { versions: VERSION, offices: OFFICE, foundingSteps: FOUNDING_STEP, profile: PROFILE },
    },
  },
];
