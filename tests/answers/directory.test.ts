import { writeRecords } from '../../src/records/store';
import { exportRecords } from '../../src/records/export';
import type { AnyRecord } from '../../src/records/kind';
import { Directory } from '../../src/registry/search/directory';
import { describeEngines } from '../support/engines';
import { add } from './records';
import { type Asking, openSeeded } from './asking';

const RENAMING = { id: 'naam-nieuwstad', reorganisationKind: 'RENAME', date: '2020-01-01' };

describeEngines('the names in memory', (engine) => {
  let asking: Asking;
  beforeAll(async () => (asking = await openSeeded(engine)));
  afterAll(() => asking.graph.close());

  it('brought up to date are as if they were read anew, corrected changes of name too', async () => {
    const { graph } = asking;
    const [followed, texts] = [new Directory(graph), ['hillegom', 'regeling', 'oudstad', 'vroegerstad', 'delft']];
    const answersOf = (directory: Directory) => Promise.all(texts.map((text) => directory.search(text, null)));
    await answersOf(followed);
    const rename = (formerName: string, renamed: string) =>
      add(graph, [['reorganisation', { ...RENAMING, formerName, renamed }]]);
    await rename('Oudstad', 'gemeente-hillegom');
    await answersOf(followed);
    await rename('Vroegerstad', 'gemeente-delft');
    let regeling: AnyRecord | undefined;
    for await (const record of exportRecords(graph)) if (record.id === 'gr-holland-rijnland') regeling = record;
    for (const name of ['Regeling Hillegom', 'Delft en Delft', 'Regeling regeling'])
      await writeRecords(graph, [{ ...regeling!, name }], { kind: 'IMPORT', at: new Date(), by: null });
    const found = await answersOf(followed);
    expect(found).toEqual(await answersOf(new Directory(graph)));
    expect(found[2]).toEqual([]);
    expect(found[3]!.map(({ entry }) => entry.id)).toEqual(['gemeente-delft']);
  });
});
