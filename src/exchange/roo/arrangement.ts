import type { Day } from '../../time/day';
import { phrase, prose, quoted } from '../words';
import type { Element } from './elements';
import { commonParts } from './parts';
import { participantsOf } from './participant';
import type { Findings } from './problems';
import type { RooArrangement, RooPower, RooReference } from './types';
import * as value from './values';
import { formOf, POWER_NAMES } from './vocabulary';

/** One version of an arrangement; null where its findings refuse it. */
export function arrangementOf(element: Element, crossBorder: boolean, findings: Findings): RooArrangement | null {
  const title = value.nameOf(element, 'titel', findings);
  if (title === null) findings.add('NO_TITLE', element, 'expected a titel, found none');
  const { from, until } = periodOf(element, findings);
  const record = {
    ...commonParts(element, findings),
    ...formFound(element, findings),
    type: 'arrangement' as const,
    line: element.line,
    tooi: value.tooiOf(element, findings),
    owms: value.owmsOf(element),
    crossBorder,
    citeTitle: value.nameOf(element, 'citeertitel', findings),
    abbreviation: value.textOf(element, 'afkorting', findings),
    powers: powersOf(element, findings),
    body: value.referenceOf(element, 'regionaalSamenwerkingsorgaan', findings),
    keeper: value.referenceOf(element, 'bronhouder', findings),
    archiveKeeper: value.referenceOf(element, 'archiefzorgdrager', findings),
    language: value.textOf(element, 'taalcode', findings),
    registrar: value.textOf(element, 'registratiehouder', findings),
    purpose: prose(value.one(element, 'doel', findings)?.text ?? ''),
    verifiedOn: value.dayOf(element, 'datumTerVerificatie', findings),
    changedOn: value.dayOf(element, 'datumMutatie', findings),
    participants: participantsOf(element, until, findings),
    previous: versionOf(element, 'previousVersion', findings),
    next: versionOf(element, 'nextVersion', findings),
  };
  if (findings.of === null || title === null || from === null || findings.refuseRecord()) return null;
  return { ...record, systeemId: findings.of, title, from, until, defects: findings.defects() };
}

function periodOf(element: Element, findings: Findings): { from: Day | null; until: Day | null } {
  const start = value.dayFound(element, 'datumInwerkingtreding', findings);
  const end = value.dayFound(element, 'datumUitwerkingtreding', findings);
  const from = start?.day ?? null;
  const until = end?.day ?? null;
  if (from === null) findings.add('NO_START', start?.element ?? element, value.notADay(start?.text ?? null));
  if (end && until === null) refuseEnd(end, findings);
  if (end && from !== null && until !== null && until < from)
    findings.add('END_BEFORE_START', end.element, `ends on ${until}, before it begins on ${from}`);
  if (end && from !== null && until === from)
    findings.add('EMPTY_PERIOD', end.element, `ends on ${until}, the day on which it begins: in force on no day`);
  return { from, until };
}

function refuseEnd({ element, text }: value.DayFound, findings: Findings): void {
  if (value.standsForOpen(text)) findings.add('WRONG_DAY', element, `${value.notADay(text)}: taken for no end`);
  else findings.add('WRONG_END', element, value.notADay(text));
}

function formFound(element: Element, findings: Findings): Pick<RooArrangement, 'form' | 'formText' | 'formCode'> {
  const found = value.one(element, 'samenwerkingsvorm', findings);
  // The quotes around 'Regeling zonder meer' are part of the value.
  const formText = phrase(found?.text.trim().replace(/^(['"‘’])(.*)['"‘’]$/su, '$2') ?? '');
  const formCode = found ? value.attribute(found, 'afkorting') : null;
  const form = formOf(formText, formCode);
  if (form === null)
    findings.add(
      'UNKNOWN_FORM',
      found ?? element,
      `expected a samenwerkingsvorm with its afkorting, found ${quoted(formText)} (${formCode ?? 'no afkorting'})`,
    );
  return { form, formText, formCode };
}

function powersOf(element: Element, findings: Findings): RooPower[] {
  return value.all(element, 'bevoegdheidsverkrijgingen', 'bevoegdheidsverkrijging').flatMap((each) => {
    const text = phrase(each.text);
    if (text === null) return [];
    const power = POWER_NAMES.get(text.toLowerCase());
    if (power === undefined)
      findings.add('UNKNOWN_POWER', each, `expected a way to obtain powers, found ${quoted(text)}: kept as text`);
    return [{ power: power ?? null, text }];
  });
}

/** The version before or after; no version comes before or after itself. */
function versionOf(element: Element, name: string, findings: Findings): RooReference | null {
  const reference = value.referenceOf(element, name, findings);
  if (reference === null || reference.systeemId !== findings.of) return reference;
  findings.add('BROKEN_REFERENCE', element, `the ${name} of a record is not the record itself: it is left out`);
  return null;
}
