import * as fc from 'fast-check';
import { type Check, type Judged, judgedBy } from '../../../src/checks/check';
import type { Deadline } from '../../../src/checks/deadlines/deadline';
import { deadlinesOf } from '../../../src/checks/deadlines/deadlines';
import { Meetings, meetingsFor, stillToCome } from '../../../src/checks/deadlines/meetings';
import { papersInTime } from '../../../src/checks/k17-papers-in-time';
import { draftBudgetInTime } from '../../../src/checks/k18-draft-budget-in-time';
import { opinionInWindow } from '../../../src/checks/k19-opinion-in-window';
import { type Day, daysAfter } from '../../../src/time/day';
import * as rows from '../finance-rows';
import { bounds } from '../rows';
import { decision, document, factsIn, OF_WIERDAM } from './facts';

/** A draft budget of 2027, what the council and the board decided, and the day from which all is looked at. */
interface Told {
  readonly sentOn: Day | null;
  readonly receivedOn: Day | null;
  readonly opinionsUntil: Day | null;
  /** The decisions of the council on an opinion; null without a day. */
  readonly opinions: readonly (Day | null)[];
  readonly adoptedOn: Day | null;
  readonly meetsOn: readonly Day[];
  /** The year that the document gives; null where its day tells it. */
  readonly year: number | null;
  readonly toAllCouncils: boolean | null;
  /** A record of the same document that names the council. */
  readonly own: { readonly sentOn: Day | null; readonly receivedOn: Day | null } | null;
  /** Days on which other documents came to the council. */
  readonly others: readonly Day[];
  readonly day: Day;
}

const NOTHING: Told = {
  sentOn: null,
  receivedOn: null,
  opinionsUntil: null,
  opinions: [],
  adoptedOn: null,
  meetsOn: [],
  year: 2027,
  toAllCouncils: true,
  own: null,
  others: [],
  day: '2026-12-31',
};

const WINDOW = { from: '2025-01-01', until: '2028-01-01' };
/** The calendar of the council. */
const YEARS = bounds(WINDOW.from, WINDOW.until);

const WIERDAM = { id: 'gemeente-wierdam', name: 'Wierdam', type: 'MUNICIPALITY', tooiUri: null };
const TO_WIERDAM = { to: [WIERDAM], toAllCouncils: null };

/** What happened by the day, as both queries give it. */
const by = (day: Day) => (each: Day | null) => each === null || each <= day;

/** The deadline of a kind about the document, as the records tell it. */
function deadline(kind: 'OPINION' | 'DRAFT_BUDGET' | 'FRAMEWORK_LETTER', told: Told): Deadline {
  const { opinions, adoptedOn, day, sentOn, receivedOn, opinionsUntil, year, toAllCouncils, own, others } = told;
  const about = kind === 'OPINION' ? 'DRAFT_BUDGET' : kind;
  const facts = factsIn(2026, {
    documents: [
      document(about, { id: 'ontwerp', sentOn, receivedOn, opinionsUntil, year, toAllCouncils }),
      ...(own === null ? [] : [document(about, { ...own, ...TO_WIERDAM, id: 'eigen', year: 2027 })]),
      ...others.map((on) => document('RISK_NOTICE', { id: `melding-${on}`, sentOn: on })),
      document('PROVISIONAL_ACCOUNTS', { year: 2025, sentOn: '2026-01-10' }),
    ],
    decisions: [
      ...opinions.map((decidedOn) =>
        decision('OPINION', { organisations: OF_WIERDAM, documents: ['ontwerp'], decidedOn }),
      ),
      ...(adoptedOn === null ? [] : [decision('BUDGET', { year: 2027, decidedOn: adoptedOn })]),
    ],
    seen: { day, ...WINDOW },
  });
  const [found, ...more] = deadlinesOf(facts).filter((each) => each.kind === kind && !/ 202[5689]$/.test(each.key));
  if (!found || more.length > 0) throw new Error(`There are ${more.length + (found ? 1 : 0)} of ${kind}`);
  return found;
}

