import { parseArgs } from 'node:util';
import { readConfig } from '../config';
import { answerTo, exitCodeOf } from './answer';
import { changes } from './ask/changes';
import { coverage } from './ask/coverage';
import { matrix } from './ask/matrix';
import { participations } from './ask/participations';
import { partners } from './ask/partners';
import { paths } from './ask/paths';
import type { Topic } from './ask/topic';
import { type Command, EXIT, Failure } from './command';

/** What can be asked; a new topic is one file and one line here. */
const TOPICS: readonly Topic[] = [participations, partners, paths, changes, coverage, matrix];

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
  summary: 'Answers a question of a regional coordinator as a table.',
  help: HELP,
  run: async (args, terminal) => {
    const { topic, variables, json } = questionFrom(args);
    const answer = await answerTo({ query: topic.document, variables }, readConfig(), terminal);
    for (const { message } of answer.errors ?? []) terminal.tell(message);
    if (json) terminal.answer(JSON.stringify(answer, null, 2));
    else if (answer.data && exitCodeOf(answer) === EXIT.OK) terminal.answer(topic.show(answer.data as never));
    return exitCodeOf(answer);
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
    throw new Failure(EXIT.USAGE, `Expected a topic of ${known}, found ${name ?? 'none'}. See: samenhang ask --help`);
  }
  const variables = topic.variables(slugs, {
    asOf: values['as-of'] ?? null,
    from: values.from ?? null,
    to: values.to ?? null,
  });
  if (typeof variables === 'string') throw new Failure(EXIT.USAGE, `${variables} See: samenhang ask --help`);
  return { topic, variables, json: values.json ?? false };
}
