import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-graphml';
import type { Graph } from '../../src/graph/port';
import { exportRecords } from '../../src/records/export';
import type { AnyRecord } from '../../src/records/kind';
import { describeEngines } from '../support/engines';
import { DAY, exported, FIRST_LOAD, openHostile, PUBLIC_URI } from './exported';
import { HOSTILE_NAMES } from './hostile';

const address = (kind: string, id: string) => `${PUBLIC_URI}/id/${kind}/${id}`;

describeEngines('the network', (engine) => {
  let graph: Graph;
  const records: AnyRecord[] = [];
  const networks = new Map<string | null, MultiDirectedGraph>();
  beforeAll(async () => {
    graph = await openHostile(engine);
    for await (const record of exportRecords(graph)) records.push(record);
    for (const day of [null, '2022-12-31', DAY])
      networks.set(day, parse(MultiDirectedGraph, await exported(graph, 'graphml', day)));
  }, FIRST_LOAD);
  afterAll(() => graph.close());

  const count = (kind: string) => records.filter((each) => each.kind === kind).length;

  it('has a node for each organisation and arrangement, and an edge for each participation', () => {
    const network = networks.get(null)!;
    expect(network.order).toBe(count('organisation') + count('arrangement'));
    expect(network.size).toBe(count('participation'));
    for (const { id, organisation, arrangement } of records.filter(({ kind }) => kind === 'participation'))
      expect(network.extremities(address('participation', id))).toEqual([
        address('organisation', String(organisation)),
        address('arrangement', String(arrangement)),
      ]);
  });

  it('shows periods without a day, and on a day who takes part at which level', () => {
    const edge = address('participation', 'deelname-svhw-brielle');
    expect(networks.get(null)!.getEdgeAttributes(edge)).toMatchObject({
      from: '2001-01-01',
      until: '2023-01-01',
      lastDay: '2022-12-31',
      untilCertainty: 'DERIVED',
      verified: true,
    });
    expect(networks.get(null)!.hasEdgeAttribute(edge, 'level')).toBe(false);
    expect(networks.get('2022-12-31')!.getEdgeAttributes(edge)).toMatchObject({ level: 'VOLUNTARY', certain: true });
    expect(networks.get(DAY)!.hasEdge(edge)).toBe(false);
    const mrdh = address('arrangement', 'gr-mrdh');
    expect([...networks.values()].map((network) => network.inDegree(mrdh)).slice(1)).toEqual([23, 21]);
    expect(networks.get(DAY)!.getNodeAttributes(mrdh)).toMatchObject({ kind: 'arrangement', form: 'PUBLIC_BODY' });
  });

  it('keeps hostile names, but for signs that XML cannot hold', () => {
    for (const [id, name] of Object.entries(HOSTILE_NAMES))
      expect(networks.get(null)!.getNodeAttribute(address('organisation', id), 'name')).toBe(
        name.replace('\u0007', '\uFFFD'),
      );
    expect(networks.get(DAY)!.getNodeAttribute(address('arrangement', 'vijandige-regeling'), 'name')).toBe(
      `'t "Gooi"; ]]>\n=1+1`,
    );
  });

  it('says which day and version it is of, from which sources with which licence, and that it is not complete', () => {
    const about = networks.get('2022-12-31')!.getAttributes();
    expect(about).toMatchObject({
      day: '2022-12-31',
      dataAsOf: DAY,
      dataVersion: records.length,
      completeness: expect.stringContaining('not complete'),
      licence: expect.stringContaining('Each source has a licence'),
    });
    const lines = String(about['sources']).trim().split('\n');
    expect(lines).toHaveLength(count('source'));
    expect(lines.filter((line) => line.endsWith('(CC0-1.0)'))).toHaveLength(1);
    expect(lines).toContainEqual(
      expect.stringMatching(/^roo-gr-2026: Register van gemeenschappelijke regelingen in .* \(CC0-1\.0\)$/),
    );
    expect(networks.get(null)!.hasAttribute('day')).toBe(false);
  });
});
