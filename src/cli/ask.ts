import { parseArgs } from 'node:util';
import { readConfig } from '../config';
import { isDay } from '../time/day';
import { asking, showAnswer } from './answer';
import { changes } from './ask/changes';
import { coverage } from './ask/coverage';
import { matrix } from './ask/matrix';
import { participations } from './ask/participations';
import { partners } from './ask/partners';
import { paths } from './ask/paths';
import { search } from './ask/search';
import { DAYS, type Topic } from './ask/topic';
import { type Command, misuse } from './command';

/** What can be asked; a new topic is one file and one line here. */
const TOPICS: readonly Topic[] = [search, participations, partners, paths, changes, coverage, matrix];

const HELP = `samenhang ask TOPIC SLUG... [--as-of DAY] [--from DAY --to DAY] [--json]

Answers a question of a regional coordinator as a readable table. The topics:

${TOPICS.map(({ name, takes, summary }) => `  ${name.padEnd(15)} ${takes.padEnd(10)} ${summary}`).join('\n')}

  --as-of DAY    the day, as YYYY-MM-DD; today when left out
  --from, --to   the days between which, for topics that compare
  --json         the answer of GraphQL itself

Ends with 0 when answered, 1 when the answer has errors, 2 when called wrongly, 3 when the database cannot be used.`;

/** `samenhang ask`: the questions of a coordinator, from the command line. */
export const ask: Command = {
  name: 'ask',
  help: HELP,
  run: async (args, terminal) => {
    const { topic, variables, json } = questionFrom(args);
    const answer = await asking(readConfig(), terminal, async (ask) => {
      const settled = topic.settle ? await topic.settle(variables as never, ask) : variables;
      return ask({ query: topic.document, variables: settled });
    });
    return showAnswer(answer, { json, inWords: (data) => topic.show(data) }, terminal);
  },
};

function questionFrom(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { 'as-of': text, from: text, to: text, json: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [name, ...slugs] = positionals;
  const topic = TOPICS.find((each) => each.name === name);
  if (!topic) {
    const known = TOPICS.map((each) => each.name).join(', ');
    throw misuse('ask', `Expected a topic of ${known}, found ${name ?? 'none'}.`);
  }
  const { json = false, ...days } = values;
  for (const option of DAYS) {
    const day = days[option];
    if (day === undefined) continue;
    if (!topic.options.includes(option)) throw misuse('ask', `The topic ${topic.name} takes no --${option}.`);
    if (!isDay(day)) throw misuse('ask', `Expected --${option} to be a day that exists, as YYYY-MM-DD, found ${day}.`);
  }
  const variables = topic.variables(slugs, days);
  if (typeof variables === 'string') throw misuse('ask', variables);
  return { topic, variables, json };
}
