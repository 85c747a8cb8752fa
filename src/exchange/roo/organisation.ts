import type { Day } from '../../time/day';
import { phrase, quoted } from '../words';
import type { Element } from './elements';
import { commonParts } from './parts';
import type { Findings } from './problems';
import type { RooCouncil, RooIdentifier, RooOrganisation } from './types';
import * as value from './values';

/** One organisation; null where its findings refuse it. */
export function organisationOf(element: Element, within: Element | null, findings: Findings): RooOrganisation | null {
  const name = value.nameOf(element, 'naam', findings);
  if (name === null) findings.add('NO_TITLE', element, 'expected a naam, found none');
  const [geography] = value.all(element, 'geografie');
  const record = {
    ...commonParts(element, findings),
    ...periodOf(element, findings),
    type: 'organisation' as const,
    line: element.line,
    tooi: value.tooiOf(element, findings),
    owms: value.owmsOf(element),
    subname: value.nameOf(element, 'subnaam', findings),
    abbreviation: value.textOf(element, 'afkorting', findings),
    legalForm: value.textOf(element, 'rechtsvorm', findings),
    arrangement: value.referenceOf(element, 'hoortBijGemeenschappelijkeRegeling', findings),
    partOf: within && value.systeemIdOf(within),
    verifiedOn: value.dayOf(element, 'datumTerVerificatie', findings),
    changedOn: value.dayOf(element, 'datumMutatie', findings),
    inhabitants: geography ? value.countOf(geography, 'aantalInwoners', findings) : null,
    council: councilOf(element, findings),
    identifiers: identifiersOf(element, findings),
  };
  if (findings.of === null || name === null || findings.refuseRecord()) return null;
  return { ...record, systeemId: findings.of, name, defects: findings.defects() };
}

function periodOf(element: Element, findings: Findings): { from: Day | null; until: Day | null } {
  const from = value.dayOf(element, 'startDatum', findings);
  const until = value.dayOf(element, 'eindDatum', findings);
  if (from === null || until === null || from <= until) return { from, until };
  findings.add('IMPOSSIBLE_PERIOD', element, `ends on ${until}, before it begins on ${from}: both days are left out`);
  return { from: null, until: null };
}

function councilOf(element: Element, findings: Findings): RooCouncil | null {
  const council = value.one(element, 'raad', findings);
  if (!council) return null;
  const parties = value.all(council, 'partijen', 'partij').flatMap((party) => {
    const name = value.textOf(party, 'naam', findings);
    return name === null ? [] : [{ name, seats: value.countOf(party, 'aantalZetels', findings) }];
  });
  return { seats: value.countOf(council, 'totaalZetels', findings), parties };
}

/** Codes whose form is laid down. */
const CODE_FORMS: ReadonlyMap<string, RegExp> = new Map([
  ['KvK-nummer', /^\d{8}$/],
  ['RSIN', /^\d{9}$/],
  ['OIN', /^\d{20}$/],
]);

function identifiersOf(element: Element, findings: Findings): RooIdentifier[] {
  return value.all(element, 'identificatiecodes', 'resourceIdentifier').flatMap((each) => {
    const [issuer, code] = [value.attribute(each, 'naam'), phrase(each.text)];
    if (issuer === null || code === null) return [];
    const wellFormed = CODE_FORMS.get(issuer)?.test(code) ?? true;
    if (!wellFormed) findings.add('WRONG_IDENTIFIER', each, `this is no ${issuer}: ${quoted(code)}; kept and marked`);
    return [{ issuer, value: code, wellFormed }];
  });
}
