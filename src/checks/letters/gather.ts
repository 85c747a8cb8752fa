import type { Prose } from '../../records/field';
import type { AnyRecord } from '../../records/kind';
import type { Context } from '../../registry/reading/context';
import { recordBehind } from '../../registry/reading/record-fields';
import { thing, type View } from '../../registry/reading/view';
import { type Day, previousDay } from '../../time/day';
import { END_RULES } from '../../time/period';
import type { FactOf } from '../check';
import { gathered, keyOf, type NeedFor } from '../needs';
import { keeperOf } from '../rules/keeper';
import type { Finding, Request } from '../report';
import { bodyOf } from './body';
import type { Correction, Entry, Fault, Gone } from './correction';
import type { CitedSource, NamesOfArrangement } from './letter';
import type { Missing, RequestOfDocuments } from './request';

/** Where letters are made: the day, and whose report it is; `from` is null where an arrangement was checked. */
export interface Desk {
  readonly from: string | null;
  readonly view: View;
  readonly context: Context;
}

/** The faults in the entry of one arrangement that one body keeps. */
export interface FaultyEntry {
  readonly arrangement: string;
  /** Null where it is not known who keeps it. */
  readonly keeper: string | null;
  readonly findings: readonly Finding[];
}

const recordAt = ({ kind, id }: FactOf, { view, context }: Desk) => recordBehind(thing(kind, id, view), context);
const bodyAt = async (id: string | null, desk: Desk) =>
  id === null ? null : bodyOf(await recordAt({ kind: 'organisation', id }, desk));

async function namesAt(id: string, desk: Desk): Promise<NamesOfArrangement> {
  const { name, shortName } = await recordAt({ kind: 'arrangement', id }, desk);
  return { name: String(name), shortName: shortName as string | null };
}

/** The faulty entries among findings, each with all that is surely wrong with it, in the order of the findings. */
export async function faultyEntries(findings: readonly Finding[], desk: Desk): Promise<readonly FaultyEntry[]> {
  const entries = new Map<string, FaultyEntry & { findings: Finding[] }>();
  for (const finding of findings) {
    const { judgement, actor, arrangement } = finding;
    if (judgement !== 'VIOLATED' || actor !== 'REGISTER_KEEPER' || arrangement === null) continue;
    const keeper = await keeperOf(finding, desk.view, desk.context);
    const key = JSON.stringify([arrangement, keeper]);
    const entry = entries.get(key) ?? { arrangement, keeper, findings: [] };
    entry.findings.push(finding);
    entries.set(key, entry);
  }
  return [...entries.values()];
}

/** What the letter on a faulty entry says. */
export async function correctionOf(entry: FaultyEntry, desk: Desk): Promise<Correction> {
  const { arrangement: slug, findings } = entry;
  const [from, keeper, arrangement, registerOn, faults] = await Promise.all([
    bodyAt(desk.from, desk),
    bodyAt(entry.keeper, desk),
    namesAt(slug, desk),
    registerRead(findings, desk),
    Promise.all(findings.map((finding) => faultOf(finding, desk))),
  ]);
  return { from, keeper, arrangement, slug, day: desk.view.day, registerOn, faults };
}

async function faultOf(finding: Finding, desk: Desk): Promise<Fault> {
  const { check, explanation, ground, text, evidence = [], remedy = null } = finding;
  const [entry, records] = await Promise.all([
    text === undefined ? null : recordAt({ kind: 'arrangement-version', id: text }, desk).then(entryOf),
    Promise.all(evidence.map((fact) => recordAt(fact, desk))),
  ]);
  return {
    code: check.code,
    title: check.title,
    explanation,
    entry,
    gone: records.flatMap((record) => goneOf(record, desk.view.day)),
    ground,
    sources: await sourcesOf(records, desk),
    remedy,
  };
}

/** The day whose state of the register the findings rest on: the newest, where texts were read on several. */
async function registerRead(findings: readonly Finding[], desk: Desk): Promise<Day | null> {
  const texts = findings.flatMap(({ text }) => (text === undefined ? [] : [{ kind: 'arrangement-version', id: text }]));
  const arrangements = findings.flatMap(({ arrangement: id }) => (id === null ? [] : [{ kind: 'arrangement', id }]));
  const facts = texts.length > 0 ? texts : arrangements;
  const sources = await sourceRecords(await Promise.all(facts.map((fact) => recordAt(fact, desk))), desk);
  const days = sources.flatMap(({ sourceKind, stateOn }) =>
    sourceKind === 'REGISTER' && stateOn ? [stateOn as Day] : [],
  );
  return days.toSorted().at(-1) ?? null;
}

