import { exportRecords } from '../../src/records/export';
import { readRecordLines } from '../../src/exchange/records/lines';
import { FORMATS, textOf } from '../../src/exchange/formats';
import { Overtaken } from '../../src/exchange/scope';
import type { Graph } from '../../src/graph/port';
import { parseFiles } from '../../src/records/read-files';
import type { AnyRecord } from '../../src/records/kind';
import { toFileParts, toFiles } from '../../src/records/write-files';
import { validateRecords } from '../../src/records/validate';
import { openEmbedded } from '../../src/graph/embedded';
import { prepareDatabase } from '../../src/records/database';
import { writeRecords } from '../../src/records/store';
import { describeEngines, type Engine, engines } from '../support/engines';
import { describeWithNeo4j } from '../support/describe-with';
import { DAY, exported, FIRST_LOAD, formatNamed, openHostile, openWith, scopeOf, textIn } from './exported';
import { hostileRecords } from './hostile';

async function allRecords(graph: Graph): Promise<AnyRecord[]> {
  const records: AnyRecord[] = [];
  for await (const record of exportRecords(graph)) records.push(record);
  return records;
}

async function* pieces(text: string): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += 1000) yield text.slice(start, start + 1000);
}

const bytes: Record<Engine['name'], Map<string, string>> = { Grafeo: new Map(), Neo4j: new Map() };

describeEngines('records taken out', (engine) => {
  let graph: Graph;
  let lines: string;
  beforeAll(async () => {
    graph = await openHostile(engine);
    lines = await exported(graph, 'records', null);
  }, FIRST_LOAD);
  afterAll(() => graph.close());

  it('in every format have bytes to compare', async () => {
    for (const format of FORMATS)
      for (const day of format.takesDay ? [null, DAY] : [null])
        for (const file of format.files(day))
          bytes[engine.name].set(
            `${format.name} ${day} ${file.name}`,
            await textIn(textOf(file, await scopeOf(graph, day))),
          );
    expect(bytes[engine.name].size).toBeGreaterThan(80);
  });

  it('stand in the order of the files, so that these can be written piece by piece', async () => {
    const files = new Map<string, string>();
    for await (const { path, text, isFirst } of toFileParts(readRecordLines(pieces(lines), async () => undefined))) {
      expect(isFirst).toBe(!files.has(path));
      files.set(path, (files.get(path) ?? '') + text);
    }
    expect([...files].map(([path, text]) => ({ path, text })).sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual(
      toFiles(await allRecords(graph)),
    );
  });

  it('say first what they are', () => {
    expect(JSON.parse(lines.slice(0, lines.indexOf('\n')))).toMatchObject({
      about: { day: null, dataAsOf: DAY, dataVersion: lines.trim().split('\n').length - 1 },
    });
  });

  it('make the same registry of an empty one', async () => {
    const before = await allRecords(graph);
    const { raws, problems } = parseFiles([{ path: 'all.jsonl', text: lines }]);
    const validated = validateRecords(raws);
    expect([problems, validated.problems]).toEqual([[], []]);
    await graph.close();
    graph = await openWith(engine, validated.records);
    expect(await allRecords(graph)).toEqual(before);
    expect(await exported(graph, 'records', null)).toBe(lines);
  });
});

describeWithNeo4j('Grafeo and Neo4j', () => {
  it('give the same bytes in every format', () => {
    expect(engines.map(({ name }) => name)).toEqual(['Grafeo', 'Neo4j']);
    for (const [file, text] of bytes.Grafeo) expect([file, bytes.Neo4j.get(file) === text]).toEqual([file, true]);
    expect([...bytes.Neo4j.keys()]).toEqual([...bytes.Grafeo.keys()]);
  });
});

describe('lines of records', () => {
  it.each([
    ['{"kind":', 'this line is not readable JSON'],
    ['[1]', 'a line must hold a JSON object with the kind and the fields of a record'],
    ['{"kind":"persoon","id":"x"}', 'there is no kind of record named "persoon"'],
    ['{"id":"x"}', 'there is no kind of record named nothing'],
  ])('%s are refused with their number', (line, message) => {
    const text = `{"about":{}}\n\n${line}\n`;
    expect(parseFiles([{ path: 'a.jsonl', text }])).toMatchObject({
      raws: [],
      problems: [{ code: 'UNREADABLE', file: 'a.jsonl', line: 3, message }],
    });
  });

  it('are read one by one, however the text is cut', async () => {
    const text = hostileRecords()
      .map((record) => JSON.stringify({ kind: 'source', id: record.id, sourceKind: 'RECALLED', title: 'x' }))
      .join('\n');
    const read: string[] = [];
    for await (const { id } of readRecordLines(pieces(text), async () => undefined)) read.push(id);
    expect(read).toEqual(hostileRecords().map(({ id }) => id));
  });
});

describe('an export', () => {
  it('that something was written under is broken off', async () => {
    const graph = openEmbedded();
    await prepareDatabase(graph);
    await writeRecords(graph, hostileRecords().slice(0, 1), { kind: 'IMPORT', at: new Date(), by: null });
    const [file] = formatNamed('records').files(null);
    const text = textOf(file!, await scopeOf(graph, null));
    await writeRecords(graph, hostileRecords(), { kind: 'IMPORT', at: new Date(), by: null });
    await expect(textIn(text)).rejects.toThrow(Overtaken);
    await graph.close();
  });
});
