import type { Move } from '../../answers/import-summary/rules';
import { dayInWords } from '../../answers/words';
import type { FieldDifference } from './differences';
import { findingLines } from './findings-text';
import type { ImportReport, ReportedDifference } from './report';
import { type Language, REPORT_WORDS, type ReportWords } from './report-words';

/** How many lines of one sort a report on a finished import shows; `--json` gives all. */
const SHOWN = 40;
/** How many files it names. */
const SHOWN_FILES = 10;

/** The report on an import, and what stood beside its files. */
type Told = ImportReport & { readonly notRead?: readonly string[] };

/** The report as a person reads it. What is wrong with a file is told in English, with its code, in both languages. */
export function reportText(report: Told, language: Language): string {
  const words = REPORT_WORDS[language];
  return [
    ...heading(report, words),
    ...problemLines(report, words),
    ...summaryLines(report, words),
    ...checkLines(report, language),
    ...differenceLines(report, words),
  ].join('\n');
}

function heading({ format, dryRun, sources, counts, dataVersion, files, notRead = [] }: Told, words: ReportWords) {
  const { new: created, changed, ended, same, vanished, defects, refusals } = counts;
  return [
    ...sources.map(({ title, stateOn }) => words.state(title, stateOn)),
    `${words.files(files.length)}: ${someOf(files, words)}`,
    ...notReadLines(notRead, words),
    `${dryRun ? words.wouldWrite : words.written}: ${words.counts(created, changed, ended, same)}`,
    ...(format === 'records' ? [] : [words.ofFile(vanished, defects, refusals)]),
    ...(dataVersion === null ? [] : [words.dataVersion(dataVersion)]),
  ];
}

/** Files that stood beside those of records. */
export function notReadLines(files: readonly string[], words = REPORT_WORDS.en): string[] {
  return files.length === 0 ? [] : [words.notRead(someOf(files, words))];
}

function someOf(files: readonly string[], words: ReportWords): string {
  const more = files.length - SHOWN_FILES;
  return `${files.slice(0, SHOWN_FILES).join(', ')}${more > 0 ? words.andMore(more) : ''}`;
}

function problemLines({ problems }: ImportReport, words: ReportWords): string[] {
  if (problems.length === 0) return [];
  const lines = problems.map(
    ({ severity, code, line, element, of, message }) =>
      `  ${line > 0 ? `${words.line} ${line}` : (of ?? element)}: ${severity === 'REFUSAL' ? words.refused : words.kept}, ${code} in ${element}: ${message}`,
  );
  return ['', words.inFile, ...lines];
}

function summaryLines({ summary, names }: ImportReport, words: ReportWords): string[] {
  const named = (id: string) => names[id] ?? id;
  const move = ({ organisation, arrangement, day, reason }: Move) =>
    `  ${day ?? words.dayUnknown}  ${named(organisation)}: ${named(arrangement)}${reason === null ? '' : ` (${words.reasons[reason] ?? reason})`}`;
  const { joined, left, formChanged, discrepanciesRaised, discrepanciesSolved } = summary;
  const list = (title: string, lines: readonly string[]) => listed(title, lines, words);
  return [
    ...list(words.joined, joined.map(move)),
    ...list(words.left, left.map(move)),
    ...list(
      words.formChanged,
      formChanged.map(
        ({ arrangement, before, after }) => `  ${named(arrangement)}: ${before ?? words.none} → ${after ?? words.none}`,
      ),
    ),
    ...list(
      words.discrepanciesRaised,
      discrepanciesRaised.map((id) => `  ${id}`),
    ),
    ...list(
      words.discrepanciesSolved,
      discrepanciesSolved.map((id) => `  ${id}`),
    ),
  ];
}

/** What the import made of the checks. */
function checkLines({ findings, checksFailed }: ImportReport, language: Language): string[] {
  const words = REPORT_WORDS[language];
  if (checksFailed !== null) return ['', words.checksFailed(checksFailed)];
  if (!findings) return [];
  const { day, raised, solved, possiblyRaised, possiblySolved, milliseconds } = findings;
  const seconds = (milliseconds / 1000).toFixed(1);
  const found = [raised, solved, possiblyRaised, possiblySolved].map(({ length }) => length);
  return [
    '',
    `${words.checked(dayInWords(day)[language], language === 'nl' ? seconds.replace('.', ',') : seconds)}: ${words.found(...(found as [number, number, number, number]))}`,
    ...findingLines([words.raised, words.allByCheck], raised, language),
    ...findingLines([words.solved, words.allByJson], solved, language),
    ...findingLines([words.possiblyRaised, words.allByJson], possiblyRaised, language),
    ...findingLines([words.possiblySolved, words.allByJson], possiblySolved, language),
  ];
}

function listed(title: string, lines: readonly string[], words: ReportWords): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > SHOWN ? [`  ${words.more(lines.length - SHOWN)}; ${words.allByJson}`] : [];
  return ['', `${title}: ${lines.length}`, ...lines.slice(0, SHOWN), ...more];
}

/** What a rehearsal is for: every difference with its fields. After an import the history of each fact has them. */
function differenceLines({ dryRun, differences, vanished }: ImportReport, words: ReportWords): string[] {
  const gone = listed(
    words.vanished,
    vanished.map(({ kind, id, name }) => `  ${kind} ${id}: ${name}`),
    words,
  );
  if (!dryRun || differences.length === 0) return gone;
  return [...gone, '', words.differences, ...differences.flatMap((each) => differenceText(each, words))];
}

function differenceText({ what, kind, id, name, fields }: ReportedDifference, words: ReportWords): string[] {
  return [`  ${words.what[what]} ${kind} ${id}: ${name}`, ...fields.map((field) => fieldText(field, words))];
}

function fieldText({ field, before, after }: FieldDifference, words: ReportWords): string {
  const shown = (value: unknown) =>
    value === null ? words.nothing : short(typeof value === 'string' ? value : JSON.stringify(value));
  return `      ${field}: ${shown(before)} → ${shown(after)}`;
}

function short(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
