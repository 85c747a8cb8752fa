import { globalId } from '../../src/registry/reading/ids';
import { entries, type Entry, saidAt } from './accounting';
import { at, differs } from './comparisons';
import type { Registry } from './registry';
import type { Check, Section, Table } from './rules';

/** How many things one document asks for. */
const BATCH = 100;

type Checked = readonly [path: string, check: Check];

/** A test for each section: what the facts say, the registry says too. */
export function itReadsBack(sections: readonly Section[], registry: () => Registry): void {
  const stored = sections.filter(({ table }) => table.kind !== undefined);
  it.each(stored.map((section) => [section.name, section.table.kind ?? '', section] as const))(
    'agree in %s (as %s)',
    async (_name, _kind, section) => {
      expect(await problemsOf(registry(), entries([section]))).toEqual([]);
    },
  );
}

/** Reads every thing back through GraphQL and compares its fields: a sentence for each difference. */
async function problemsOf(registry: Registry, things: readonly Entry[]): Promise<string[]> {
  const problems: string[] = [];
  for (const [table, group] of byFields(things)) {
    const checks = checksOf(table);
    const aliases = aliasesOf(checks);
    for (let start = 0; start < group.length; start += BATCH) {
      const batch = group.slice(start, start + BATCH);
      const answers = await registry.ask(documentFor(batch, aliases));
      batch.forEach((entry, index) => problems.push(...compared(entry, answers[`n${index}`], checks, aliases)));
    }
  }
  return problems;
}

/** Entries compared by the same fields, together. */
function byFields(things: readonly Entry[]): Map<Entry['table'], Entry[]> {
  const first = new Map<unknown, Entry['table']>();
  const groups = new Map<Entry['table'], Entry[]>();
  for (const entry of things) {
    const table = first.get(entry.table.fields) ?? entry.table;
    first.set(entry.table.fields, table);
    groups.set(table, [...(groups.get(table) ?? []), entry]);
  }
  return groups;
}

function checksOf({ fields, belongsTo }: Table): Checked[] {
  const parent: Check = {
    fields: belongsTo ? [belongsTo] : [],
    compare: ([found], _, { parent: { id } }) => differs(at(found, 'slug'), id),
  };
  const ofParent: Checked[] = belongsTo ? [['the record it is part of', parent]] : [];
  const ofFields = Object.entries(fields).flatMap(([path, rule]): Checked[] => {
    const check = rule.place === 'left out' ? undefined : rule.check;
    return check ? [[path, check]] : [];
  });
  return [...ofParent, ...ofFields];
}

/** An alias for every field asked for; what several checks look at is asked for once. */
function aliasesOf(checks: readonly Checked[]): Map<string, string> {
  const fields = new Set(checks.flatMap(([, check]) => check.fields));
  return new Map([...fields].map((field, index) => [field, `f${index}`]));
}

function documentFor(batch: readonly Entry[], aliases: ReadonlyMap<string, string>): string {
  const fields = [...aliases].map(([field, alias]) => `${alias}: ${field}`).join('\n  ');
  const nodes = batch.map((entry, index) => `n${index}: node(id: "${idOf(entry)}") { ...Compared }`).join('\n  ');
  return `query {\n  ${nodes}\n}\nfragment Compared on ${batch[0]?.table.type ?? ''} {\n  ${fields}\n}`;
}

function idOf({ table, slug, record }: Entry): string {
  const day = table.day?.(record);
  return globalId({ kind: table.kind, id: slug, view: { day: day ?? '', asked: day !== undefined } });
}

function compared(
  { section, slug, record, parent }: Entry,
  answer: unknown,
  checks: readonly Checked[],
  aliases: ReadonlyMap<string, string>,
): string[] {
  const place = `${section} ${slug}`;
  if (answer === null || answer === undefined) return [`${place}: is not in the registry`];
  const answers = answer as Record<string, unknown>;
  return checks.flatMap(([path, { fields, compare }]) => {
    const found = fields.map((field) => answers[aliases.get(field) ?? '']);
    const problem = compare(found, saidAt(record, path), { record, parent });
    return problem === null ? [] : [`${place}: ${path}: ${problem}`];
  });
}
