import { type Day, earlierOf, FIRST_DAY, LAST_DAY, laterOf } from '../../time/day';
import type { Bounds } from '../../time/period';
import { formChanges } from './forms';
import type {
  ArrangementRow,
  BodyFact,
  Dated,
  FulfilmentFact,
  ObligationRow,
  ParticipationRow,
  ReorganisationRow,
  Span,
} from './queries';
import { fallsIn, isCertain, lifespan, type Window } from './windows';

/** What can change, in the order in which changes of one day are told. */
export const CHANGE_KINDS = [
  'JOINED',
  'LEFT',
  'FORM_CHANGED',
  'NAME_CHANGED',
  'NEW_VERSION',
  'OBLIGATION_BEGAN',
  'OBLIGATION_ENDED',
  'ARRANGEMENT_BEGAN',
  'ARRANGEMENT_ENDED',
  'BODY_ENDED',
  'BODY_CREATED',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A record by its kind and id. */
export interface Ref {
  readonly kind: string;
  readonly id: string;
}

/** Something that changed, or may have changed, in the span. */
export interface ChangeEvent {
  readonly kind: ChangeKind;
  /** What went through it, by id: the same however the change is come by. */
  readonly of: string;
  readonly window: Window;
  /** The words of the source, where it gives no day or a vague one. */
  readonly dayText: string | null;
  readonly subject: Ref;
  /** The record that gives the day, and its sources. */
  readonly stated: Ref;
  readonly organisation: string | null;
  readonly arrangement: string | null;
  readonly obligation: string | null;
  /** The reorganisation, for what is nothing else; others are found when they are asked for. */
  readonly reorganisation: string | null;
  /** Why a participation ended. */
  readonly reason: string | null;
  readonly formBefore: string | null;
  readonly formAfter: string | null;
  /** What it is sorted by within its day and kind: the names of body or duty, and of the arrangement. */
  readonly names: readonly string[];
}

/** The last day of what ended, the first of everything else: on which its subject is shown. */
export function endsSomething({ kind }: ChangeEvent): boolean {
  return kind === 'LEFT' || kind.endsWith('_ENDED');
}

/** The day on which it happened; null where that is not certain. */
export function dayOf({ window }: ChangeEvent): Day | null {
  return isCertain(window) ? window.earliest : null;
}

/** By day, what is uncertain last; then by kind and names. With the id this is a place in the list. */
export function sortNameOf(event: ChangeEvent): string {
  const kind = String(CHANGE_KINDS.indexOf(event.kind)).padStart(2, '0');
  return [dayOf(event) ?? LAST_DAY, kind, ...event.names].join('\u0000');
}

/** Different for each event of a question. */
export function idOf({ kind, of, window }: ChangeEvent): string {
  return [kind, of, window.latest].join(' ');
}

const NOTHING = {
  dayText: null,
  organisation: null,
  arrangement: null,
  obligation: null,
  reorganisation: null,
  reason: null,
  formBefore: null,
  formAfter: null,
};

type Told = Pick<ChangeEvent, 'kind' | 'window' | 'subject' | 'stated' | 'names'> & Partial<ChangeEvent>;

function event(told: Told): ChangeEvent {
  return { ...NOTHING, of: told.stated.id, ...told };
}

/** The event, where there is a window and it falls in the span. */
function within(span: Span, window: Window | null | undefined, make: (window: Window) => ChangeEvent): ChangeEvent[] {
  return window && fallsIn(window, span) ? [make(window)] : [];
}

/** Who joined and left. */
export function participationEvents(row: ParticipationRow, span: Span): ChangeEvent[] {
  const { organisationBounds, arrangementBounds } = row;
  const lived = lifespan([row.bounds], [organisationBounds, arrangementBounds]);
  const it = { kind: 'participation', id: row.id };
  const shared = {
    subject: it,
    stated: it,
    organisation: row.organisation,
    arrangement: row.arrangement,
    names: [row.organisationName, row.arrangementName],
  };
  return [
    ...within(span, lived?.start, (window) => event({ ...shared, kind: 'JOINED', window, dayText: row.fromText })),
    ...within(span, lived?.end, (window) =>
      event({ ...shared, kind: 'LEFT', window, dayText: row.untilText, reason: whyLeft(row, window) }),
    ),
  ];
}

/** What the record says; where it says nothing, that the body or the arrangement ended that day. */
function whyLeft({ endReason, bounds, organisationBounds, arrangementBounds }: ParticipationRow, { latest }: Window) {
  if (endReason !== null || bounds.until === latest) return endReason;
  if (organisationBounds.until === latest) return 'ORGANISATION_ENDED';
  return arrangementBounds.until === latest ? 'ARRANGEMENT_ENDED' : null;
}

/** What happened to an arrangement itself. */
export function arrangementEvents(row: ArrangementRow, span: Span): ChangeEvent[] {
  const it = { kind: 'arrangement', id: row.id };
  const shared = { arrangement: row.id, names: [row.sortName] };
  const lived = lifespan([seenBounds(row)], []);
  const life = { ...shared, subject: it, stated: it };
  const versionOf = (id: string) => ({ kind: 'arrangement-version', id });
  return [
    ...within(span, lived?.start, (window) =>
      event({ ...life, kind: 'ARRANGEMENT_BEGAN', window, dayText: row.fromText }),
    ),
    ...within(span, lived?.end, (window) =>
      event({ ...life, kind: 'ARRANGEMENT_ENDED', window, dayText: row.untilText }),
    ),
    ...row.versions.flatMap((version) =>
      within(span, lifespan([version.bounds], [])?.start, (window) => {
        const subject = versionOf(version.id);
        return event({ ...shared, kind: 'NEW_VERSION', window, subject, stated: subject, dayText: version.fromText });
      }),
    ),
    ...formChanges(row.versions).flatMap(({ window: when, version, before, after }) =>
      within(span, when, (window) => {
        const subject = versionOf(version);
        return event({
          ...shared,
          kind: 'FORM_CHANGED',
          window,
          subject,
          stated: subject,
          formBefore: before,
          formAfter: after,
        });
      }),
    ),
    ...row.renames.map(({ id, date, organisation, organisationName }) =>
      renamed({ id, date }, { id: organisation, sortName: organisationName }, row.id),
    ),
    ...row.fulfilments.flatMap((fulfilment) => fulfilmentEvents(fulfilment, row, span)),
  ];
}

/** Whoever took part, or a text in force, shows that the arrangement was there. */
function seenBounds({ bounds, seenFrom, seenUntil }: ArrangementRow): Bounds {
  return {
    ...bounds,
    certainFrom: earlierOf(bounds.certainFrom, seenFrom ?? LAST_DAY),
    certainUntil: laterOf(bounds.certainUntil, seenUntil ?? FIRST_DAY),
  };
}

/** A duty bears on an arrangement while it holds and the arrangement meets it. */
function fulfilmentEvents(fulfilment: FulfilmentFact, row: ArrangementRow, span: Span): ChangeEvent[] {
  const lived = lifespan([fulfilment.bounds, fulfilment.obligationBounds], [row.bounds]);
  const duty = { kind: 'obligation', id: fulfilment.obligation };
  const made = { kind: 'fulfilment', id: fulfilment.id };
  const shared = {
    of: fulfilment.id,
    subject: duty,
    arrangement: row.id,
    obligation: fulfilment.obligation,
    names: [fulfilment.obligationName, row.sortName],
  };
  const beginsWithDuty = fulfilment.obligationBounds.from > fulfilment.bounds.from;
  const endsWithDuty = fulfilment.obligationBounds.until < fulfilment.bounds.until;
  return [
    ...within(span, lived?.start, (window) =>
      event({
        ...shared,
        kind: 'OBLIGATION_BEGAN',
        window,
        stated: beginsWithDuty ? duty : made,
        dayText: beginsWithDuty ? fulfilment.obligationFromText : fulfilment.fromText,
      }),
    ),
    ...within(span, lived?.end, (window) =>
      event({
        ...shared,
        kind: 'OBLIGATION_ENDED',
        window,
        stated: endsWithDuty ? duty : made,
        dayText: endsWithDuty ? fulfilment.obligationUntilText : fulfilment.untilText,
      }),
    ),
  ];
}

/** When a duty itself began and ended. */
export function obligationEvents(row: ObligationRow, span: Span): ChangeEvent[] {
  const lived = lifespan([row.bounds], []);
  const it = { kind: 'obligation', id: row.id };
  const shared = { subject: it, stated: it, obligation: row.id, names: [row.sortName] };
  return [
    ...within(span, lived?.start, (window) =>
      event({ ...shared, kind: 'OBLIGATION_BEGAN', window, dayText: row.fromText }),
    ),
    ...within(span, lived?.end, (window) =>
      event({ ...shared, kind: 'OBLIGATION_ENDED', window, dayText: row.untilText }),
    ),
  ];
}

/** The bodies that a reorganisation ended, created or gave another name; its day is always known. */
export function reorganisationEvents(row: ReorganisationRow): ChangeEvent[] {
  return [
    ...row.ended.map((body) => reorganised('BODY_ENDED', row, body)),
    ...row.created.map((body) => reorganised('BODY_CREATED', row, body)),
    ...row.renamed.map((body) => renamed(row, body, null)),
  ];
}

type Reorganised = Pick<Dated, 'id'> & { readonly date: Day };

function renamed(row: Reorganised, body: BodyFact, arrangement: string | null): ChangeEvent {
  return { ...reorganised('NAME_CHANGED', row, body), arrangement };
}

function reorganised(kind: ChangeKind, { id, date }: Reorganised, body: BodyFact): ChangeEvent {
  return event({
    kind,
    of: `${id} ${body.id}`,
    window: { earliest: date, latest: date },
    subject: { kind: 'organisation', id: body.id },
    stated: { kind: 'reorganisation', id },
    organisation: body.id,
    reorganisation: id,
    names: [body.sortName],
  });
}
