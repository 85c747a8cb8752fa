import MiniSearch from 'minisearch';
import type { Readable } from '../../graph/port';
import { statement } from '../../graph/query';
import { REGISTRY_STATE } from '../../records/change-queries';
import type { AnyRecord } from '../../records/kind';
import { changesAfter, recordOfChange } from '../../records/replay';
import { folded } from '../../records/sort-name';
import { entryOf, type Entry, formerNameOf, namesOf, SEARCHED_KINDS } from './entries';
import { FORMER_NAMES, NAMED_RECORDS } from './queries';

const PAGE = 2000;

export interface Hit {
  readonly entry: Entry;
  /** The name, code or word that was found. */
  readonly matched: string;
  readonly score: number;
}

/** An organisation and the name it had. */
type Renaming = { readonly organisation: string; readonly name: string };

/**
 * The names of everything, in memory: built at the first question, brought up to date by the changes recorded since.
 * Matching is MiniSearch's: prefixes and a typing mistake are forgiven, names weigh more than words.
 */
export class Directory {
  private readonly entries = new Map<string, Entry>();
  /** What each record says of itself: its entry without the names that changes of name left to it. */
  private readonly own = new Map<string, Entry>();
  /** The change of name that each reorganisation is. */
  private readonly renames = new Map<string, Renaming>();
  /** The reorganisations that left a name to an organisation. */
  private readonly renamed = new Map<string, Set<string>>();
  private readonly byName = new Map<string, Set<string>>();
  private upTo: number | null = null;
  private updating: Promise<void> | null = null;
  private readonly index = new MiniSearch<Entry>({
    fields: ['names', 'codes', 'words'],
    extractField: (entry, field) => (field === 'id' ? entry.id : entry[field as 'names' | 'codes' | 'words'].join(' ')),
    processTerm: (term) => folded(term) || null,
    searchOptions: {
      boost: { names: 4, codes: 3, words: 1 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
      // Who types a name mostly means the body, not one of the many arrangements that carry its name.
      boostDocument: (id) => (this.entries.get(String(id))?.kind === 'organisation' ? 2 : 1),
    },
  });

  constructor(private readonly graph: Readable) {}

  /** What is found for a text, best first. */
  async search(text: string, kinds: readonly string[] | null): Promise<readonly Hit[]> {
    await this.update();
    const wanted = folded(text);
    return this.index
      .search(text, kinds ? { filter: ({ id }) => kinds.includes(this.entries.get(String(id))?.kind ?? '') } : {})
      .flatMap(({ id, score }) => {
        const entry = this.entries.get(String(id));
        if (!entry) return [];
        const exact = entry.names.some((name) => folded(name) === wanted);
        return [{ entry, matched: matchedIn(entry, wanted), score: rounded(exact ? score * 4 : score) }];
      })
      .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
  }

  /** Everything of these kinds that goes, or went, by exactly this name; case and diacritics do not count. */
  async named(name: string, kinds: readonly string[]): Promise<readonly Entry[]> {
    await this.update();
    return [...(this.byName.get(folded(name)) ?? [])]
      .flatMap((id) => this.entries.get(id) ?? [])
      .filter(({ kind }) => kinds.includes(kind))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  private update(): Promise<void> {
    this.updating ??= this.catchUp().finally(() => (this.updating = null));
    return this.updating;
  }

  private async catchUp(): Promise<void> {
    const [[state]] = await this.graph.read([statement(REGISTRY_STATE, {})]);
    const last = state?.lastChange ?? 0;
    if (this.upTo === null) await this.readAll();
    else if (this.upTo < last)
      for await (const change of changesAfter(this.graph, this.upTo)) this.take(recordOfChange(change));
    this.upTo = last;
  }

  private async readAll(): Promise<void> {
    for (let after = ''; ;) {
      const [rows, renames] = await this.graph.read([
        statement(NAMED_RECORDS, { after, limit: PAGE, kinds: SEARCHED_KINDS }),
        statement(FORMER_NAMES, {}),
      ]);
      if (after === '') for (const { id, organisation, name } of renames) this.rename(id, { organisation, name });
      for (const { properties } of rows) this.take(namesOf(properties));
      if (rows.length < PAGE) return;
      after = rows.at(-1)?.id ?? '';
    }
  }

  private take(record: AnyRecord): void {
    if (record.kind === 'reorganisation') this.rename(record.id, formerNameOf(record));
    const entry = entryOf(record);
    if (!entry) return;
    this.own.set(entry.id, entry);
    this.refresh(entry.id);
  }

  /** What a reorganisation said before counts no more. */
  private rename(reorganisation: string, renaming: Renaming | undefined): void {
    const earlier = this.renames.get(reorganisation);
    if (earlier) this.renamed.get(earlier.organisation)?.delete(reorganisation);
    this.renames.delete(reorganisation);
    if (renaming) {
      this.renames.set(reorganisation, renaming);
      const others = this.renamed.get(renaming.organisation) ?? new Set();
      this.renamed.set(renaming.organisation, others.add(reorganisation));
    }
    for (const organisation of new Set([earlier?.organisation, renaming?.organisation]))
      if (organisation !== undefined) this.refresh(organisation);
  }

  private refresh(id: string): void {
    const own = this.own.get(id);
    if (!own) return;
    const former = [...(this.renamed.get(id) ?? [])].flatMap((each) => this.renames.get(each)?.name ?? []);
    this.put({ ...own, names: [...new Set([...own.names, ...former.sort()])] });
  }

  private put(entry: Entry): void {
    const earlier = this.entries.get(entry.id);
    if (earlier) {
      // Not `discard`, which leaves words behind that still weigh: names brought up to date are names read anew.
      this.index.remove(earlier);
      for (const name of earlier.names) this.byName.get(folded(name))?.delete(entry.id);
    }
    this.entries.set(entry.id, entry);
    this.index.add(entry);
    for (const name of entry.names) {
      const key = folded(name);
      const ids = this.byName.get(key);
      if (ids) ids.add(entry.id);
      else this.byName.set(key, new Set([entry.id]));
    }
  }
}

/** So that the order in which names were added does not show in the last digits. */
function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}

function matchedIn(entry: Entry, wanted: string): string {
  const texts = [...entry.names, ...entry.codes, ...entry.words];
  return (
    texts.find((text) => folded(text) === wanted) ?? texts.find((text) => folded(text).includes(wanted)) ?? entry.name
  );
}
