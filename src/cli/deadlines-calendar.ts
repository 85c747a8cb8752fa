import { createContext, openServices } from '../api/context';
import { calendarOf, subjectOf, windowFrom } from '../api/feeds/calendar';
import { QUERY_TIME } from '../api/limits/limits';
import type { Config } from '../config';
import { icalendar } from '../exchange/icalendar/icalendar';
import type { Graph } from '../graph/port';
import { lastMoment } from '../records/past/recorded';
import { Refusal } from '../registry/errors';
import { serverHolding } from './answer';
import { EXIT, Failure } from './command';
import { isLocked, openDatabase, seedIfEmpty } from './database';
import { dataFolder } from './places';
import type { Terminal } from './terminal';

/** Whose calendar, and of which days. */
interface CalendarAsked {
  readonly slug: string;
  readonly from: string;
  readonly until: string;
}

/** The calendar that the feed gives, made in this process or by the server that holds the folder. */
export async function calendarFrom(asked: CalendarAsked, config: Config, terminal: Terminal): Promise<string> {
  let graph: Graph;
  try {
    graph = await openDatabase(config);
  } catch (error) {
    const folder = dataFolder(config);
    if (!isLocked(error) || folder === undefined) throw error;
    return fromServer(asked, folder);
  }
  try {
    await seedIfEmpty(graph, terminal);
    return await madeHere(asked, graph, config);
  } catch (error) {
    throw error instanceof Refusal ? new Failure(EXIT.FINDINGS, error.message) : error;
  } finally {
    await graph.close();
  }
}

async function madeHere({ slug, ...days }: CalendarAsked, graph: Graph, { publicUri }: Config): Promise<string> {
  const services = openServices(graph, { publicUri, now: () => new Date() });
  try {
    const context = createContext(services, { signal: AbortSignal.timeout(QUERY_TIME) });
    const now = await lastMoment(graph);
    const of = now && (await subjectOf(slug, context));
    if (!of) throw new Failure(EXIT.FINDINGS, `There is no organisation or arrangement '${slug}' in this registry.`);
    return icalendar(await calendarOf(of, windowFrom(days, context.today), now, context));
  } finally {
    await services.pasts.close();
  }
}

async function fromServer({ slug, ...days }: CalendarAsked, folder: string): Promise<string> {
  const server = await serverHolding(folder);
  const address = `${server.url}/feeds/${encodeURIComponent(slug)}.ics?${new URLSearchParams(days).toString()}`;
  const response = await fetch(address);
  if (response.ok) return response.text();
  const { errors } = (await response.json()) as { errors: readonly { message: string }[] };
  throw new Failure(EXIT.FINDINGS, errors.map(({ message }) => message).join('\n'));
}
