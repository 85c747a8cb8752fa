import type { Graph, Readable } from '../graph/port';
import { REGISTRY_STATE } from '../records/change-queries';
import { Pasts } from '../records/past/pasts';
import { Directory } from '../registry/search/directory';
import type { Context as RegistryContext, Language } from '../registry/reading/context';
import { Reader, type ReadStats } from '../registry/reading/reader';
import { dayInAmsterdam } from '../time/day';
import { Moments } from './known-at/moments';

/** What lives as long as the program: made once, shared by all requests. */
export interface Services {
  readonly graph: Graph;
  readonly publicUri: string;
  readonly now: () => Date;
  /** The registry at earlier moments; to be closed at the end. */
  readonly pasts: Pasts;
  /** The names of everything in the registry, now or as it was. */
  readonly directoryOf: (graph: Readable) => Directory;
}

/** What one request uses, and what its answer tells beside the data. */
export interface Context extends RegistryContext {
  /** What it cost the engine so far, all moments together. */
  readonly stats: Readonly<ReadStats>;
  readonly moments: Moments;
  /** The day of the newest source state; null before anything was recorded. */
  dataAsOf(): Promise<string | null>;
  /** The number of the last change: the version of the data. */
  lastChange(): Promise<number>;
}

export function openServices(graph: Graph, options: { publicUri: string; now: () => Date }): Services {
  const directories = new WeakMap<Readable, Directory>();
  const directoryOf = (of: Readable) => {
    const directory = directories.get(of) ?? new Directory(of);
    directories.set(of, directory);
    return directory;
  };
  return { graph, ...options, pasts: new Pasts(graph), directoryOf };
}

export function createContext(
  services: Services,
  { language = 'NL', signal }: { language?: Language; signal?: AbortSignal } = {},
): Context {
  const { graph, publicUri, now, pasts, directoryOf } = services;
  let state: Promise<{ lastChange: number; dataAsOf: string | null } | undefined> | undefined;
  /** Read at most once, together with whatever the request reads first: it costs no round trip of its own. */
  const registryState = () => (state ??= live.reader.read(REGISTRY_STATE, {}).then(([row]) => row));
  const readers: Reader[] = [];
  const contextOn = (registry: Readable, knownAt: number | null, onFirstRead?: () => void): RegistryContext => {
    const reader = new Reader(registry, signal, onFirstRead);
    readers.push(reader);
    const today = dayInAmsterdam(now());
    return { reader, directory: directoryOf(registry), publicUri, today, knownAt, language };
  };
  const live = contextOn(graph, null, () => void registryState().catch(() => undefined));
  return {
    ...live,
    stats: sumOf(readers),
    moments: new Moments({
      live: { read: (statements) => graph.read(statements, { signal }) },
      now,
      contextAt: (version) => contextOn(pasts.at(version), version),
    }),
    dataAsOf: async () => (await registryState())?.dataAsOf ?? null,
    lastChange: async () => (await registryState())?.lastChange ?? 0,
  };
}

/** What these readers cost, those that are still to come included. Apollo copies a context, so this is no getter of it. */
function sumOf(readers: readonly Reader[]): Readonly<ReadStats> {
  const total = (of: keyof ReadStats) => readers.reduce((sum, { stats }) => sum + stats[of], 0);
  return {
    get roundTrips() {
      return total('roundTrips');
    },
    get statements() {
      return total('statements');
    },
    get rows() {
      return total('rows');
    },
  };
}
