import { parseArgs } from 'node:util';
import type { Document, Form } from '../checks/print/document';
import { markdown } from '../checks/print/markdown';
import { plain } from '../checks/print/plain';
import { readConfig } from '../config';
import { isDay } from '../time/day';
import { type Ask, asking } from './answer';
import { letterFiles, type PrintedAs, writeLetters } from './check-letters';
import { askNational, nationalDocument } from './check-national';
import { AnsweredWithErrors, askLetters, askReport, type Counts } from './check-questions';
import { reportDocument } from './check-report';
import { type Command, EXIT, misuse } from './command';
import type { Terminal } from './terminal';

const HELP = `samenhang check SLUG [--arrangement] [--as-of DAY] [--format text|md | --json] [--language nl|en]
                     [--letters FOLDER [--overwrite]]
samenhang check --all [--as-of DAY] [--format text|md | --json] [--language nl|en]

Checks the participation of a municipality or other body, and prints what is wrong and what is missing. With --all, the
whole country: how often what is wrong, by check and by province, and everything that is wrong.

  --arrangement     SLUG is an arrangement, such as gr-mrdh
  --as-of DAY       the day, as YYYY-MM-DD; today when left out
  --format          text (left out) or md: Markdown, to print or to go on with
  --json            all pages of the answer, as JSON
  --language        nl (left out) or en
  --letters FOLDER  writes the letters that are ready to send: correctie-<arrangement>.md to the keeper of each faulty
                    entry in the register, verzoek-<arrangement>.md for what is missing; as .txt with --format text
  --overwrite       replaces letters of the same name

Ends with 0 when nothing is wrong, 1 when something is or the answer has errors, 2 when called wrongly, 3 when the
database cannot be used.`;

/** `samenhang check`: the report of a council's registrar, and of the country, from the command line. */
export const check: Command = {
  name: 'check',
  help: HELP,
  run: async (args, terminal) => {
    const call = callFrom(args);
    try {
      const { counts } = await asking(readConfig(), terminal, (ask) =>
        call.slug === null ? checkAll(ask, call, terminal) : checkOne(ask, { ...call, slug: call.slug }, terminal),
      );
      return counts.violated > 0 ? EXIT.FINDINGS : EXIT.OK;
    } catch (error) {
      if (!(error instanceof AnsweredWithErrors)) throw error;
      if (call.json) terminal.answer(JSON.stringify(error.answer, null, 2));
      throw error;
    }
  },
};

interface Checked {
  readonly counts: Counts;
}

async function checkOne(ask: Ask, call: Call & { readonly slug: string }, terminal: Terminal): Promise<Checked> {
  const report = await askReport(ask, call);
  if (call.letters !== null) {
    const settings = { self: call.slug, as: call.format ?? 'md' };
    const asked = { ...call, asOf: report.day };
    const files = [
      ...letterFiles('correctie', await askLetters(ask, asked, 'corrections'), settings),
      ...letterFiles('verzoek', await askLetters(ask, asked, 'requests'), settings),
    ];
    writeLetters(call.letters, files, call.overwrite);
    terminal.tell(`Wrote ${files.length} ${files.length === 1 ? 'letter' : 'letters'} to ${call.letters}.`);
  }
  print(report, reportDocument(report), call, terminal);
  return report;
}

async function checkAll(ask: Ask, call: Call, terminal: Terminal): Promise<Checked> {
  const report = await askNational(ask, call, terminal.progress('Checking'));
  print(report, nationalDocument(report), call, terminal);
  return report;
}

const FORMS: Readonly<Record<PrintedAs, Form>> = { md: markdown, text: plain };

function print(report: object, document: Document, { json, format, language }: Call, terminal: Terminal): void {
  if (json) terminal.answer(JSON.stringify({ data: { report } }, null, 2));
  else terminal.answer(FORMS[format ?? 'text'](document, language === 'EN' ? 'en' : 'nl').trimEnd());
}

interface Call {
  /** Null for the whole country. */
  readonly slug: string | null;
  readonly isArrangement: boolean;
  readonly asOf: string | null;
  readonly json: boolean;
  readonly format: PrintedAs | null;
  readonly language: 'NL' | 'EN';
  readonly letters: string | null;
  readonly overwrite: boolean;
}

const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
const OPTIONS = {
  all: flag,
  arrangement: flag,
  'as-of': text,
  json: flag,
  format: text,
  language: text,
  letters: text,
  overwrite: flag,
} as const;

function callFrom(args: readonly string[]): Call {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const refuse = (message: string) => misuse('check', message);
  const { all = false, arrangement = false, json = false, overwrite = false, letters = null, format = null } = values;
  const { language = 'nl', 'as-of': asOf = null } = values;
  if (all ? positionals.length > 0 : positionals.length !== 1)
    throw refuse(`Expected ${all ? 'no SLUG beside --all' : 'one SLUG, or --all'}, found ${positionals.length}.`);
  if (all && (arrangement || letters !== null))
    throw refuse('Expected --arrangement and --letters with a SLUG only: --all is about the whole country.');
  if (json && format !== null) throw refuse('Expected --json or --format, found both.');
  if (asOf !== null && !isDay(asOf))
    throw refuse(`Expected --as-of to be a day that exists, as YYYY-MM-DD, found ${asOf}.`);
  if (format !== null && format !== 'md' && format !== 'text')
    throw refuse(`Expected --format to be text or md, found ${format}.`);
  if (language !== 'nl' && language !== 'en') throw refuse(`Expected --language to be nl or en, found ${language}.`);
  return {
    slug: positionals[0] ?? null,
    isArrangement: arrangement,
    asOf,
    json,
    format,
    language: language === 'en' ? 'EN' : 'NL',
    letters,
    overwrite,
  };
}