const entryOf = ({ rooId, period }: AnyRecord): Entry => ({
  number: rooId as string | null,
  since: period?.from ?? null,
});

/** A body that surely ended by the day. */
function goneOf({ kind, name, period }: AnyRecord, day: Day): readonly Gone[] {
  if (kind !== 'organisation' || !period?.until || period.until > day) return [];
  if (END_RULES[period.untilRule] === 'UNKNOWN') return [];
  return [{ name: String(name), lastDay: previousDay(period.until) }];
}

/** The registers that say it; where none does, whatever else does. A clerk is helped by no list of studies. */
async function sourcesOf(records: readonly AnyRecord[], desk: Desk): Promise<readonly CitedSource[]> {
  const all = await sourceRecords(records, desk);
  const registers = all.filter(({ sourceKind }) => sourceKind === 'REGISTER');
  return (registers.length > 0 ? registers : all).map(citedSource);
}

function sourceRecords(records: readonly AnyRecord[], desk: Desk): Promise<readonly AnyRecord[]> {
  const ids = [...new Set(records.flatMap(({ accordingTo }) => accordingTo.map(({ source }) => source)))];
  return Promise.all(ids.map((id) => recordAt({ kind: 'source', id }, desk)));
}

function citedSource({ title, titleNl, url, reference }: AnyRecord): CitedSource {
  const words: Prose = { nl: String(titleNl ?? title), en: String(title) };
  return { title: words, link: (url ?? reference) as string | null };
}

/** What the request for documents says. What is asked of the board for any check, nobody else looks up. */
export async function requestOf({ arrangement, findings }: Request, desk: Desk): Promise<RequestOfDocuments> {
  const all = findings.flatMap((finding) => finding.toAskFor.map((need) => ({ need, for: finding })));
  const asked = new Set(all.filter((each) => !isOwn(each.for, desk)).map(({ need }) => keyOf(need)));
  const [from, names] = await Promise.all([
    bodyAt(desk.from, desk),
    arrangement === null ? null : namesAt(arrangement, desk),
  ]);
  return {
    from,
    arrangement: names,
    slug: arrangement ?? desk.from ?? '',
    day: desk.view.day,
    missing: missingIn(all.filter(({ need }) => asked.has(keyOf(need)))),
    own: missingIn(all.filter(({ need }) => !asked.has(keyOf(need)))),
  };
}

/**
 * Whether what is missing is a decision or document of a participant: no board need have that. Of whoever asks; where an
 * arrangement was checked, of any.
 */
export function isOwn({ actor, arrangement, organisation }: Finding, { from }: Desk): boolean {
  if (arrangement === null || organisation === null) return false;
  return (from === null || organisation === from) && (actor === 'COUNCIL' || actor === 'EXECUTIVE');
}

/** Each document or fact once, with all it is needed for, and what is known of it by now. */
function missingIn(needs: readonly NeedFor<Finding>[]): readonly Missing[] {
  const groups = gathered(needs);
  return groups.map(({ what, for: unjudged }) => {
    const checks = [...new Map(unjudged.map(({ check }) => [check.code, check])).values()];
    const known = unjudged.filter((each) => tellsOf(each, unjudged) && leastOf(each, groups) === unjudged);
    return {
      what,
      for: checks.map(({ code, title }) => ({ code, title })),
      known: [...new Map(known.map(({ explanation }) => [explanation.nl, explanation])).values()],
    };
  });
}

/** Whether what was found holds for all participants of whom something is asked: what is said of one alone does not. */
function tellsOf(finding: Finding, all: readonly Finding[]): boolean {
  const others = all.filter(({ organisation }) => organisation !== null && organisation !== finding.organisation);
  return (
    finding.organisation === null ||
    others.length === 0 ||
    others.some(({ explanation }) => explanation.nl === finding.explanation.nl)
  );
}

/** The request that is for least else: what was found is told there, and nowhere else in the letter. */
function leastOf(
  finding: Finding,
  groups: readonly { readonly for: readonly Finding[] }[],
): readonly Finding[] | undefined {
  const all = groups.map((group) => group.for).filter((each) => each.includes(finding));
  return all.toSorted((one, other) => one.length - other.length)[0];
}
