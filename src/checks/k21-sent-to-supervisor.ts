import type { Prose } from '../records/field';
import { type Day, LAST_DAY } from '../time/day';
import { surelyLivesOn } from '../time/period';
import { ofBudget } from './rules/budget';
import { type Check, defineCheck, groundOn, type Verdict } from './check';
import { adoption, datedOn, ofYear, shown, yearOf } from './rules/financial-year';
import { WGR_34 } from './law/finance';
import { type Adopted, toSupervisorAtLast, toSupervisorBy, yearAdoptedIn } from './law/finance-terms';
import { type SentDocument, SUPERVISION, type SupervisionRow } from './queries/finance-queries';
import { type Need, partsOf } from './needs';
import { the } from './rules/names';
import { addressed, type Supervisor, supervisorOn, wentToAMember, wentToASupervisor } from './rules/supervisor';
import { type Doubt, doubtful, needing, together } from './rules/verdicts';
import { beginning, joined, phrases, sentence } from './rules/words';

/** K21: the adopted budget and accounts go to the right supervisor, in time. */
export const sentToSupervisor: Check = defineCheck<SupervisionRow>({
  code: 'K21',
  title: {
    nl: 'De vastgestelde begroting en jaarrekening zijn op tijd aan de juiste toezichthouder gezonden',
    en: 'The adopted budget and accounts were sent to the right supervisor in time',
  },
  severity: 'B',
  grounds: WGR_34,
  evidence: {
    nl: 'de dagen waarop begroting en jaarrekening zijn vastgesteld en aan de toezichthouder gezonden, en wie deelnemen',
    en: 'the days on which budget and accounts were adopted and sent to the supervisor, and who take part',
  },
  query: SUPERVISION,
  judge: (row, day) => ofBudget(row, () => together([ofAdopted(row, 'BUDGET', day), ofAdopted(row, 'ACCOUNTS', day)])),
});

/** The budget or the accounts of a year, and what is recorded of them. */
interface Case {
  readonly kind: Adopted;
  readonly year: number;
  readonly called: Prose;
  readonly adoptedOn: Day | null;
  /** Those that went to somebody who can be a supervisor. */
  readonly sent: readonly SentDocument[];
  readonly supervisor: Supervisor | null;
}

function ofAdopted(row: SupervisionRow, kind: Adopted, day: Day): Verdict {
  const year = yearJudged(row, kind, day);
  const atLast = toSupervisorAtLast(kind, year);
  const called = NAMES[kind](row.name, year);
  if (row.bounds.from > (kind === 'BUDGET' ? atLast : `${year}-12-31`)) return notYet(row, year);
  const adopted = adoption(row.decisions, kind, year);
  const adoptedOn = adopted?.decidedOn ?? null;
  const sent = sendings(row, kind, year);
  const happened = adoptedOn ?? (sent[0] ? datedOn(sent[0]) : null) ?? atLast;
  const supervisor = supervisorOn(row.members, happened);
  const verdict = ofCase(row, { kind, year, called, adoptedOn, sent, supervisor });
  const ground = groundOn({ grounds: supervisor?.grounds ?? WGR_34 }, happened);
  return {
    ...doubtful(verdict, surelyLivesOn(row.bounds, happened) ? [] : [perhapsNotYet(row, happened)]),
    evidence: [...(adopted ? [{ kind: 'decision', id: adopted.id }] : []), ...shown(...sent)],
    ...(ground ? { ground } : {}),
  };
}

const NAMES: Readonly<Record<Adopted, (name: string, year: number) => Prose>> = {
  BUDGET: (name, year) => ({ nl: `de begroting ${year} van ${the(name)}`, en: `the budget ${year} of ${name}` }),
  ACCOUNTS: (name, year) => ({
    nl: `de jaarrekening ${year} van ${the(name)}`,
    en: `the annual account ${year} of ${name}`,
  }),
};

/** The newest year of which something went to a supervisor, or of which the last day for it has passed. */
function yearJudged(row: SupervisionRow, kind: Adopted, day: Day): number {
  const newest = yearAdoptedIn(kind, yearOf(day));
  const adoptedOn = adoption(row.decisions, kind, newest)?.decidedOn;
  const last = adoptedOn ? toSupervisorBy(kind, newest, adoptedOn) : toSupervisorAtLast(kind, newest);
  return sendings(row, kind, newest).length > 0 || day > last ? newest : newest - 1;
}

