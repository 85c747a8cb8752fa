import { Readable as Stream } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import { atom } from '../../exchange/atom/atom';
import { cloudEvent, type Sender, sourceOf } from '../../exchange/cloud-events/cloud-event';
import { icalendar } from '../../exchange/icalendar/icalendar';
import type { Readable } from '../../graph/port';
import { lastMoment, lastVersion, momentOfChange, recordedBetween } from '../../records/past/recorded';
import { badUserInput, notFound } from '../../registry/errors';
import { isAnswered } from '../conditional';
import { createContext, type Services } from '../context';
import { onlyMethods, publicReading } from '../http-answers';
import { languageOf } from '../language';
import { QUERY_TIME } from '../limits/limits';
import { dayIn, numberIn, parametersOf, wordIn } from '../parameters';
import { signalOf, timeLimit } from '../time-limit';
import { calendarOf, subjectOf, windowFrom } from './calendar';
import { feedOf } from './municipality';

/** Events in one answer: some 15 MB at most. */
const MAX_EVENTS = 10_000;
const FILE = /^([a-z0-9-]{1,200})\.(atom|ics)$/;

export interface FeedOptions {
  /** The OIN of who runs this registry; null where there is none. */
  readonly oin: string | null;
  readonly queryTime?: number;
}

/**
 * `GET /changes`: everything recorded, as CloudEvents. `GET /feeds/<slug>.atom`: what concerns an organisation.
 * `GET /feeds/<slug>.ics`: the deadlines of an organisation or arrangement, as a calendar.
 */
export function feedRoutes(services: Services, { oin, queryTime = QUERY_TIME }: FeedOptions): Router {
  const sender = { publicUri: services.publicUri, source: sourceOf(oin, services.publicUri) };
  const routes = Router();
  const readOnly = [publicReading, onlyMethods('GET', 'HEAD')];
  routes.all('/changes', ...readOnly, (request, response) => sendEvents(services, sender, request, response));
  routes.all('/feeds/:file', ...readOnly, timeLimit(queryTime), (request, response) =>
    sendFile(services, request, response),
  );
  return routes;
}

type Send = (slug: string, services: Services, request: Request, response: Response) => Promise<void>;

/** An event on each line. A change never alters, so what a range of numbers holds is always the same. */
async function sendEvents({ graph }: Services, sender: Sender, request: Request, response: Response): Promise<void> {
  const asked = parametersOf(request, ['after', 'limit']);
  const after = numberIn('after', asked.after, { from: 0, to: Number.MAX_SAFE_INTEGER, usual: 0 });
  const limit = numberIn('limit', asked.limit, { from: 1, to: MAX_EVENTS, usual: 1_000 });
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const live: Readable = { read: (statements) => graph.read(statements, { signal: gone.signal }) };
  const last = await lastVersion(live);
  if (after > last)
    throw badUserInput(`Expected 'after' to be the number of a change, the last is ${last}, found ${after}.`);
  const upTo = Math.min(after + limit, last);
  const newest = upTo > 0 ? await momentOfChange(live, upTo, upTo) : null;
  response.set('Content-Type', 'application/x-ndjson; charset=utf-8');
  if (upTo < last) response.set('Link', `<${sender.publicUri}/changes?after=${upTo}&limit=${limit}>; rel="next"`);
  if (isAnswered(request, response, `${after}-${upTo}`, newest)) return;
  await pipeline(Stream.from(lines(live, { after, upTo }, sender)), response);
}

async function* lines(live: Readable, range: { after: number; upTo: number }, sender: Sender): AsyncGenerator<string> {
  for await (const changes of recordedBetween(live, range))
    yield changes.map((change) => `${JSON.stringify(cloudEvent(change, sender))}\n`).join('');
}

async function sendFile(services: Services, request: Request, response: Response): Promise<void> {
  const [, slug, extension] = FILE.exec(String(request.params['file'])) ?? [];
  if (slug === undefined)
    throw notFound(
      'There is no feed at this address: expected /feeds/<organisation>.atom or /feeds/<organisation or arrangement>.ics.',
    );
  await (extension === 'ics' ? sendCalendar : sendFeed)(slug, services, request, response);
}

const sendFeed: Send = async (slug, services, request, response) => {
  parametersOf(request, []);
  const context = createContext(services, { language: languageOf(request), signal: signalOf(response) });
  const now = await lastMoment(services.graph);
  const organisation = now && (await context.reader.record('organisation', slug));
  if (!organisation)
    throw notFound(`There is no organisation '${slug}' in this registry: search for it by name first.`);
  response.set({ 'Content-Type': 'application/atom+xml; charset=utf-8', Vary: 'Accept-Language' });
  if (isAnswered(request, response, `${now.version}-${context.language}`, now)) return;
  response.send(atom(await feedOf(organisation, now, context)));
};

/** Programs that follow calendars tell no language, so it stands in the address. */
const sendCalendar: Send = async (slug, services, request, response) => {
  const asked = parametersOf(request, ['language', 'from', 'until']);
  const language = wordIn('language', asked.language, ['nl', 'en']) === 'en' ? 'EN' : 'NL';
  const context = createContext(services, { language, signal: signalOf(response) });
  const days = { from: dayIn('from', asked.from), until: dayIn('until', asked.until) };
  const window = windowFrom(days, context.today);
  const now = await lastMoment(services.graph);
  const of = now && (await subjectOf(slug, context));
  if (!of)
    throw notFound(`There is no organisation or arrangement '${slug}' in this registry: search for it by name first.`);
  response.set('Content-Type', 'text/calendar; charset=utf-8');
  const tag = [now.version, context.today, context.language, window.from, window.until].join('-');
  if (isAnswered(request, response, tag, now)) return;
  response.send(icalendar(await calendarOf(of, window, now, context)));
};
