import type { Move } from '../../answers/import-summary/rules';
import { dayInWords } from '../../answers/words';
import type { FieldDifference } from './differences';
import type { ReportedFinding } from './findings';
import type { ImportReport, ReportedDifference } from './report';

/** How many lines of one sort a report on a finished import shows; `--json` gives all. */
const SHOWN = 40;
/** How many files it names. */
const SHOWN_FILES = 10;

/** The report on an import, and what stood beside its files. */
type Told = ImportReport & { readonly notRead?: readonly string[] };

/** The report as a person reads it: Dutch terms in English sentences, as the command line speaks. */
export function reportText(report: Told): string {
  return [
    ...heading(report),
    ...problemLines(report),
    ...summaryLines(report),
    ...findingLines(report),
    ...differenceLines(report),
  ].join('\n');
}

function heading({ format, dryRun, sources, counts, dataVersion, files, notRead = [] }: Told): string[] {
  const { new: created, changed, ended, same, vanished, defects, refusals } = counts;
  return [
    ...sources.map(({ title, stateOn }) => `${title}, state of ${stateOn ?? 'an unknown day'}`),
    `${files.length === 1 ? 'File' : 'Files'}: ${someOf(files)}`,
    ...notReadLines(notRead),
    `${dryRun ? 'Would write' : 'Written'}: ${created} new, ${changed} changed, ${ended} ended; ${same} stay the same.`,
    ...(format === 'records'
      ? []
      : [
          `No longer in the file, kept as they are: ${vanished}. Defects kept and marked: ${defects}. Refused: ${refusals}.`,
        ]),
    ...(dataVersion === null ? [] : [`Data version ${dataVersion}.`]),
  ];
}

/** Files that stood beside those of records. */
export function notReadLines(files: readonly string[]): string[] {
  return files.length === 0 ? [] : [`Not read: ${someOf(files)}. Records stand in .yaml, .yml or .jsonl.`];
}

function someOf(files: readonly string[]): string {
  const more = files.length - SHOWN_FILES;
  return `${files.slice(0, SHOWN_FILES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function problemLines({ problems }: ImportReport): string[] {
  if (problems.length === 0) return [];
  const lines = problems.map(
    ({ severity, code, line, element, of, message }) =>
      `  ${line > 0 ? `line ${line}` : (of ?? element)}: ${severity === 'REFUSAL' ? 'refused' : 'kept'}, ${code} in ${element}: ${message}`,
  );
  return ['', 'In the file:', ...lines];
}

function summaryLines({ summary, names }: ImportReport): string[] {
  const named = (id: string) => names[id] ?? id;
  const move = ({ organisation, arrangement, day, reason }: Move) =>
    `  ${day ?? 'day unknown'}  ${named(organisation)}: ${named(arrangement)}${reason === null ? '' : ` (${REASONS[reason] ?? reason})`}`;
  const { joined, left, formChanged, discrepanciesRaised, discrepanciesSolved } = summary;
  return [
    ...listed('Take part, and did not before', joined.map(move)),
    ...listed('Left, or are known to have left', left.map(move)),
    ...listed(
      'Another form in the register',
      formChanged.map(
        ({ arrangement, before, after }) => `  ${named(arrangement)}: ${before ?? 'none'} → ${after ?? 'none'}`,
      ),
    ),
    ...listed(
      'Discrepancies raised',
      discrepanciesRaised.map((id) => `  ${id}`),
    ),
    ...listed(
      'Discrepancies solved',
      discrepanciesSolved.map((id) => `  ${id}`),
    ),
  ];
}

const REASONS: Readonly<Record<string, string>> = {
  ORGANISATION_ENDED: 'it ceased to exist',
  ARRANGEMENT_ENDED: 'the arrangement ended',
  ABSENT_FROM_NEXT_VERSION: 'not in the next version',
  LEFT: 'it left',
};

/** What the import made of the checks. */
function findingLines({ findings, checksFailed }: ImportReport): string[] {
  if (checksFailed !== null)
    return ['', `The checks could not be run, so what became wrong is not known: ${checksFailed}`];
  if (!findings) return [];
  const { day, raised, solved, possiblyRaised, possiblySolved, milliseconds } = findings;
  const line = ({ code, name, explanation }: ReportedFinding) => `  ${code} ${name}: ${explanation.en}`;
  return [
    '',
    `Checked before and after, as of ${dayInWords(day).en}, in ${(milliseconds / 1000).toFixed(1)} s: ${raised.length} newly wrong, ${solved.length} solved; ${possiblyRaised.length} newly in doubt, ${possiblySolved.length} no longer.`,
    ...listed('Wrong, and not before', raised.map(line)),
    ...listed('Wrong before, and solved', solved.map(line)),
    ...listed('Possibly wrong, and not before', possiblyRaised.map(line)),
    ...listed('Possibly wrong before, and not any more', possiblySolved.map(line)),
  ];
}

function listed(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > SHOWN ? [`  … and ${lines.length - SHOWN} more; --json gives all`] : [];
  return ['', `${title}: ${lines.length}`, ...lines.slice(0, SHOWN), ...more];
}

/** What a rehearsal is for: every difference with its fields. After an import the history of each fact has them. */
function differenceLines({ dryRun, differences, vanished }: ImportReport): string[] {
  const gone = listed(
    'No longer in the file',
    vanished.map(({ kind, id, name }) => `  ${kind} ${id}: ${name}`),
  );
  if (!dryRun || differences.length === 0) return gone;
  return [...gone, '', 'Differences:', ...differences.flatMap(differenceText)];
}

function differenceText({ what, kind, id, name, fields }: ReportedDifference): string[] {
  return [`  ${what.toLowerCase()} ${kind} ${id}: ${name}`, ...fields.map(fieldText)];
}

function fieldText({ field, before, after }: FieldDifference): string {
  const shown = (value: unknown) =>
    value === null ? 'nothing' : short(typeof value === 'string' ? value : JSON.stringify(value));
  return `      ${field}: ${shown(before)} → ${shown(after)}`;
}

function short(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