const sendings = (row: SupervisionRow, kind: Adopted, year: number) =>
  ofYear(row.documents, kind, year)
    .filter(wentToASupervisor)
    .toSorted((one, other) => ((datedOn(one) ?? LAST_DAY) < (datedOn(other) ?? LAST_DAY) ? -1 : 1));

function notYet({ name }: SupervisionRow, year: number): Verdict {
  return {
    judgement: 'NOT_APPLICABLE',
    explanation: { nl: `${name} was er in ${year} nog niet.`, en: `${name} did not exist yet in ${year}.` },
  };
}

function perhapsNotYet({ name }: SupervisionRow, day: Day): Doubt {
  return {
    why: sentence(
      { days: [day] },
      ([on]) => `Of ${the(name)} op ${on} al gold, is niet zeker.`,
      ([on]) => `Whether ${name} was in force already on ${on} is not certain.`,
    ),
    needs: { nl: `De dag waarop ${the(name)} in werking trad.`, en: `The day on which ${name} took effect.` },
  };
}

function ofCase(row: SupervisionRow, found: Case): Verdict {
  const { kind, year, adoptedOn, sent, supervisor } = found;
  const atLast = toSupervisorAtLast(kind, year);
  if (adoptedOn !== null && adoptedOn > atLast)
    return { ...FAULT, judgement: 'VIOLATED', explanation: joined([adoptedWhen(found), termUntil(atLast)]) };
  if (sent.length === 0) return notRecorded(found);
  if (supervisor === null) return withoutSupervisor(ofTerm(found, sent), row);
  const right = sent.filter((document) => supervisor.isAddressedBy(document));
  if (right.length > 0) return ofTerm(found, right);
  const perhaps = sent.filter((document) => supervisor.mayBeAddressedBy(document));
  return perhaps.length > 0
    ? inDoubt(ofTerm(found, perhaps), whichMinister(found, supervisor))
    : wrongAddressee(row, found, supervisor);
}

/** Sent to the State, or to a ministry of which is not recorded which one it is. */
function whichMinister({ called }: Case, supervisor: Supervisor): Doubt {
  return {
    why: {
      nl: `Of het ${supervisor.called.nl} was aan wie het is gezonden, is niet vastgelegd.`,
      en: `Whether it was ${supervisor.called.en} to whom it was sent is not recorded.`,
    },
    needs: {
      nl: `Aan welke minister ${called.nl} is gezonden.`,
      en: `To which minister ${called.en} was sent.`,
    },
  };
}

const FAULT = {
  remedy: {
    nl: 'Laat het bestuur nagaan wat het wanneer aan welke toezichthouder moet zenden.',
    en: 'Let the board find out what it must send when, and to which supervisor.',
  },
  actor: 'BOARD' as const,
};

/** Whether what went to the supervisor went in time. */
function ofTerm(found: Case, sent: readonly SentDocument[]): Verdict {
  const { kind, year, adoptedOn } = found;
  const [first] = sent;
  const on = first ? datedOn(first) : null;
  const atLast = toSupervisorAtLast(kind, year);
  const last = adoptedOn === null ? atLast : toSupervisorBy(kind, year, adoptedOn);
  const explanation = joined([adoptedWhen(found), ...(first ? [sentWhen(first)] : []), termUntil(last)]);
  if (on === null) return { judgement: 'UNKNOWN', explanation, needs: dayOfSending(found) };
  if (on > last)
    return first?.sentOn === null
      ? { ...FAULT, judgement: 'UNKNOWN', wouldBe: 'VIOLATED', explanation, needs: dayOfSending(found) }
      : { ...FAULT, judgement: 'VIOLATED', explanation };
  return adoptedOn === null
    ? { judgement: 'UNKNOWN', explanation, needs: dayOfAdoption(found) }
    : { judgement: 'OK', explanation };
}

function adoptedWhen({ called, adoptedOn }: Case): Prose {
  if (adoptedOn === null)
    return {
      nl: `Wanneer ${called.nl} is vastgesteld, is niet vastgelegd.`,
      en: `When ${called.en} was adopted is not recorded.`,
    };
  const { nl, en } = beginning(called);
  return sentence(
    { days: [adoptedOn] },
    ([on]) => `${nl} is op ${on} vastgesteld.`,
    ([on]) => `${en} was adopted on ${on}.`,
  );
}

