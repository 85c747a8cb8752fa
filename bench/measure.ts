import { closedLoop, type Slice } from './closed-loop';
import { type Asked, type Contestant, type QuestionName, QUESTIONS } from './contestant';
import { processorTime } from './processor-time';
import type { ServerProcess } from './server-process';

/** A contestant that is asked a question in one way. */
export interface Lane {
  readonly question: QuestionName;
  readonly contestant: string;
  /** 'usual', or the name of another way to ask. */
  readonly way: string;
  readonly server: ServerProcess;
  readonly asked: Asked<QuestionName>;
}

export interface Measured extends Slice {
  /** Seconds of processor time per answer, where the system tells. */
  readonly serverTime: number | undefined;
  readonly databaseTime: number | undefined;
}

export interface Plan {
  readonly connections: number;
  readonly rounds: number;
  /** Seconds per slice that count, and before them seconds that do not. */
  readonly seconds: number;
  readonly leadIn: number;
  /** Seconds for each lane before the first round: compilers, caches and plans settle. */
  readonly warmUp: number;
}

/** Everything that runs, question by question. */
export function lanesOf(running: readonly { contestant: Contestant; server: ServerProcess }[]): Lane[] {
  return QUESTIONS.flatMap((question) =>
    running.flatMap(({ contestant, server }) =>
      Object.entries<Asked<QuestionName>>(contestant.asks[question]).map(([way, asked]) => ({
        question,
        contestant: contestant.name,
        way,
        server,
        asked,
      })),
    ),
  );
}

/** The slices of each lane, one per round. In a round the lanes of a question take turns, each time another first. */
export async function measure(
  lanes: readonly Lane[],
  databasePid: number,
  plan: Plan,
  tell: (what: string) => void,
): Promise<Map<Lane, Measured[]>> {
  const measured = new Map<Lane, Measured[]>(lanes.map((lane) => [lane, []]));
  const { connections } = plan;
  tell('Warming up');
  for (const { server, asked } of lanes) await closedLoop(server.url, asked, { connections, seconds: plan.warmUp });
  for (let round = 0; round < plan.rounds; round++) {
    tell(`Round ${round + 1} of ${plan.rounds}`);
    for (const question of QUESTIONS)
      for (const lane of turned(
        lanes.filter((each) => each.question === question),
        round,
      )) {
        await closedLoop(lane.server.url, lane.asked, { connections, seconds: plan.leadIn });
        measured.get(lane)?.push(await slice(lane, databasePid, plan));
      }
  }
  return measured;
}

async function slice({ server, asked }: Lane, databasePid: number, { connections, seconds }: Plan): Promise<Measured> {
  const times = () => [processorTime(server.pid), processorTime(databasePid)];
  const [serverBefore, databaseBefore] = times();
  const found = await closedLoop(server.url, asked, { connections, seconds });
  const [serverAfter, databaseAfter] = times();
  const perAnswer = (before: number | undefined, after: number | undefined) =>
    before === undefined || after === undefined ? undefined : (after - before) / found.answers;
  return {
    ...found,
    serverTime: perAnswer(serverBefore, serverAfter),
    databaseTime: perAnswer(databaseBefore, databaseAfter),
  };
}

function turned<Item>(items: readonly Item[], by: number): Item[] {
  const first = by % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}
