import { getNamedType, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { globalId } from '../../src/registry/reading/ids';
import { thing } from '../../src/registry/reading/view';
import { KINDS } from '../../src/records/kinds';
import type { AnyRecord } from '../../src/records/kind';
import type { Ask } from './api';

/** A list of the API: a document with $first and $after in which it goes by the name `list`. */
export interface List {
  readonly name: string;
  /** The document; `owner` is the `id` of the thing whose list it is, where it is one of a thing. */
  readonly document: string;
  /** The kind of its owner; null where it is at the root or below one thing that is named. */
  readonly ownerKind: string | null;
  /** What is given as `after` for a cursor. */
  readonly afterOf: (cursor: string) => string | number;
}

/** A row, as a page has it: its cursor and, where it is a thing, its id. */
export interface Row {
  readonly cursor: string;
  readonly node: { readonly id?: string; readonly slug?: string };
}
interface Page {
  readonly totalCount: number;
  readonly edges: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** What must be given where a list has no answer without it. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  'Query.deadlines': 'of: { slug: "gemeente-hillegom" }, from: "2024-01-01", until: "2026-12-31", ',
  'Query.changesBetween': 'of: { body: { slug: "gemeente-hillegom" } }, from: "2014-01-01", to: "2026-05-16", ',
  'Query.cooperation': 'filter: { between: [{ slug: "gemeente-hillegom" }] }, ',
  'Query.search': 'text: "gemeente", ',
};

/** Where the lists of rows that are no things begin; their list is asked of the first row. */
const BELOW: Readonly<Record<string, readonly [before: string, after: string]>> = {
  CooperationRow: [
    'cooperation(filter: { obligation: { slug: "verplichting-arbeidsmarktregio" } }, first: 1) { nodes {',
    '} }',
  ],
  Partner: ['organisation(by: { slug: "gemeente-hillegom" }) { partners(first: 1) { nodes {', '} } }'],
  RegisterReconciliation: ['registerReconciliation(of: { slug: "gemeente-hillegom" }) {', '}'],
  CheckReport: ['participationReport(of: { slug: "gemeente-hillegom" }, asOf: "2026-05-16") {', '}'],
  EvidenceRequest: [
    'participationReport(of: { slug: "gemeente-hillegom" }, asOf: "2026-05-16") { neededFromYou(first: 1) { nodes {',
    '} } }',
  ],
  NationalReport: ['nationalReport(asOf: "2026-05-16", checks: ["K01", "K11"]) {', '}'],
  ImportSummary: ['importSummary(act: $owner) {', '}'],
};
/** Types that are no kinds of record, and are named by an id all the same. */
const OWNED = ['ImportSummary'];

/** By the type of `after`: a cursor, or the number of a change, whose cursor is that number as text. */
const AFTER: Readonly<Record<string, List['afterOf']>> = { String: (cursor) => cursor, Int: Number };

/** Every connection of the schema: what takes `after`. */
export function everyList(schema: GraphQLSchema): List[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => {
        const after = field.args.find((argument) => argument.name === 'after');
        const page = getNamedType(field.type);
        const afterOf = AFTER[String(after?.type)];
        if (afterOf === undefined || !isObjectType(page)) return [];
        const edge = getNamedType(page.getFields()['edges']!.type);
        const node = isObjectType(edge) ? getNamedType(edge.getFields()['node']!.type) : null;
        const ofThings = (isObjectType(node) || isInterfaceType(node)) && 'id' in node.getFields();
        const name = `${type.name}.${field.name}`;
        const list = `list: ${field.name}(${ARGUMENTS[name] ?? ''}first: $first, after: $after) {
          totalCount edges { cursor node { ${ofThings ? 'id ... on Fact { slug }' : '__typename'} } }
          pageInfo { hasNextPage endCursor } }`;
        return [{ name, afterOf, ...documentOf(type.name, list, String(after?.type)) }];
      }),
    );
}

function documentOf(type: string, list: string, after: string): Pick<List, 'document' | 'ownerKind'> {
  const [before, behind] =
    type === 'Query' ? ['', ''] : (BELOW[type] ?? [`node(id: $owner) { ... on ${type} {`, '} }']);
  const ownerKind = KINDS.find(({ label }) => label === type)?.name ?? null;
  const variables = ownerKind === null && !OWNED.includes(type) ? '' : '$owner: ID!, ';
  return { document: `query (${variables}$first: Int!, $after: ${after}) { ${before} ${list} ${behind} }`, ownerKind };
}

/** The things among these records whose list is the longest; undefined where the list is of no thing. */
export async function ownerOf(ask: Ask, list: List, records: readonly AnyRecord[]): Promise<string | undefined> {
  if (list.name.startsWith('ImportSummary.')) return lastImport(ask);
  if (list.ownerKind === null) return undefined;
  const view = { day: '2026-05-16', asked: false };
  let [best, longest] = ['', -1];
  for (const { kind, id } of records.filter((record) => record.kind === list.ownerKind)) {
    const owner = globalId(thing(kind, id, view));
    const { totalCount } = await pageOf(ask, list, { owner, first: 1, after: null });
    if (totalCount > longest) [best, longest] = [owner, totalCount];
  }
  return best;
}

async function lastImport(ask: Ask): Promise<string | undefined> {
  const { imports } = (await ask('{ imports(first: 1) { nodes { act } } }', {})) as {
    readonly imports: { readonly nodes: readonly { readonly act: string }[] };
  };
  return imports.nodes[0]?.act;
}

interface Variables {
  readonly owner: string | undefined;
  readonly first: number;
  readonly after: string | number | null;
}

async function pageOf(ask: Ask, { document }: List, variables: Variables): Promise<Page> {
  return listIn(await ask(document, { ...variables }));
}

/** The list lies at the end of a path of single fields and first rows. */
function listIn(data: unknown): Page {
  if (Array.isArray(data)) return listIn(data[0]);
  const fields = data as Readonly<Record<string, unknown>>;
  return 'list' in fields ? (fields['list'] as Page) : listIn(Object.values(fields)[0]);
}

/** All rows, page after page; `between` is done once, after the first page. */
export async function walk(
  ask: Ask,
  list: List,
  { owner, first }: Omit<Variables, 'after'>,
  between: (seen: readonly Row[]) => Promise<void> = async () => undefined,
): Promise<{ rows: readonly Row[]; totals: readonly number[] }> {
  const [rows, totals]: [Row[], number[]] = [[], []];
  for (let after: string | number | null = null, more = true; more;) {
    const page = await pageOf(ask, list, { owner, first, after });
    if (page.edges.length > first || (page.edges.length === 0 && page.pageInfo.hasNextPage))
      throw new Error(`A page of ${list.name} has ${page.edges.length} rows`);
    rows.push(...page.edges);
    totals.push(page.totalCount);
    if (after === null) await between(rows);
    const { hasNextPage, endCursor } = page.pageInfo;
    [after, more] = [endCursor === null ? null : list.afterOf(endCursor), hasNextPage];
  }
  return { rows, totals };
}
