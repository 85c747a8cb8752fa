import { calendarOf, subjectOf, windowFrom } from '../api/feeds/calendar';
import type { Config } from '../config';
import { icalendar } from '../exchange/icalendar/icalendar';
import type { Graph } from '../graph/port';
import { lastMoment } from '../records/past/recorded';
import { Refusal } from '../registry/errors';
import { withServices } from './answer';
import { EXIT, Failure } from './command';
import { askServer, hereOrThrough, refusalIn } from './holder';
import type { ServerNote } from './server-file';
import type { Terminal } from './terminal';

/** Whose calendar, and of which days: null leaves them to the feed. */
interface CalendarAsked {
  readonly slug: string;
  readonly from: string | null;
  readonly until: string | null;
}

/** The calendar that the feed gives, made in this process or by the server that holds the folder. */
export async function calendarFrom(asked: CalendarAsked, config: Config, terminal: Terminal): Promise<string> {
  return hereOrThrough(config, terminal, {
    here: (graph) => madeHere(asked, graph, config),
    through: (server) => fromServer(asked, server),
  });
}

async function madeHere({ slug, ...days }: CalendarAsked, graph: Graph, config: Config): Promise<string> {
  try {
    return await withServices(graph, config, async (contextNow) => {
      const context = contextNow();
      const now = await lastMoment(graph);
      const of = now && (await subjectOf(slug, context));
      if (!of) throw new Failure(EXIT.FINDINGS, `There is no organisation or arrangement '${slug}' in this registry.`);
      return icalendar(await calendarOf(of, windowFrom(days, context.today), now, context));
    });
  } catch (error) {
    throw error instanceof Refusal ? new Failure(EXIT.FINDINGS, error.message) : error;
  }
}

function fromServer({ slug, ...days }: CalendarAsked, server: ServerNote): Promise<string> {
  const given = Object.entries(days).filter((each): each is [string, string] => each[1] !== null);
  const path = `/feeds/${encodeURIComponent(slug)}.ics?${new URLSearchParams(given).toString()}`;
  return askServer(server, path, {}, async (response) => {
    if (!response.ok) throw await refusalIn(response);
    return response.text();
  });
}
