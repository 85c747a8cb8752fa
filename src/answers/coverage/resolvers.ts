import type { Prose } from '../../records/field';
import { badUserInput } from '../../registry/errors';
import { findOrRefuse, type Lookup } from '../../registry/lookup/lookup';
import type { OnDay } from '../../registry/participation/queries';
import { bounded } from '../../registry/reading/bounded';
import type { Context, Language } from '../../registry/reading/context';
import { pageBelow } from '../../registry/reading/listing';
import type { PageArguments } from '../../registry/reading/page';
import { inLanguage, recordBehind, type TypeResolvers } from '../../registry/reading/record-fields';
import { type Thing, thing, type View } from '../../registry/reading/view';
import { type Coverage, COVERAGE, COVERAGE_AMONG, MUNICIPALITIES_IN } from './queries';
import { type Evidence, judge, totalsOf, type Verdict, type Way } from './rules';
import { whyOf } from './why';

/** How many participations of one body can meet one duty on a day, and in how many of its regions it can lie. */
const MAX_WAYS = 20;
/** How many municipalities one question may name. */
const MAX_AMONG = 100;

interface CoverageArguments extends PageArguments {
  readonly among?: { readonly region?: Lookup | null; readonly municipalities?: readonly Lookup[] | null } | null;
}

/** One municipality and how far it meets the duty. */
interface CoverageRow {
  readonly municipality: Thing;
  readonly obligation: Thing;
  readonly evidence: Evidence;
  readonly verdict: Verdict;
}

async function coverage(obligation: Thing, { among, ...page }: CoverageArguments, context: Context) {
  const onDay = { day: obligation.view.day, includeUncertain: true };
  return among
    ? judged(COVERAGE_AMONG, { ...onDay, among: await municipalities(among, obligation.view, context) })
    : judged(COVERAGE, onDay);

  function judged<Of extends OnDay>({ list, inAll }: Coverage<Of>, parameters: Of) {
    const { reader } = context;
    const rows = pageBelow(reader, list, { key: obligation.id, parameters, page }, (row): CoverageRow => ({
      municipality: thing('organisation', row.id, obligation.view),
      obligation,
      evidence: row,
      verdict: judge(row),
    }));
    const totals = async () => {
      const [row] = await reader.rowsFor(inAll, obligation.id, parameters);
      return totalsOf(row ? row.all.map((each) => judge({ ...each, duty: row.duty })) : []);
    };
    return { ...rows, totals };
  }
}

/** Sorted, so that equal questions are equal. */
async function municipalities(
  { region, municipalities: named }: NonNullable<CoverageArguments['among']>,
  view: View,
  context: Context,
): Promise<readonly string[]> {
  if (region) {
    const { id } = await findOrRefuse(['region'], region, view, context);
    const [row] = await context.reader.read(MUNICIPALITIES_IN, { id, day: view.day });
    return [...(row?.ids ?? [])].sort();
  }
  const lookups = named ?? [];
  if (lookups.length > MAX_AMONG)
    throw badUserInput(`Expected at most ${MAX_AMONG} municipalities in 'among', found ${lookups.length}.`);
  const found = await Promise.all(lookups.map((lookup) => municipality(lookup, view, context)));
  return [...new Set(found)].sort();
}

async function municipality(lookup: Lookup, view: View, context: Context): Promise<string> {
  const found = await findOrRefuse(['organisation'], lookup, view, context);
  const { type, name } = await recordBehind(found, context);
  if (type !== 'MUNICIPALITY')
    throw badUserInput(`Expected municipalities in 'among', found ${String(name)}: coverage is told per municipality.`);
  return found.id;
}

async function why(row: CoverageRow, argument: { language?: Language | null }, context: Context): Promise<string> {
  const { evidence, verdict, obligation, municipality: body } = row;
  const name = async (kind: string, id: string) =>
    (await recordBehind(thing(kind, id, body.view), context)).name as string;
  const names = (kind: string, ways: readonly Way[]) =>
    Promise.all([...new Set(ways.map(({ id }) => id))].map((id) => name(kind, id)));
  const kind = verdict.met.kind === 'placement' ? 'region' : 'arrangement';
  const certain = verdict.met.ways.filter((way) => way.certain);
  const perhaps = verdict.met.ways.filter(({ id }) => certain.every((way) => way.id !== id));
  const [through] = evidence.places.flatMap((place) => (place.certain ? place.through : []));
  const sentence = whyOf({
    reason: verdict.reason,
    municipality: await name('organisation', body.id),
    obligation: (await recordBehind(obligation, context)).name as Prose,
    sure: await names(kind, certain),
    perhaps: await names(kind, perhaps),
    dutyCertain: evidence.duty.certain,
    organsKnown: kind === 'region' || evidence.arrangements.some(({ organsKnown }) => organsKnown),
    regions: await names('region', evidence.places),
    through: through ? await name('arrangement', through) : null,
  });
  return inLanguage(sentence, argument, context) as string;
}

const things = (kind: string, ways: readonly Way[], { view }: Thing) =>
  bounded(ways, MAX_WAYS, `the ways in which ${kind}s meet a duty`).map(({ by }) => thing(kind, by, view));

export const coverageResolvers: Record<string, TypeResolvers> = {
  Obligation: { coverage },
  CoverageRow: {
    judgement: ({ verdict }: CoverageRow) => verdict.judgement,
    certain: ({ verdict }: CoverageRow) => verdict.certain,
    by: ({ verdict: { met }, municipality: body }: CoverageRow) => things(met.kind, met.ways, body),
    regions: ({ evidence, municipality: body }: CoverageRow) => things('placement', evidence.places, body),
    why,
  },
};