function sentWhen({ to, sentOn, receivedOn }: SentDocument): Prose {
  const who = phrases(to.map(addressed));
  if (sentOn !== null)
    return sentence(
      { days: [sentOn] },
      ([on]) => `Het stuk is op ${on} gezonden aan ${who.nl}.`,
      ([on]) => `It was sent on ${on} to ${who.en}.`,
    );
  if (receivedOn !== null)
    return sentence(
      { days: [receivedOn] },
      ([on]) => `Het stuk is op ${on} ontvangen door ${who.nl}.`,
      ([on]) => `It was received on ${on} by ${who.en}.`,
    );
  return {
    nl: `Het stuk is gezonden aan ${who.nl}; de dag is niet vastgelegd.`,
    en: `It was sent to ${who.en}; the day is not recorded.`,
  };
}

function termUntil(day: Day): Prose {
  return sentence(
    { days: [day] },
    ([last]) => `De termijn voor toezending aan de toezichthouder liep tot en met ${last}.`,
    ([last]) => `The term for sending it to the supervisor ran up to and including ${last}.`,
  );
}

/** The days that are missing, of both documents and of what happened to each. */
const daysOn = (what: Prose): Need =>
  partsOf([what], (all) => {
    const { nl, en } = phrases(all);
    return all.length > 1
      ? { nl: `De dagen waarop ${nl}.`, en: `The days on which ${en}.` }
      : { nl: `De dag waarop ${nl}.`, en: `The day on which ${en}.` };
  });

function dayOfSending({ called, supervisor }: Case): Need {
  const whom = supervisor?.called ?? { nl: 'de toezichthouder', en: 'the supervisor' };
  return daysOn({ nl: `${called.nl} aan ${whom.nl} is gezonden`, en: `${called.en} was sent to ${whom.en}` });
}

const dayOfAdoption = ({ called }: Case): Need =>
  daysOn({ nl: `${called.nl} is vastgesteld`, en: `${called.en} was adopted` });

function notRecorded(found: Case): Verdict {
  const { called, adoptedOn } = found;
  const explanation = {
    nl: `Toezending van ${called.nl} aan de toezichthouder is niet vastgelegd.`,
    en: `Sending ${called.en} to the supervisor is not recorded.`,
  };
  if (adoptedOn === null)
    return { judgement: 'UNKNOWN', explanation, ...needing([dayOfAdoption(found), dayOfSending(found)]) };
  const told = joined([adoptedWhen(found), explanation]);
  return { ...FAULT, judgement: 'UNKNOWN', wouldBe: 'VIOLATED', explanation: told, needs: dayOfSending(found) };
}

function wrongAddressee({ members }: SupervisionRow, found: Case, { called }: Supervisor): Verdict {
  const [first] = found.sent;
  const explanation = joined([
    adoptedWhen(found),
    ...(first ? [sentWhen(first)] : []),
    {
      nl: `Bij deze deelnemers ligt het toezicht niet daar, maar bij ${called.nl}.`,
      en: `With these participants supervision lies not there but with ${called.en}.`,
    },
  ]);
  const asMember: Doubt = {
    why: {
      nl: 'De provincie neemt zelf deel, en kan het stuk ook als deelnemer hebben gekregen.',
      en: 'The province takes part itself, and may have got it as a participant.',
    },
    needs: dayOfSending(found),
  };
  const doubts = found.sent.some((document) => wentToAMember(document, members)) ? [asMember] : [];
  return doubtful({ ...FAULT, judgement: 'VIOLATED', explanation }, doubts);
}

/** Where the supervisor is not known, what went in time may have gone to the wrong one. */
function withoutSupervisor(verdict: Verdict, { name }: SupervisionRow): Verdict {
  const doubt: Doubt = {
    why: {
      nl: `Wie op ${the(name)} toezicht houdt, kon uit de deelnemers niet worden afgeleid.`,
      en: `Who supervises ${name} could not be established from its participants.`,
    },
    needs: {
      nl: `Bij welke toezichthouder het bestuur van ${the(name)} begroting en jaarrekening indient.`,
      en: `To which supervisor the board of ${name} sends its budget and accounts.`,
    },
  };
  return inDoubt(verdict, doubt);
}

/** Neither a fault nor well. */
function inDoubt(verdict: Verdict, doubt: Doubt): Verdict {
  if (verdict.judgement === 'VIOLATED') return doubtful(verdict, [doubt]);
  return {
    ...verdict,
    judgement: 'UNKNOWN',
    explanation: joined([verdict.explanation, doubt.why]),
    ...needing([verdict.needs, doubt.needs]),
  };
}
