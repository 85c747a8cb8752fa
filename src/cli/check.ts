import { parseArgs } from 'node:util';
import { readConfig } from '../config';
import { answerTo, exitCodeOf } from './answer';
import { COMPLIANCE, type CheckedReport, PARTICIPATION, reportInWords } from './check-report';
import { type Command, EXIT, type ExitCode, Failure } from './command';

const HELP = `samenhang check SLUG [--arrangement] [--as-of DAY] [--json]

Checks the participation of a municipality or other body, and prints what is wrong and what is missing.

  --arrangement  SLUG is an arrangement, such as gr-mrdh
  --as-of DAY    the day, as YYYY-MM-DD; today when left out
  --json         the answer of GraphQL itself

Ends with 0 when nothing is wrong, 1 when something is or the answer has errors, 2 when called wrongly, 3 when the
database cannot be used.`;

/** `samenhang check`: the report of a council's registrar, from the command line. */
export const check: Command = {
  name: 'check',
  summary: 'Checks the participation of a body, or an arrangement.',
  help: HELP,
  run: async (args, terminal) => {
    const { query, variables, json } = questionFrom(args);
    const answer = await answerTo({ query, variables }, readConfig(), terminal);
    for (const { message } of answer.errors ?? []) terminal.tell(message);
    const report = answer.data?.report as CheckedReport | undefined;
    if (json) terminal.answer(JSON.stringify(answer, null, 2));
    else if (report) terminal.answer(reportInWords(report));
    return report ? exitCodeFor(report) : exitCodeOf(answer);
  },
};

function exitCodeFor({ counts }: CheckedReport): ExitCode {
  return counts.violated > 0 ? EXIT.FINDINGS : EXIT.OK;
}

function questionFrom(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { 'as-of': { type: 'string' }, arrangement: { type: 'boolean' }, json: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (positionals.length !== 1)
    throw new Failure(EXIT.USAGE, `Expected one SLUG, found ${positionals.length}. See: samenhang check --help`);
  return {
    query: values.arrangement ? COMPLIANCE : PARTICIPATION,
    variables: { slug: positionals[0], asOf: values['as-of'] ?? null },
    json: values.json ?? false,
  };
}
