import type { Prose } from '../../records/field';
import { badUserInput } from '../errors';
import { REORGANISATIONS_OF, SUCCESSORS } from '../organisation/queries';
import { type Context, type Language, viewOf } from '../reading/context';
import { listName } from '../reading/listing';
import { connection, type PageArguments, pageSize, startOf } from '../reading/page';
import { inLanguage, recordBehind, type TypeResolvers } from '../reading/record-fields';
import { related } from '../reading/related';
import { type Thing, thing } from '../reading/view';
import type { Hit } from './directory';
import { becameSentence } from './became';

interface SearchArguments extends PageArguments {
  readonly text: string;
  readonly kinds?: readonly string[] | null;
  readonly asOf?: string | null;
}

interface HitThing {
  readonly hit: Hit;
  readonly thing: Thing;
}

const MAX_TEXT = 200;
const successorsOf = related(SUCCESSORS, 'organisation', 30);
const kindOfName = (name: string) => name.toLowerCase().replaceAll('_', '-');
const nameOfKind = (kind: string) => kind.toUpperCase().replaceAll('-', '_');

async function search(_: unknown, args: SearchArguments, context: Context) {
  const text = args.text.trim();
  if (text === '' || text.length > MAX_TEXT)
    throw badUserInput(`Expected 'text' of 1 to ${MAX_TEXT} characters, found ${text.length}.`);
  const view = viewOf(context, args.asOf);
  const list = listName('search', { text, kinds: args.kinds ?? null, day: view.day });
  const size = pageSize(args);
  const { afterName } = startOf(args, list);
  const hits = await context.directory.search(text, args.kinds ? args.kinds.map(kindOfName) : null);
  const rows = hits.map((hit, index) => ({ id: hit.entry.id, sortName: String(index + 1), hit }));
  const page = connection(rows.slice(Number(afterName || '0')).slice(0, size + 1), size, list, {
    item: ({ hit }): HitThing => ({ hit, thing: thing(hit.entry.kind, hit.entry.id, view) }),
    started: afterName !== '',
    count: () => Promise.resolve(hits.length),
  });
  return { ...page, counts: countsOf(hits) };
}

/** How many of each kind were found, in the order in which a kind first appears. */
function countsOf(hits: readonly Hit[]): { kind: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { entry } of hits) counts.set(entry.kind, (counts.get(entry.kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind: nameOfKind(kind), count }));
}

/** What became of an organisation that ended or is called otherwise now. */
async function became({ thing: it }: HitThing, argument: { language?: Language | null }, context: Context) {
  if (it.kind !== 'organisation') return null;
  const [record, rows, successors] = await Promise.all([
    recordBehind(it, context),
    context.reader.rowsFor(REORGANISATIONS_OF, it.id, { limit: 30 }),
    successorsOf(it, {}, context),
  ]);
  const names = await Promise.all(successors.map(async (each) => String((await recordBehind(each, context)).name)));
  const reorganisations = await Promise.all(rows.map(({ id }) => context.reader.record('reorganisation', id)));
  const renames = reorganisations.flatMap((each) =>
    each?.renamed === it.id
      ? [{ day: String(each.date), from: String(each.formerName), to: String(each.newName) }]
      : [],
  );
  const sentence: Prose | null = becameSentence({
    name: String(record.name),
    until: record.period?.until ?? null,
    successors: names,
    renames,
  });
  return inLanguage(sentence, argument, context);
}

export const searchResolvers: Record<string, TypeResolvers> = {
  Query: { search },
  SearchHit: {
    kind: ({ hit }: HitThing) => nameOfKind(hit.entry.kind),
    name: ({ hit }: HitThing) => hit.entry.name,
    matched: ({ hit }: HitThing) => hit.matched,
    became,
    successors: ({ thing: it }: HitThing, _: unknown, context) =>
      it.kind === 'organisation' ? successorsOf(it, {}, context) : [],
  },
};
