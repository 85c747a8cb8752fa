import { summarise, type Summary, type WhatChanged, whatChanged } from '../../answers/import-summary/rules';
import type { AnyRecord } from '../../records/kind';
import type { DeliveryProblem } from '../delivery';
import { type FieldDifference, fieldsOf } from './differences';
import type { FindingsOfImport } from './findings';
import type { Imported } from './run';

/** A record an import touched, or would touch. */
export interface ReportedDifference {
  readonly what: WhatChanged;
  readonly kind: string;
  readonly id: string;
  /** What it is called, or whose it is. */
  readonly name: string;
  readonly fields: readonly FieldDifference[];
}

/** What an import did, or would do: as JSON for programs, as text by `reportText`. */
export interface ImportReport {
  readonly format: string;
  readonly dryRun: boolean;
  readonly files: readonly string[];
  readonly sources: readonly { readonly id: string; readonly title: string; readonly stateOn: string | null }[];
  readonly counts: {
    readonly new: number;
    readonly changed: number;
    readonly ended: number;
    readonly same: number;
    readonly vanished: number;
    readonly defects: number;
    readonly refusals: number;
  };
  /** The number of the last change; null where nothing was written. */
  readonly dataVersion: number | null;
  readonly summary: Summary;
  readonly differences: readonly ReportedDifference[];
  /** What an earlier delivery held and this one does not; it stays as it is. */
  readonly vanished: readonly { readonly kind: string; readonly id: string; readonly name: string }[];
  readonly problems: readonly DeliveryProblem[];
  /** The names of the organisations and arrangements the report speaks of, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** What became wrong and what was put right; null in a rehearsal, where it was not asked, and where judging failed. */
  readonly findings: FindingsOfImport | null;
  /** Why there are no findings although they were asked; null where judging did not fail. */
  readonly checksFailed: string | null;
}

/** What is known of an import beside what it wrote. */
export type About = Pick<ImportReport, 'format' | 'files' | 'dryRun' | 'findings' | 'checksFailed'>;

export function reportOf(imported: Imported, about: About): ImportReport {
  const differences = imported.differences.map((each) => ({
    what: whatChanged(each),
    kind: each.after.kind,
    id: each.after.id,
    name: nameOf(each.after, imported.names),
    fields: fieldsOf(each),
  }));
  const summary = summarise(imported.differences);
  const count = (what: WhatChanged) => differences.filter((each) => each.what === what).length;
  const severe = (severity: DeliveryProblem['severity']) =>
    imported.problems.filter((problem) => problem.severity === severity).length;
  return {
    ...about,
    sources: imported.sources.map(({ id, title, stateOn }) => ({
      id,
      title: String(title),
      stateOn: stateOn as string | null,
    })),
    counts: {
      new: count('NEW'),
      changed: count('CHANGED'),
      ended: count('ENDED'),
      same: imported.written.unchanged,
      vanished: imported.vanished.length,
      defects: severe('DEFECT'),
      refusals: severe('REFUSAL'),
    },
    dataVersion: imported.written.lastChange,
    summary,
    differences,
    vanished: imported.vanished.map((record) => ({
      kind: record.kind,
      id: record.id,
      name: nameOf(record, imported.names),
    })),
    problems: imported.problems,
    names: namesFor(summary, imported.names),
  };
}

function nameOf(record: AnyRecord, names: ReadonlyMap<string, string>): string {
  const named = (id: unknown) => names.get(String(id)) ?? String(id);
  if (record.kind === 'participation') return `${named(record.organisation)} in ${named(record.arrangement)}`;
  const own = record.shortName ?? record.name ?? record.title;
  if (typeof own === 'string') return own;
  const about = [record.organisation, record.arrangement].filter((id) => typeof id === 'string').map(named);
  return about.length > 0 ? about.join(', ') : (names.get(record.id) ?? record.id);
}

function namesFor({ joined, left, formChanged }: Summary, names: ReadonlyMap<string, string>): Record<string, string> {
  const ids = [...joined, ...left].flatMap(({ organisation, arrangement }) => [organisation, arrangement]);
  const all = new Set([...ids, ...formChanged.map(({ arrangement }) => arrangement)]);
  return Object.fromEntries([...all].sort().map((id) => [id, names.get(id) ?? id]));
}
