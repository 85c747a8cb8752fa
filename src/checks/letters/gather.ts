import type { Prose } from '../../records/field';
import type { AnyRecord } from '../../records/kind';
import type { Context } from '../../registry/reading/context';
import { recordBehind } from '../../registry/reading/record-fields';
import { thing, type View } from '../../registry/reading/view';
import { type Day, previousDay } from '../../time/day';
import { END_RULES } from '../../time/period';
import type { FactOf } from '../check';
import { keeperOf } from '../rules/keeper';
import type { Finding, Request } from '../report';
import { bodyOf } from './body';
import type { Correction, Entry, Fault, Gone } from './correction';
import type { CitedSource } from './letter';
import type { Missing, RequestOfDocuments, Unjudged } from './request';

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
const nameAt = async (id: string, desk: Desk) => String((await recordAt({ kind: 'arrangement', id }, desk)).name);

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
export async function correctionOf({ arrangement, keeper, findings }: FaultyEntry, desk: Desk): Promise<Correction> {
  return {
    from: await bodyAt(desk.from, desk),
    keeper: await bodyAt(keeper, desk),
    arrangement: await nameAt(arrangement, desk),
    day: desk.view.day,
    faults: await Promise.all(findings.map((finding) => faultOf(finding, desk))),
  };
}

async function faultOf(finding: Finding, desk: Desk): Promise<Fault> {
  const { check, explanation, ground, text, evidence = [], remedy = null } = finding;
  const records = await Promise.all(evidence.map((fact) => recordAt(fact, desk)));
  return {
    code: check.code,
    title: check.title,
    explanation,
    entry: text === undefined ? null : entryOf(await recordAt({ kind: 'arrangement-version', id: text }, desk)),
    gone: records.flatMap((record) => goneOf(record, desk.view.day)),
    ground,
    sources: await sourcesOf(records, desk),
    remedy,
  };
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
  const ids = [...new Set(records.flatMap(({ accordingTo }) => accordingTo.map(({ source }) => source)))];
  const all = await Promise.all(ids.map((id) => recordAt({ kind: 'source', id }, desk)));
  const registers = all.filter(({ sourceKind }) => sourceKind === 'REGISTER');
  return (registers.length > 0 ? registers : all).map(citedSource);
}

function citedSource({ title, titleNl, url, reference }: AnyRecord): CitedSource {
  const words: Prose = { nl: String(titleNl ?? title), en: String(title) };
  return { title: words, link: (url ?? reference) as string | null };
}

/** What the request for documents says. */
export async function requestOf({ arrangement, findings }: Request, desk: Desk): Promise<RequestOfDocuments> {
  return {
    from: await bodyAt(desk.from, desk),
    arrangement: arrangement === null ? null : await nameAt(arrangement, desk),
    day: desk.view.day,
    missing: missingIn(findings.filter((finding) => !isOwn(finding, desk))),
    own: missingIn(findings.filter((finding) => isOwn(finding, desk))),
  };
}

/** Whether what is missing is a decision or document of whoever asks, in an arrangement: no board need send that. */
export function isOwn({ actor, arrangement, organisation }: Finding, { from }: Desk): boolean {
  return arrangement !== null && organisation === from && (actor === 'COUNCIL' || actor === 'EXECUTIVE');
}

/** Each document or fact once, with all it is needed for. */
function missingIn(findings: readonly Finding[]): readonly Missing[] {
  const missing = new Map<string, Missing & { for: Unjudged[] }>();
  for (const { check, explanation, toAskFor } of findings)
    for (const what of toAskFor) {
      const each = missing.get(what.nl) ?? { what, for: [] };
      each.for.push({ code: check.code, title: check.title, explanation });
      missing.set(what.nl, each);
    }
  return [...missing.values()];
}
