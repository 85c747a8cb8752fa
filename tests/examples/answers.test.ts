import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApollo, execute } from '../../src/api/apollo';
import { type Context, createContext } from '../../src/api/context';
import { readExamples } from '../../src/api/query-page';
import { buildRegistrySchema } from '../../src/api/schema';
import { EXAMPLES } from '../../src/cli/places';
import { FIRST_LOAD, openRegistry, type Registry } from '../facts/registry';
import { PROJECT } from '../support/components';
import { describeEngines } from '../support/engines';
import { differences, readExpectation } from './expectation';

const SEEDS = join(PROJECT, 'seeds');
const all = readExamples(EXAMPLES).map((example) => [example.name, example] as const);

/** What each ready-made question must answer from the seeds; see `expectation.ts` for how that is written. */
describeEngines('the answers to the ready-made questions', (engine) => {
  let registry: Registry;
  const apollo = createApollo<Context>({ schema: buildRegistrySchema() });
  beforeAll(async () => {
    registry = await openRegistry(engine);
    await apollo.start();
  }, FIRST_LOAD);
  afterAll(async () => {
    await apollo.stop();
    await registry.close();
  });

  it.each(all)('%s: as the facts say', async (name, { document, variables }) => {
    const question = { query: document, variables: JSON.parse(variables ?? '{}') as Record<string, unknown> };
    const { data, errors } = await execute(apollo, question, createContext(registry.services));
    expect(errors).toBeUndefined();
    expect(differences(readExpectation(name), document, data)).toEqual([]);
  });

  it('one change was recorded for each record of the seeds', async () => {
    const { changes } = await registry.ask('{ changes { totalCount } }');
    expect(changes).toEqual({ totalCount: countSeedRecords() });
  });
});

/** Every record has an `id` of its own, on a line of its own. */
function countSeedRecords(): number {
  const files = readdirSync(SEEDS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  return files.flatMap((file) => readFileSync(join(SEEDS, file), 'utf8').match(/^\s*(?:- )?id: /gm) ?? []).length;
}

it('every expectation is of a ready-made question', () => {
  const files = readdirSync(join(__dirname, 'expected')).sort();
  expect(files).toEqual(all.map(([name]) => `${name}.yaml`));
});

describe('an expectation', () => {
  const document = '{ a: body { name seats { place votes } } }';
  const answer = {
    a: {
      name: 'Delft',
      seats: [
        { place: 'Delft', votes: 2 },
        { place: 'Delft', votes: null },
      ],
    },
  };
  const seats = { of: 'a.seats', columns: ['place', 'votes'] };
  const rows = [
    ['Delft', null],
    ['Delft', 2],
  ];

  it('is met by the whole answer only', () => {
    const says = { 'a.name': 'Delft' };
    expect(differences({ says, lists: [{ ...seats, rows }] }, document, answer)).toEqual([]);
    expect(differences({ says, lists: [{ ...seats, rows, inOrder: true }] }, document, answer)).toHaveLength(2);
    expect(differences({ says, lists: [{ ...seats, rows: rows.slice(1) }] }, document, answer)).toEqual([
      'a.seats: not expected ["Delft",null]',
    ]);
    expect(differences({ says, lists: [{ ...seats, rows: [...rows, rows[0]!] }] }, document, answer)).toEqual([
      'a.seats: missing ["Delft",null]',
    ]);
  });

  it('names nothing that is not asked, and leaves out nothing without a reason', () => {
    const says = { 'a.name': 'Delft', 'a.seats.place': 'Delft', 'a.seats.day': null };
    expect(differences({ says }, document, answer)).toEqual([
      'a.seats.day: is not asked',
      'a.seats.votes: nothing is expected',
    ]);
    delete (says as Record<string, unknown>)['a.seats.day'];
    expect(differences({ says, notLookedAt: { 'a.seats.votes': 'a reason' } }, document, answer)).toEqual([]);
  });

  it.each([
    ['a.name', 'Del'],
    ['a.name', '…Lisse…'],
    ['a.name', null],
    ['a.name', ['Delft']],
    ['a.seats.place', ['Delft']],
    ['a.seats.votes', 2],
    ['a.seats.votes', '…'],
  ])('of %s as %j is not met', (path, expected) => {
    const says = { 'a.name': 'Delft', 'a.seats.place': 'Delft', 'a.seats.votes': [2, null], [path]: expected };
    expect(differences({ says }, document, answer)).toHaveLength(1);
  });

  it.each([
    ['a.name', '…el…'],
    ['a.name', '…'],
    ['a.seats.place', ['Delft', 'Delft']],
    ['a.seats.votes', [null, 2]],
  ])('of %s as %j is met', (path, expected) => {
    const says = { 'a.name': 'Delft', 'a.seats.place': 'Delft', 'a.seats.votes': [2, null], [path]: expected };
    expect(differences({ says }, document, answer)).toEqual([]);
  });
});
