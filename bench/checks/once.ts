import { join } from 'node:path';
import { createContext } from '../../src/api/context';
import { countryOn } from '../../src/checks/national/country';
import { openEmbedded } from '../../src/graph/embedded';
import { openNeo4j } from '../../src/graph/neo4j';
import type { Graph } from '../../src/graph/port';
import { prepareDatabase } from '../../src/records/database';
import { loadFolder } from '../../src/records/seed';
import { type Asking, askingOf } from '../../tests/answers/asking';
import { PROJECT } from '../../tests/support/components';
import { importNational } from '../../tests/support/national';
import { processorTimeOf } from '../../tests/support/processor-time';

/** How long questions about the checks take with the whole country in the registry; milliseconds. */
export interface Once {
  readonly municipalities: number;
  /** The deadlines of a year, of each municipality once. */
  readonly deadlines: Spread;
  /** What comes up, in the report of each municipality. */
  readonly coming: Spread;
  /** The whole report of a municipality: all checks. */
  readonly report: Spread;
  /** The overview of the country: the first time, and once it is known. */
  readonly national: Asked;
  readonly nationalAgain: Asked;
  /** The same on another day, check by check, as `samenhang check --all` asks: together, and the slowest first. */
  readonly byCheck: { readonly total: number; readonly slowest: readonly (readonly [string, number])[] };
}

/** One question. */
export interface Asked {
  readonly milliseconds: number;
  /** What this process took of the processor meanwhile, the embedded engine included. */
  readonly processor: number;
  readonly roundTrips: number;
}

/** The same question about many bodies, after those that came first. */
export interface Spread {
  /** Whose answer took longest. */
  readonly slowest: string;
  /** The first of all, for which the engine plans its queries. */
  readonly first: number;
  readonly median: number;
  readonly processor: number;
  readonly most: number;
  readonly roundTrips: number;
}

/**
 * Run as a process of its own: loads the seeds, all lists of TOOI and the export of the register, then asks; writes what
 * that took. `bolt` is the address of an empty Neo4j; without it, embedded.
 */
const [bolt] = process.argv.slice(2);
const DAY = '2026-05-16';
const [FROM, UNTIL] = [DAY, '2027-05-16'];
/** So many of them are asked about: enough to see who stands out. */
const EVERY = 3;
const SHOWN = 5;

const LISTED = 'totalCount nodes { key day title state wouldBe explanation meetingsLeft arrangement { name } }';
const DEADLINES = `query ($of: Lookup!) { list: deadlines(of: $of, from: "${FROM}", until: "${UNTIL}", first: 100) { ${LISTED} } }`;
const COMING = `query ($of: Lookup!) { report: participationReport(of: $of, asOf: "${DAY}") { coming(first: 100) { ${LISTED} } } }`;
const COUNTS = 'counts { ok violated unknown notApplicable wouldBeViolated }';
const REPORT = `query ($of: Lookup!) { report: participationReport(of: $of, asOf: "${DAY}") { ${COUNTS} } }`;
const NATIONAL = `query ($day: Date!, $checks: [String!]) { report: nationalReport(asOf: $day, checks: $checks) {
  arrangements municipalities ${COUNTS} byCheck { check { code } ${COUNTS} } } }`;

async function timed({ answer }: Asking, document: string, variables: object): Promise<Asked> {
  const began = performance.now();
  const [{ errors, roundTrips }, processor] = await processorTimeOf(() => answer(document, { ...variables }));
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return { milliseconds: performance.now() - began, processor, roundTrips };
}

async function spreadOf(asking: Asking, document: string, slugs: readonly string[]): Promise<Spread> {
  const [warming = ''] = slugs;
  const first = await timed(asking, document, { of: { slug: warming } });
  const asked: (Asked & { slug: string })[] = [];
  for (const slug of slugs) asked.push({ slug, ...(await timed(asking, document, { of: { slug } })) });
  const inOrder = asked.toSorted((one, other) => one.milliseconds - other.milliseconds);
  const [median, most] = [inOrder[Math.floor(inOrder.length / 2)], inOrder.at(-1)];
  return {
    slowest: most?.slug ?? '',
    first: first.milliseconds,
    median: median?.milliseconds ?? 0,
    processor: median?.processor ?? 0,
    most: most?.milliseconds ?? 0,
    roundTrips: Math.max(...asked.map(({ roundTrips }) => roundTrips)),
  };
}

async function byCheck(asking: Asking): Promise<Once['byCheck']> {
  const { checks } = await asking.ask<{ checks: readonly { code: string }[] }>('{ checks { code } }');
  const each: [string, number][] = [];
  for (const { code } of checks) {
    const { milliseconds } = await timed(asking, NATIONAL, { day: '2026-05-17', checks: [code] });
    each.push([code, milliseconds]);
  }
  const slowest = each.toSorted(([, one], [, other]) => other - one).slice(0, SHOWN);
  return { total: each.reduce((sum, [, milliseconds]) => sum + milliseconds, 0), slowest };
}

async function main(graph: Graph): Promise<Once> {
  await prepareDatabase(graph);
  await loadFolder(graph, join(PROJECT, 'seeds'), new Date());
  await importNational(graph);
  const asking = askingOf(graph);
  const { municipalities } = await countryOn(createContext(asking.services).reader, DAY);
  const some = [...municipalities.keys()].filter((_, index) => index % EVERY === 0);
  const measured = {
    municipalities: some.length,
    deadlines: await spreadOf(asking, DEADLINES, some),
    coming: await spreadOf(asking, COMING, some),
    report: await spreadOf(asking, REPORT, some),
    national: await timed(asking, NATIONAL, { day: DAY }),
    nationalAgain: await timed(asking, NATIONAL, { day: DAY }),
    byCheck: await byCheck(asking),
  };
  await asking.services.pasts.close();
  await graph.close();
  return measured;
}

const options = { username: 'neo4j', password: 'none needed', readTimeout: 600_000 };
void main(bolt === undefined ? openEmbedded({}) : openNeo4j({ uri: bolt, ...options })).then((measured) =>
  process.stdout.write(JSON.stringify(measured)),
);