/** What a check says of the same records. */
function finding(check: Check, { opinions, adoptedOn, meetsOn, own, others, day, ...sent }: Told): Judged {
  const kind = check === papersInTime ? 'FRAMEWORK_LETTER' : 'DRAFT_BUDGET';
  const row: typeof rows.COUNCIL_YEAR = {
    ...rows.COUNCIL_YEAR,
    documents: [
      rows.document({ kind, id: 'ontwerp', ...sent }),
      ...(own === null ? [] : [rows.document({ ...own, ...TO_WIERDAM, kind, id: 'eigen', year: 2027 })]),
      ...others.filter(by(day)).map((on) => rows.document({ kind: 'RISK_NOTICE', id: `melding-${on}`, sentOn: on })),
      // What else K17 looks for came in time.
      rows.document({ kind: 'PROVISIONAL_ACCOUNTS', year: 2025, sentOn: '2026-01-10' }),
    ],
    decisions: [
      ...opinions.filter(by(day)).map((decidedOn) => rows.opinion({ documents: ['ontwerp'], decidedOn })),
      ...(adoptedOn !== null && adoptedOn <= day
        ? [rows.decision({ kind: 'BUDGET', year: 2027, decidedOn: adoptedOn })]
        : []),
    ],
    councilCalendars: meetsOn.length === 0 ? [] : [{ id: 'rooster', ...WINDOW, meetsOn }],
  };
  return judgedBy(check, row, day);
}

/** One word for what both say. */
const ofFinding = ({ judgement, wouldBe }: Judged) => (wouldBe === 'VIOLATED' ? 'POSSIBLY LATE' : judgement);
const ofDeadline = ({ state, wouldBe }: Deadline) => (wouldBe === 'MISSED' ? 'POSSIBLY LATE' : state);

const ofBoth = (one: Deadline, check: Judged) => [
  ofDeadline(one),
  ofFinding(check) === 'OK' ? 'DONE' : ofFinding(check),
];

/** Sent on 10 June, with 3 July as the last day; the act leaves the council until 2 September. */
const SHORT: Told = { ...NOTHING, sentOn: '2026-06-10', opinionsUntil: '2026-07-03' };

