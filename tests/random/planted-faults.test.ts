import * as fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { openEmbedded } from '../../src/graph/embedded';
import type { Graph } from '../../src/graph/port';
import { prepareDatabase } from '../../src/records/database';
import { PlainModel } from '../support/plain-model';
import type { PlainRegistry } from '../support/plain-model-data';
import { livesOn } from '../support/plain-model-rules';
import { registry } from '../support/registry-arbitrary';
import { questions, questionsAbout } from '../support/registry-arbitrary-questions';
import { recordsOf } from '../support/registry-arbitrary-records';
import { fill } from './api';
import { DOCUMENT, expectedOf, variablesOf } from './document';

type Model = new (registry: PlainRegistry) => PlainModel;

/** Mistakes that a program or its model could make; each breaks one rule. */
const FAULTS: Readonly<Record<string, Model>> = {
  'an end that is the last day': class extends PlainModel {
    override lives: PlainModel['lives'] = ({ period }, day) =>
      livesOn({ ...period, until: null }, day) && (period.until === null || day <= period.until);
  },
  'an unknown bound that counts as certain': class extends PlainModel {
    override surelyLives: PlainModel['surelyLives'] = (it, day) => this.lives(it, day);
  },
  'an open end that counts as uncertain': class extends PlainModel {
    override surelyLives: PlainModel['surelyLives'] = (it, day) =>
      it.period.untilRule !== 'OPEN' && super.surelyLives(it, day);
  },
  'a duty that binds whoever takes part': class extends PlainModel {
    override binds: PlainModel['binds'] = () => true;
  },
  'a duty that does not hold where the organs are unknown': class extends PlainModel {
    override binds: PlainModel['binds'] = (obligation, organs, organisation) =>
      organs !== null && super.binds(obligation, organs, organisation);
  },
  'a task that counts as a duty to cooperate': class extends PlainModel {
    override isDutyToCooperate: PlainModel['isDutyToCooperate'] = (obligation, day) => this.lives(obligation, day);
  },
  'a duty that outlives its obligation': class extends PlainModel {
    override isDutyToCooperate: PlainModel['isDutyToCooperate'] = ({ kind }) => kind === 'COOPERATE';
  },
  'a weaker duty that hides a stronger one': class extends PlainModel {
    override levelOf: PlainModel['levelOf'] = (grounds) =>
      grounds.some(({ level }) => level === 'SEMI_MANDATORY') ? 'SEMI_MANDATORY' : super.levelOf(grounds);
  },
  'a judgement that counts for nothing': class extends PlainModel {
    override levelOf: PlainModel['levelOf'] = (grounds) =>
      super.levelOf(grounds.filter(({ classification }) => classification === null));
  },
  'a participation of a body that is gone': class extends PlainModel {
    override participates: PlainModel['participates'] = (it, day, includeUncertain) =>
      this.lives(it, day) && (includeUncertain || this.surelyLives(it, day));
  },
  'a duty that an ended arrangement still meets': class extends PlainModel {
    override isMet: PlainModel['isMet'] = (obligation, day) =>
      this.registry.fulfilments.some((each) => each.obligation === obligation && this.lives(each, day));
  },
  'a region of a duty that an arrangement meets': class extends PlainModel {
    override isMet: PlainModel['isMet'] = () => false;
  },
  'a list in the order of ids': class extends PlainModel {
    override participationsIn: PlainModel['participationsIn'] = (arrangement, day, includeUncertain) =>
      super.participationsIn(arrangement, day, includeUncertain).sort((a, b) => (a.id < b.id ? -1 : 1));
  },
};

/** Always the same registries: whether a rare mistake is met must not be a matter of luck. */
const DRAWN = { numRuns: 3000, seed: 2026, endOnFailure: true };

/** What the random registries are worth: a model with a mistake must not pass. */
describe('random registries', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = openEmbedded();
    await prepareDatabase(graph);
  });
  afterAll(() => graph.close());

  it.each(Object.entries(FAULTS))('tell %s', async (_what, Faulty) => {
    const property = fc.asyncProperty(registry, questions, async (drawn, each) => {
      const about = questionsAbout(drawn, each);
      const [right, wrong] = [PlainModel, Faulty].map((Model) => expectedOf(new Model(drawn), drawn, about));
      // The model alone tells most registries apart from those worth a question.
      if (isDeepStrictEqual(right, wrong)) return;
      const ask = await fill(graph, recordsOf(drawn));
      expect(await ask(DOCUMENT, variablesOf(drawn, about))).toEqual(wrong);
    });
    const { failed } = await fc.check(property, DRAWN);
    expect(failed).toBe(true);
  });
});
