import { parseArgs } from 'node:util';
import type { Standing } from '../checks/deadlines/deadline';
import { NOT_READ, standingInWords } from '../checks/deadlines/words';
import { readConfig } from '../config';
import { dayInAmsterdam, isDay, monthsAfter } from '../time/day';
import { answerTo, showAnswer } from './answer';
import { firstOf, table } from './ask/table';
import { type Command, EXIT, misuse } from './command';
import { calendarFrom } from './deadlines-calendar';

const HELP = `samenhang deadlines SLUG [--from DAY] [--until DAY] [--json | --format ics]

The deadlines of a municipality or other body, or of an arrangement: by the law of each year, by the text of the
arrangement, or as somebody gave them, and whether they were met as far as the records tell.

  --from DAY     the first day, as YYYY-MM-DD; today when left out
  --until DAY    the first day after the window; a year after the first when left out
  --json         the answer of GraphQL itself
  --format ics   a calendar, as /feeds/SLUG.ics gives it; without --from and --until of the same days, a year back and
                 two ahead

Ends with 0 when answered, 1 when the answer has errors, 2 when called wrongly, 3 when the database cannot be used.`;

const DOCUMENT = `query ($of: Lookup!, $from: Date!, $until: Date!) {
  deadlines(of: $of, from: $from, until: $until, first: 100) {
    totalCount
    nodes { ...Listed }
  }
}
fragment Listed on Deadline {
  day title state wouldBe certain arrangement { name shortName } ground { citation verified } meetingsLeft meetingsComplete
}`;

/** A deadline as lists show it. */
interface ListedDeadline extends Standing {
  readonly day: string;
  readonly title: string;
  readonly certain: boolean;
  readonly arrangement: { readonly name: string; readonly shortName: string | null };
  readonly ground: { readonly citation: string; readonly verified: boolean } | null;
  readonly meetingsLeft: readonly string[] | null;
}

interface Data {
  readonly deadlines: { readonly totalCount: number; readonly nodes: readonly ListedDeadline[] };
}

/** `samenhang deadlines`: the registrar's year, from the command line. */
export const deadlines: Command = {
  name: 'deadlines',
  help: HELP,
  run: async (args, terminal) => {
    const { slug, from, until, json, calendar } = questionFrom(args);
    const config = readConfig();
    if (calendar) {
      terminal.answer((await calendarFrom({ slug, from, until }, config, terminal)).trimEnd());
      return EXIT.OK;
    }
    const variables = { of: { slug }, ...windowFrom({ from, until }) };
    const answer = await answerTo({ query: DOCUMENT, variables }, config, terminal);
    return showAnswer(answer, { json, inWords }, terminal);
  },
};

function inWords({ deadlines: { totalCount, nodes } }: Data): string {
  const rows = nodes.map((each) => [
    each.day,
    each.title,
    each.arrangement.shortName ?? each.arrangement.name,
    `${standingInWords(each).nl}${each.certain ? '' : ' (niet zeker)'}`,
    each.ground === null ? '' : `${each.ground.citation}${each.ground.verified ? '' : ' *'}`,
    each.meetingsLeft === null ? '' : each.meetingsLeft.join(', ') || 'geen',
  ]);
  const heading = `${totalCount} ${totalCount === 1 ? 'termijn' : 'termijnen'}${firstOf(nodes.length, totalCount)}`;
  const listed = table(['dag', 'termijn', 'regeling', 'stand', 'grondslag', 'raad kan nog op'], rows);
  const note = nodes.some(({ ground }) => ground?.verified === false) ? `\n\n* ${NOT_READ.nl}` : '';
  return `${heading}\n\n${listed}${note}`;
}

/** The days of the list where no others are asked: a year from today. */
function windowFrom({ from, until }: { readonly from: string | null; readonly until: string | null }) {
  const first = from ?? dayInAmsterdam(new Date());
  return { from: first, until: until ?? monthsAfter(first, 12) };
}

function questionFrom(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { from: text, until: text, json: { type: 'boolean' }, format: text },
    allowPositionals: true,
  });
  const [slug, ...others] = positionals;
  const usage = (message: string) => misuse('deadlines', message);
  if (slug === undefined || others.length > 0) throw usage(`Expected one SLUG, found ${positionals.length}.`);
  if (values.format !== undefined && values.format !== 'ics')
    throw usage(`Expected the format ics, found ${values.format}.`);
  if (values.format !== undefined && values.json) throw usage('Expected --json or --format, found both.');
  for (const day of [values.from, values.until])
    if (day !== undefined && !isDay(day)) throw usage(`Expected a day that exists, as YYYY-MM-DD, found ${day}.`);
  return {
    slug,
    from: values.from ?? null,
    until: values.until ?? null,
    json: values.json ?? false,
    calendar: values.format === 'ics',
  };
}