describe('an opinion on a draft budget', () => {
  it.each([
    ['2026-07-03', 'DONE', 'OK'],
    ['2026-07-09', 'DONE', 'OK'],
    ['2026-09-02', 'DONE', 'OK'],
    ['2026-09-03', 'POSSIBLY LATE', 'POSSIBLY LATE'],
  ])(
    'of %s is %s in the year and %s in the check, where the sender gives less time than the act',
    (on, state, said) => {
      const told = { ...SHORT, opinions: [on] };
      expect([ofDeadline(deadline('OPINION', told)), ofFinding(finding(opinionInWindow, told))]).toEqual([state, said]);
    },
  );

  it('is open as long as the check finds a meeting for it', () => {
    const told = { ...SHORT, meetsOn: ['2026-06-25', '2026-07-09', '2026-08-27', '2026-09-17'], day: '2026-07-10' };
    const open = deadline('OPINION', told);
    const meetings = new Meetings([{ bounds: YEARS, meetsOn: told.meetsOn }]);
    const { days } = meetingsFor(open, meetings);
    expect([open.state, stillToCome(days ?? [], told.day)]).toEqual(['OPEN', ['2026-08-27']]);
    expect(finding(opinionInWindow, told)).toMatchObject({
      judgement: 'OK',
      explanation: {
        nl: expect.stringContaining('De eerstvolgende raadsvergadering daarbinnen is op 27 augustus 2026.'),
      },
    });
  });

  it('is possibly too late in both where nothing is recorded by its last day, and open in both on that day', () => {
    const on = (day: Day) => ({ ...SHORT, meetsOn: ['2026-09-02'], day });
    const both = (day: Day) => [deadline('OPINION', on(day)), finding(opinionInWindow, on(day))] as const;
    expect(both('2026-09-02').map(({ wouldBe }) => wouldBe ?? null)).toEqual([null, null]);
    expect(ofBoth(...both('2026-09-03'))).toEqual(['POSSIBLY LATE', 'POSSIBLY LATE']);
  });

  it('runs for a council from the day on which that council was sent it, whatever is recorded of all', () => {
    const later = { ...SHORT, own: { sentOn: '2026-06-24', receivedOn: null }, opinions: ['2026-09-10'] };
    const { day, state, evidence } = deadline('OPINION', later);
    expect([day, state, finding(opinionInWindow, later).judgement]).toEqual(['2026-09-16', 'DONE', 'OK']);
    expect(evidence.map(({ id }) => id)).toEqual(['eigen', 'ontwerp', 'besluit-opinion']);
    const received = { ...SHORT, own: { sentOn: null, receivedOn: '2026-06-12' } };
    expect(deadline('OPINION', received)).toMatchObject({ day: '2026-09-02', opensOn: '2026-06-12', certain: true });
    const before = { ...SHORT, own: { sentOn: null, receivedOn: '2026-06-09' } };
    expect(deadline('OPINION', before)).toMatchObject({ day: '2026-09-01', certain: false });
  });

  it('names both days', () => {
    const { day, basis, title, explanation } = deadline('OPINION', { ...SHORT, opinions: ['2026-07-09'] });
    expect([day, basis]).toEqual(['2026-09-02', 'LAW']);
    expect(title.nl).toBe('Zienswijze op de ontwerpbegroting 2027 (afzender vraagt: uiterlijk 3 juli 2026)');
    expect(explanation).toEqual({
      nl: 'De afzender noemt 3 juli 2026 als laatste dag voor zienswijzen; de termijn van de wet loopt langer, tot en met 2 september 2026. Dit is gebeurd op 9 juli 2026. Onder voorbehoud: de geldende wettekst is niet nagelezen.',
      en: 'The sender gives 3 July 2026 as the last day for opinions; the term of the act runs longer, up to and including 2 September 2026. This was done on 9 July 2026. With a reservation: the text of the law in force was not read.',
    });
  });
});

