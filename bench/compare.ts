import { isDeepStrictEqual } from 'node:util';
import { ask } from './closed-loop';
import type { Lane } from './measure';

/**
 * Asks every lane once and reduces its answer to the plain value of the question. Throws, with both values, where two
 * differ: programs that do not do the same are not worth comparing. Answers too short to mean anything are refused too.
 */
export async function compareAnswers(lanes: readonly Lane[]): Promise<Map<string, readonly unknown[]>> {
  const agreed = new Map<string, readonly unknown[]>();
  for (const lane of lanes) {
    const answer: unknown = JSON.parse((await ask(lane.server.url, lane.asked)).toString('utf8'));
    const plain = plainOf(lane, answer);
    const expected = agreed.get(lane.question);
    if (plain.length < 2) throw new Error(`${nameOf(lane)} answered next to nothing: ${shown(answer)}`);
    if (expected === undefined) agreed.set(lane.question, plain);
    else if (!isDeepStrictEqual(plain, expected))
      throw new Error(`${nameOf(lane)} answers\n${shown(plain)}\nwhere the first answered\n${shown(expected)}`);
  }
  return agreed;
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
