import type { Prose } from '../../../records/field';
import type { Day } from '../../../time/day';
import { joined } from '../../rules/words';
import type { Draft, Standing } from '../deadline';
import type { DocumentOf } from '../proceedings-queries';
import { type Done, recordedInWords, settled, standingOn } from '../progress';
import { NOT_READ } from '../words';
import { namedSubject } from './opinion-subjects';
import { type Closing, shorter } from './opinion-terms';

/** What is recorded of the opinion. */
export interface Answered {
  readonly document: DocumentOf;
  /** What the councils decided, by the day that the sender asks for where they did. */
  readonly done: Done;
  /** The day that is looked from. */
  readonly day: Day;
}

/** The day by which the sender asks for an opinion where the act leaves more time: a wish, for which nobody is late. */
export function askedBySender(
  opinion: Draft,
  { asked, day: last, ground }: Closing & { readonly asked: Day },
  { document, done, day }: Answered,
): Draft {
  const standing = standingOn(done, { last: asked, ground: null, ifAbsent: PASSED }, day);
  const { nl, en } = namedSubject(document);
  return {
    ...opinion,
    key: `OPINION_ASKED ${document.id}`,
    kind: 'OPINION_ASKED',
    day: asked,
    title: { nl: `Afzender vraagt zienswijze op ${nl}`, en: `Sender asks for the opinion on ${en}` },
    task: {
      nl: 'Als de raad eraan wil voldoen: de zienswijze uiterlijk op deze dag geven. De wet vraagt dit niet.',
      en: 'If the council wants to meet it: give the opinion by this day. The act does not ask for this.',
    },
    explanation: joined([
      shorter(asked, last),
      NO_DUTY,
      standing === PASSED ? NONE_BY_THEN : recordedInWords(done, { last: asked, ground: null }, day),
      ...(ground?.verified === false ? [NOT_READ] : []),
    ]),
    ground: null,
    basis: 'SENDER',
    ...(standing.state === 'MISSED' ? PASSED : standing),
  };
}

const PASSED: Standing = settled('PASSED');

const NONE_BY_THEN: Prose = {
  nl: 'Tot en met deze dag is geen besluit vastgelegd.',
  en: 'No decision up to this day is recorded.',
};

const NO_DUTY: Prose = {
  nl: 'De dag van de afzender verplicht tot niets: wie later, maar binnen de termijn van de wet besluit, is niet te laat.',
  en: 'The day of the sender binds nobody: who decides later, but within the term of the act, is not late.',
};
