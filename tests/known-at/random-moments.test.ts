import * as fc from 'fast-check';
import { writeRecords } from '../../src/records/store';
import { askingOf, type Asking, openEmpty } from '../answers/asking';
import { DOCUMENT, variablesOf } from '../random/document';
import { holds, RUNS, timeoutOf } from '../random/property';
import { THE_REST } from '../random/rest';
import { write } from '../support/cypher';
import { describeEngines } from '../support/engines';
import { registry } from '../support/registry-arbitrary';
import { questions, questionsAbout } from '../support/registry-arbitrary-questions';
import { recordsOf } from '../support/registry-arbitrary-records';
import { atMoment } from './at-moment';

const SOME_RUNS = Math.ceil(RUNS / 3);
/** A Neo4j that was just started plans each of these long documents for the first time. */
const COLD = 240_000;
const START = Date.parse('2026-01-01T00:00:00Z');
const HOUR = 3_600_000;
/** What each fact says of its own past. */
const HISTORIES = `query ($day: Date!) {
  organisations(asOf: $day, first: 100) { nodes { id slug history(first: 3) { totalCount nodes {
    number operation fields { name before after } provenance { source { slug } } } } } }
  participations: changes(kind: PARTICIPATION, first: 100) { last totalCount nodes { number record { slug } } }
}`;

/** A question, and what was answered when the registry stood at a version. */
interface Answered {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly version: number;
  readonly answer: unknown;
}

describeEngines('random registries, written one over the other', (engine) => {
  let asking: Asking;
  let hour = 0;
  beforeAll(async () => (asking = await openEmpty(engine)));
  afterAll(() => asking.graph.close());

  it(
    'are answered at every recorded moment as they were answered then',
    async () => {
      const drawn = fc.array(fc.tuple(registry, questions), { minLength: 2, maxLength: 4 });
      await holds(
        drawn,
        async (steps) => {
          await write(asking.graph, 'MATCH (n) DETACH DELETE n');
          hour = 0;
          const current = askingOf(asking.graph, () => new Date(START + (hour + 0.5) * HOUR));
          const answered: Answered[] = [];
          for (const [registry, each] of steps) {
            hour += 1;
            const at = new Date(START + hour * HOUR);
            await writeRecords(asking.graph, recordsOf(registry), { kind: 'IMPORT', at, by: null });
            answered.push(...(await answersNow(current, registry, questionsAbout(registry, each))));
          }
          for (const { document, variables, version, answer } of answered) {
            const then = await current.ask(atMoment(document, String(version)), variables);
            expect(withoutVersion(then, version)).toEqual(answer);
          }
          // The same moments by the clock: an act stands from its hour until the next.
          const [first] = answered;
          const instant = new Date(START + 1.5 * HOUR).toISOString();
          expect(
            withoutVersion(await current.ask(atMoment(first!.document, instant), first!.variables), first!.version),
          ).toEqual(first!.answer);
          await current.services.pasts.close();
        },
        SOME_RUNS,
      );
    },
    timeoutOf(SOME_RUNS) + COLD,
  );

  async function answersNow(
    { ask }: Asking,
    registry: Parameters<typeof variablesOf>[0],
    about: Parameters<typeof variablesOf>[1],
  ): Promise<Answered[]> {
    const { changes } = await ask<{ changes: { totalCount: number } }>('{ changes { totalCount } }');
    const text = registry.organisations[0]?.name.trim() || 'bron';
    const asked: [string, Readonly<Record<string, unknown>>][] = [
      [DOCUMENT, variablesOf(registry, about)],
      [THE_REST, { day: about.day, text }],
      [HISTORIES, { day: about.day }],
    ];
    return Promise.all(
      asked.map(async ([document, variables]) => ({
        document,
        variables,
        version: changes.totalCount,
        answer: await ask(document, variables),
      })),
    );
  }
});

/** An answer with the version taken out of its ids, which is all in which it may differ. */
function withoutVersion(answer: unknown, version: number): unknown {
  const plain = (id: string) =>
    Buffer.from(Buffer.from(id, 'base64url').toString().replace(`~${version}`, '')).toString('base64url');
  return JSON.parse(JSON.stringify(answer), (key, value: unknown) => {
    if (key !== 'id') return value;
    expect(plain(String(value))).not.toBe(value);
    return plain(String(value));
  });
}
