import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Answer } from './compare';
import type { Contestant } from './contestant';
import type { Lane, Measured, Plan } from './measure';
import { middle, pairs, type Ratio, ratioOf, together } from './ratios';

const FILE = join(__dirname, 'RESULTS.md');
/** From this heading on the file is written by people, and kept. */
const EXPLAINED = '## What explains it';
const OURS = 'Samenhang';

export interface Results {
  readonly contestants: readonly Contestant[];
  readonly plan: Plan;
  readonly sizes: Readonly<Record<string, number>>;
  readonly answers: ReadonlyMap<Lane, Answer>;
  readonly measured: ReadonlyMap<Lane, readonly Measured[]>;
}

/** The whole report up to what people wrote. */
export function report(results: Results): string {
  return [
    '# Three questions, three programs, one Neo4j',
    `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, up to "${EXPLAINED.slice(3)}". Ratios of programs that ran in turns, not promises of times.`,
    howMeasured(results),
    '## Samenhang against the others',
    'The middle of the rounds, and between brackets the smallest and largest. More answers per second is better, a shorter time is better.',
    ratioTable(results),
    '## Where the processor goes',
    'Processor time per answer; all that hand-written Cypher takes for the question, program and database, is 1.',
    processorTable(results),
  ].join('\n\n');
}

/** Writes the report; keeps what people wrote below it. */
export function keep(text: string): void {
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const explained = before.indexOf(EXPLAINED);
  writeFileSync(FILE, `${text}\n\n${explained < 0 ? `${EXPLAINED}\n` : before.slice(explained)}`);
}

function howMeasured({ contestants, plan, sizes }: Results): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const amounts = Object.entries(sizes).map(([what, count]) => `${count.toLocaleString('en')} ${what}`);
  return [
    ...contestants.map(({ name, about }) => `- **${name}**: ${about}.`),
    `- Versions: Node ${process.versions.node}, ${versions()}, Neo4j 5.26.28 community with its own planner settings, 2 GB heap and 512 MB page cache.`,
    `- Data: the seeds, and copies beside them: ${amounts.join(', ')}. Indexes counted and plans forgotten before the first question.`,
    `- Machine: ${availableParallelism()} processors and ${gigabytes} GB for everything: three programs, Neo4j and who asks. Others used it too.`,
    `- ${plan.rounds} rounds; in each, all take turns of ${plan.seconds} s per question over ${plan.connections} connections that ask again once answered; the order changes per round. ${plan.warmUp} s of warming up per question before, ${plan.leadIn} s before each turn.`,
    '- Before measuring, every answer is reduced to the same plain value; a difference ends the run.',
  ].join('\n');
}

function versions(): string {
  const { dependencies } = JSON.parse(readFileSync(join(__dirname, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const shown = ['@neo4j/graphql', '@apollo/server', 'graphql', 'neo4j-driver', 'express'];
  return shown.map((name) => `${name} ${dependencies[name] ?? ''}`).join(', ');
}

function ratioTable({ measured }: Results): string {
  const slices = (lane: Lane) => measured.get(lane) ?? [];
  const compared = pairs([...measured.keys()], OURS).map(({ ours, theirs }) => ({
    theirs,
    ratios: ([(each) => each.perSecond, (each) => each.p50, (each) => each.p95] as ((each: Measured) => number)[]).map(
      (value) => ratioOf(slices(ours), slices(theirs), value),
    ),
  }));
  const rows = compared.map(({ theirs, ratios }) => [theirs.question, nameOf(theirs), ...ratios.map(shownRatio)]);
  const others = [...new Set(compared.map(({ theirs }) => theirs.contestant))].map((other) => {
    const usual = compared.filter(({ theirs }) => theirs.contestant === other && theirs.way === 'usual');
    const all = [0, 1, 2].map((index) => together(usual.map(({ ratios }) => ratios[index]?.middle ?? NaN)));
    return ['**all three**', `**${other}**`, ...all.map((ratio) => `**${ratio.toFixed(2)}**`)];
  });
  return table(
    ['question', 'Samenhang against', 'answers per second, times as many', 'p50, times as long', 'p95, times as long'],
    [...rows, ...others],
  );
}

function processorTable({ measured, answers }: Results): string {
  const time = (lane: Lane, part: 'serverTime' | 'databaseTime') =>
    middle((measured.get(lane) ?? []).map((each) => each[part] ?? NaN));
  const lanes = [...measured.keys()];
  const rows = lanes.map((lane) => {
    const least = lanes.find((each) => each.question === lane.question && each.contestant === 'Cypher by hand') ?? lane;
    const one = time(least, 'serverTime') + time(least, 'databaseTime');
    const answer = answers.get(lane);
    return [
      lane.question,
      nameOf(lane),
      (time(lane, 'serverTime') / one).toFixed(2),
      (time(lane, 'databaseTime') / one).toFixed(2),
      answer?.roundTrips?.toString() ?? '1',
      ((measured.get(lane)?.[0]?.size ?? NaN) / 1000).toFixed(1),
    ];
  });
  return table(['question', 'program', 'in the program', 'in Neo4j', 'reads, one after another', 'answer, kB'], rows);
}

const nameOf = ({ contestant, way }: Lane) => (way === 'usual' ? contestant : `${contestant} ${way}`);
const shownRatio = ({ middle: shown, smallest, largest }: Ratio) =>
  `${shown.toFixed(2)} (${smallest.toFixed(2)} to ${largest.toFixed(2)})`;

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heading, heading.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
