import { asList, at, differs, link, listAt, mapped, period, same, slugs, sorted } from '../comparisons';
import { EVIDENCE, LOCATORS } from '../evidence';
import { section } from '../facts';
import { TODAY } from '../registry';
import { otherwise, placed, type Section } from '../rules';
import { reworded } from '../texts';
import { sameInDutch } from './dutch';

export const FORMS = {
  'openbaar-lichaam': 'PUBLIC_BODY',
  'gemeenschappelijk-orgaan': 'JOINT_ORGAN',
  bedrijfsvoeringsorganisatie: 'OPERATIONS_ORGANISATION',
  centrumregeling: 'CENTRE_MUNICIPALITY',
  'regeling-zonder-meer': 'PLAIN_AGREEMENT',
};

/** The articles of a list that are in force when the tests look; the registry cites no others. */
function inForce(provisions: readonly unknown[]): readonly unknown[] {
  const ended = section('legalProvisions').filter(({ validTo }) => typeof validTo === 'string' && validTo <= TODAY);
  return provisions.filter((id) => !ended.some((each) => each.id === id));
}

export const LAW: readonly Section[] = [
  {
    name: 'legalForms',
    table: {
      type: 'LegalForm',
      kind: 'legal-form',
      fields: {
        id: mapped('form', FORMS),
        name: same('name'),
        abbreviation: same('abbreviation'),
        provision: link('provision'),
        legalPerson: same('legalPerson'),
        boards: same('boards'),
        mayReceivePowers: same('mayReceivePowers'),
        who: reworded('openTo'),
        validFrom: period('from'),
        note: reworded('note'),
        ...EVIDENCE,
      },
    },
  },
  {
    name: 'legalBases',
    table: {
      type: 'Act',
      kind: 'act',
      fields: {
        id: same('slug'),
        title: same('name'),
        abbreviation: same('abbreviation'),
        bwb: same('bwbId'),
        nameInSeed: same('nameInDocument'),
        replaces: link('replaces'),
        validFrom: period('from'),
        validTo: period('until'),
        note: reworded('note'),
        ...EVIDENCE,
        ...LOCATORS,
      },
      parts: {
        amended: {
          type: 'Amendment',
          kind: 'amendment',
          belongsTo: 'act { slug }',
          slug: (change, act) => `wijziging-${String(act.id).slice(4)}-${String(change.inForce).slice(0, 4)}`,
          fields: {
            publication: sameInDutch('publication'),
            inForce: same('inForceOn'),
            adaptBy: same('adaptBy'),
          },
        },
      },
    },
  },
  {
    name: 'legalProvisions',
    table: {
      type: 'Provision',
      kind: 'provision',
      fields: {
        id: same('slug'),
        act: link('act'),
        article: same('article'),
        rule: reworded('rule'),
        validFrom: period('from'),
        validTo: period('until'),
        note: reworded('note'),
        ...EVIDENCE,
      },
    },
  },
  {
    name: 'obligations',
    table: {
      type: 'Obligation',
      kind: 'obligation',
      fields: {
        id: same('slug'),
        name: same('name(language: EN)'),
        nameNl: sameInDutch('name(language: NL)'),
        kind: mapped('kind', { cooperate: 'COOPERATE', task: 'TASK', 'assigned-power': 'ASSIGNED_POWER' }),
        level: mapped('level', { imposed: 'IMPOSED', mixed: 'SEMI_MANDATORY' }),
        prescribedForm: mapped('prescribedForm', FORMS),
        obliged: reworded('boundText'),
        areaFixedBy: reworded('areaFixedBy'),
        provisions: placed('provisions { slug }', ([found], said) =>
          differs(slugs(asList(found)), inForce(asList(said))),
        ),
        legalBasis: link('act'),
        validFrom: period('from'),
        validTo: period('until'),
        fulfilledBy: otherwise(
          'The inverse of what arrangements fulfil: a fulfilment stands with its arrangement.',
          placed('fulfilments(first: 100) { nodes { arrangement { slug } } }', ([found], said) =>
            differs(sorted(slugs(listAt(found, '').map((each) => at(each, 'arrangement')))), sorted(asList(said))),
          ),
        ),
        fulfilledByRegions: otherwise(
          'A region says for which obligation it is laid out; the lists of 2015 gave more regions than the facts name here.',
          placed('regions(first: 100) { nodes { slug } }', ([found], said) => {
            const missing = asList(said).filter((region) => !slugs(listAt(found, '')).includes(region));
            return missing.length > 0 ? `lacks ${missing.join(', ')}` : null;
          }),
        ),
        fulfilledByAgenda: otherwise('The agenda says which obligation it meets (`Agenda.meets`); a test reads it.'),
        note: reworded('note'),
        ...EVIDENCE,
        ...LOCATORS,
      },
    },
  },
];
