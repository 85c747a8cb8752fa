import type { Graph } from '../graph/port';
import { REGISTRY_STATE } from '../records/change-queries';
import { Directory } from '../registry/search/directory';
import type { Context as RegistryContext, Language } from '../registry/reading/context';
import { Reader, type ReadStats } from '../registry/reading/reader';
import { dayInAmsterdam } from '../time/day';

/** What lives as long as the program: made once, shared by all requests. */
export interface Services {
  readonly graph: Graph;
  readonly publicUri: string;
  readonly now: () => Date;
  readonly directory: Directory;
}

/** What one request uses, and what its answer tells beside the data. */
export interface Context extends RegistryContext {
  readonly stats: ReadStats;
  /** The day of the newest source state; null before anything was recorded. */
  dataAsOf(): Promise<string | null>;
  /** The number of the last change: the version of the data. */
  lastChange(): Promise<number>;
}

export function openServices(graph: Graph, options: { publicUri: string; now: () => Date }): Services {
  return { graph, ...options, directory: new Directory(graph) };
}

export function createContext(
  services: Services,
  { language = 'NL', signal }: { language?: Language; signal?: AbortSignal } = {},
): Context {
  let state: Promise<{ lastChange: number; dataAsOf: string | null } | undefined> | undefined;
  /** Read at most once, together with whatever the request reads first: it costs no round trip of its own. */
  const registryState = () => (state ??= reader.read(REGISTRY_STATE, {}).then(([row]) => row));
  const reader = new Reader(services.graph, signal, () => void registryState().catch(() => undefined));
  return {
    reader,
    directory: services.directory,
    publicUri: services.publicUri,
    today: dayInAmsterdam(services.now()),
    language,
    stats: reader.stats,
    dataAsOf: async () => (await registryState())?.dataAsOf ?? null,
    lastChange: async () => (await registryState())?.lastChange ?? 0,
  };
}
