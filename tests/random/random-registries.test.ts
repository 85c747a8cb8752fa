import * as fc from 'fast-check';
import type { Graph } from '../../src/graph/port';
import { prepareDatabase } from '../../src/records/database';
import { describeWithNeo4j } from '../support/describe-with';
import { describeEngines, engines } from '../support/engines';
import { PlainModel } from '../support/plain-model';
import type { PlainRegistry } from '../support/plain-model-data';
import { registry } from '../support/registry-arbitrary';
import { type DrawnQuestions, questions, questionsAbout } from '../support/registry-arbitrary-questions';
import { recordsOf } from '../support/registry-arbitrary-records';
import { fill } from './api';
import { DOCUMENT, expectedOf, variablesOf } from './document';
import { pagesOf } from './pages';
import { holds, RUNS, timeoutOf } from './property';
import { THE_REST } from './rest';

const DAYS = 6;
/** For what takes long: page after page, or both engines at once. */
const SOME_RUNS = Math.ceil(RUNS / 3);

const formerNameOf = ({ formerName }: { readonly formerName: string | null }) => formerName;

describeEngines('random registries', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await prepareDatabase(graph);
  });
  afterAll(() => graph.close());

  it(
    'are answered as the plain model answers them',
    async () => {
      const days = fc.array(questions, { minLength: 1, maxLength: DAYS, size: 'max' });
      await holds(fc.tuple(registry, days), async ([drawn, asked]) => {
        const ask = await fill(graph, recordsOf(drawn));
        const model = new PlainModel(drawn);
        for (const each of asked) {
          const about = questionsAbout(drawn, each);
          expect(await ask(DOCUMENT, variablesOf(drawn, about))).toEqual(expectedOf(model, drawn, about));
        }
      });
    },
    timeoutOf(),
  );

  it(
    'are found by every name, unless several go by it',
    async () => {
      const mustHold = async (drawn: PlainRegistry) => {
        const ask = await fill(graph, recordsOf(drawn));
        const model = new PlainModel(drawn);
        const names = [...drawn.organisations.map(({ name }) => name), ...drawn.reorganisations.map(formerNameOf)];
        for (const name of names.filter((each) => each !== null)) {
          const found = model.named(name);
          const answer = ask('query ($name: String!) { organisation(by: {name: $name}) { slug } }', { name });
          if (found.length > 1) await expect(answer).rejects.toThrow(`the name of ${found.length} things`);
          else expect(await answer).toEqual({ organisation: found[0] === undefined ? null : { slug: found[0] } });
        }
      };
      await holds(registry, mustHold, SOME_RUNS);
    },
    timeoutOf(SOME_RUNS),
  );

  it(
    'are read in pages that make up the whole list',
    async () => {
      const mustHold = async ([drawn, each]: [PlainRegistry, DrawnQuestions]) => {
        const ask = await fill(graph, recordsOf(drawn));
        for (const { pages, whole, totals } of await pagesOf(ask, drawn, questionsAbout(drawn, each))) {
          expect(pages).toEqual(whole);
          expect(totals).toEqual(totals.map(() => whole.length));
        }
      };
      await holds(fc.tuple(registry, questions), mustHold, SOME_RUNS);
    },
    timeoutOf(SOME_RUNS),
  );
});

/** In one file with the tests above: what Neo4j planned for them it knows by now. */
describeWithNeo4j('Grafeo and Neo4j', () => {
  let graphs: readonly Graph[] = [];
  beforeAll(async () => {
    graphs = await Promise.all(engines.map(({ open }) => open()));
    await Promise.all(graphs.map(prepareDatabase));
  });
  afterAll(() => Promise.all(graphs.map((graph) => graph.close())));

  it(
    'answer alike',
    async () => {
      const mustHold = async ([drawn, each]: [PlainRegistry, DrawnQuestions]) => {
        const about = questionsAbout(drawn, each);
        const text = drawn.organisations[0]?.name.trim() ?? '';
        const rest = { day: about.day, text: text === '' ? 'bron' : text };
        const answers = graphs.map(async (graph) => {
          const ask = await fill(graph, recordsOf(drawn));
          return [await ask(DOCUMENT, variablesOf(drawn, about)), await ask(THE_REST, rest)];
        });
        const [first, ...others] = await Promise.all(answers);
        for (const other of others) expect(other).toEqual(first);
      };
      await holds(fc.tuple(registry, questions), mustHold, SOME_RUNS);
    },
    timeoutOf(SOME_RUNS),
  );
});