describe('of the same records a deadline and its check', () => {
  const day = fc.integer({ min: 0, max: 330 }).map((days) => daysAfter('2026-02-01', days));
  const perhaps = fc.option(day);
  const told = fc
    .record({
      sentOn: perhaps,
      receivedOn: perhaps,
      opinionsUntil: perhaps,
      opinions: fc.array(perhaps, { maxLength: 3 }),
      adoptedOn: perhaps,
      meetsOn: fc.array(day, { maxLength: 4 }),
      year: fc.option(fc.constant(2027)),
      toAllCouncils: fc.option(fc.constant(true), { freq: 8 }),
      own: fc.option(fc.record({ sentOn: perhaps, receivedOn: perhaps })),
      others: fc.uniqueArray(day, { maxLength: 4 }),
      day,
    })
    // What was not sent yet, no query gives; what is received was sent before.
    .filter(({ sentOn, receivedOn, day: seen }) => {
      const first = sentOn ?? receivedOn;
      return first !== null && first <= seen && (sentOn === null || receivedOn === null || sentOn <= receivedOn);
    })
    .map((each): Told => ({
      ...each,
      receivedOn: each.receivedOn !== null && each.receivedOn <= each.day ? each.receivedOn : null,
    }))
    .filter(({ sentOn, receivedOn }) => sentOn !== null || receivedOn !== null)
    .map((each): Told => ({ ...each, own: each.own !== null && happened(each.own, each.day) ? each.own : null }));

  const happened = ({ sentOn, receivedOn }: NonNullable<Told['own']>, by: Day) =>
    (sentOn ?? receivedOn) !== null &&
    [sentOn, receivedOn].every((on) => on === null || on <= by) &&
    (sentOn === null || receivedOn === null || sentOn <= receivedOn);

  const counted = new Map<string, number>();
  const holds = (property: (drawn: Told) => string) =>
    fc.assert(
      fc.property(told, (drawn) => {
        const what = property(drawn);
        counted.set(what, (counted.get(what) ?? 0) + 1);
      }),
      { numRuns: 1_000 },
    );

  it('say the same of an opinion', () => {
    holds((drawn) => {
      const one = deadline('OPINION', drawn);
      const { state, wouldBe, day: last } = one;
      const check = finding(opinionInWindow, drawn);
      const decided = drawn.opinions.some((on) => on === null || on <= drawn.day);
      if (drawn.toAllCouncils === null && drawn.own === null) {
        expect([check.judgement, check.wouldBe]).toEqual(['UNKNOWN', undefined]);
        expect(state).not.toBe('MISSED');
        if (!decided) expect(wouldBe).toBeNull();
        return 'opinion on what nobody knows it got';
      }
      expect(check.explanation.en).toContain('The last day for an opinion');
      expect(state).not.toBe('MISSED');
      if (drawn.day > last) expect([drawn, ...ofBoth(one, check)]).toEqual([drawn, ofDeadline(one), ofDeadline(one)]);
      if (state === 'DONE' && !drawn.opinions.includes(null)) expect(check.judgement).toBe('OK');
      if (wouldBe === 'MISSED') expect(check.wouldBe).toBe('VIOLATED');
      if (decided && drawn.toAllCouncils && check.wouldBe === 'VIOLATED') expect(wouldBe).toBe('MISSED');
      if (check.judgement === 'OK') expect(['DONE', 'OPEN']).toContain(state);
      if (state === 'OPEN') expect(drawn.day <= last).toBe(true);
      if (!decided && drawn.day > last) return 'opinion of which nothing is recorded';
      return `opinion ${wouldBe ?? state}`;
    });
  });

  it('say the same of sending the draft before the board decides', () => {
    holds((drawn) => {
      const told = { ...drawn, opinions: [] };
      const decided = drawn.adoptedOn !== null && drawn.adoptedOn <= drawn.day;
      if (!decided) return 'draft not decided';
      const [one, check] = [deadline('DRAFT_BUDGET', told), finding(draftBudgetInTime, told)];
      expect([ofDeadline(one), drawn]).toEqual([ofFinding(check) === 'OK' ? 'DONE' : ofFinding(check), drawn]);
      return `draft ${ofDeadline(one)}`;
    });
  });

  it('say the same of the framework letter', () => {
    holds((drawn) => {
      if (drawn.day <= '2026-04-30') return 'letter not due';
      const told = { ...drawn, opinions: [], adoptedOn: null };
      const [one, check] = [deadline('FRAMEWORK_LETTER', told), finding(papersInTime, told)];
      expect([ofDeadline(one), drawn]).toEqual([ofFinding(check) === 'OK' ? 'DONE' : ofFinding(check), drawn]);
      if (told.toAllCouncils === null && told.own === null && one.wouldBe) return 'letter missing among others';
      return `letter ${ofDeadline(one)}`;
    });
  });

  afterAll(() => {
    const often = [...counted].filter(([, times]) => times >= 20).map(([what]) => what);
    expect(often).toEqual(
      expect.arrayContaining([
        'opinion DONE',
        'opinion OPEN',
        'opinion UNKNOWN',
        'opinion MISSED',
        'opinion of which nothing is recorded',
        'letter missing among others',
        'draft DONE',
        'draft POSSIBLY LATE',
        'draft UNKNOWN',
        'letter DONE',
        'letter POSSIBLY LATE',
        'letter UNKNOWN',
      ]),
    );
  });
});
