import { isDeepStrictEqual } from 'node:util';
import { ask } from './closed-loop';
import type { Lane } from './measure';

/** What one lane answered, as far as the report tells it. */
export interface Answer {
  readonly rows: number;
  /** How often the program went to the database, one time after another, where it says so. */
  readonly roundTrips: number | undefined;
}

/**
 * Asks every lane once and reduces its answer to the plain value of the question. Throws, with both values, where two
 * differ: programs that do not do the same are not worth comparing. Answers too short to mean anything are refused too.
 */
export async function compareAnswers(lanes: readonly Lane[]): Promise<Map<Lane, Answer>> {
  const agreed = new Map<string, readonly unknown[]>();
  const answers = new Map<Lane, Answer>();
  for (const lane of lanes) {
    const answer = JSON.parse((await ask(lane.server.url, lane.asked)).toString('utf8')) as Told;
    const plain = plainOf(lane, answer);
    const expected = agreed.get(lane.question);
    if (plain.length < 2) throw new Error(`${nameOf(lane)} answered next to nothing: ${shown(answer)}`);
    if (expected === undefined) agreed.set(lane.question, plain);
    else if (!isDeepStrictEqual(plain, expected))
      throw new Error(`${nameOf(lane)} answers\n${shown(plain)}\nwhere the first answered\n${shown(expected)}`);
    answers.set(lane, { rows: plain.length, roundTrips: answer.extensions?.roundTrips });
  }
  return answers;
}

/** What Samenhang says of the reading an answer took. */
interface Told {
  readonly extensions?: { readonly roundTrips?: number };
}

function plainOf(lane: Lane, answer: unknown): readonly unknown[] {
  try {
    return lane.asked.plain(answer as never);
  } catch (error) {
    throw new Error(`${nameOf(lane)} gave another answer than its question: ${shown(answer)}`, { cause: error });
  }
}

const nameOf = ({ question, contestant, way }: Lane) => `${contestant} (${question}, ${way})`;
const shown = (value: unknown) => JSON.stringify(value, null, 1).slice(0, 5000);
