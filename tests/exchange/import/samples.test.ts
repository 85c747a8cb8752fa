import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { UnreadableFile } from '../../../src/exchange/import/files';
import type { ImportReport } from '../../../src/exchange/import/report';
import type { Graph } from '../../../src/graph/port';
import { prepareDatabase } from '../../../src/records/database';
import { exportRecords } from '../../../src/records/export';
import type { AnyRecord } from '../../../src/records/kind';
import { parseFiles, type RecordFile } from '../../../src/records/read-files';
import { changesAfter, replayRecords } from '../../../src/records/replay';
import { writeRecords } from '../../../src/records/store';
import { validateRecords } from '../../../src/records/validate';
import { toFiles } from '../../../src/records/write-files';
import { describeEngines } from '../../support/engines';
import { fileOf, IMPORTED_AT, importInto, importSamples, samplesOf } from '../../support/imports';
import { ROO_SAMPLE } from '../../support/roo';
import { organisation, written } from './drafts';

const XML = readFileSync(ROO_SAMPLE, 'utf8');
const VLIET = 'gr-90000101';

/** The sample with changes; each text must stand in it. */
function edited(...changes: readonly (readonly [found: string, put: string])[]): string {
  return changes.reduce((text, [found, put]) => {
    if (text.split(found).length !== 2) throw new Error(`Expected once in the sample: ${found}`);
    return text.replace(found, put);
  }, XML);
}

/** The text of an element that begins so, with its end. */
function element(beginning: string, name: string): string {
  const start = XML.indexOf(beginning);
  const end = XML.indexOf(`</p:${name}>`, start);
  if (start < 0 || end < 0) throw new Error(`Not in the sample: ${beginning}`);
  return XML.slice(start, end + name.length + 5);
}

const regeling = (id: string) => element(`<p:regeling p:systeemId="${id}">`, 'regeling');
/** The listing of a body within a version. */
function listing(version: string, body: string): string {
  const text = regeling(version);
  const start = text.indexOf(`<p:deelnemendeOrganisatie p:systeemId="${body}"`);
  return text.slice(start, text.indexOf('</p:deelnemendeOrganisatie>', start) + '</p:deelnemendeOrganisatie>'.length);
}
/** A version changed within. */
function within(version: string, change: (text: string) => string): readonly [string, string] {
  const text = regeling(version);
  if (change(text) === text) throw new Error(`Nothing changes in ${version}`);
  return [text, change(text)];
}

/** A database before a test does something to it. */
async function recordsIn(graph: Graph): Promise<AnyRecord[]> {
  const records: AnyRecord[] = [];
  for await (const record of exportRecords(graph)) records.push(record);
  return records;
}

async function numbersIn(graph: Graph): Promise<number[]> {
  const numbers: number[] = [];
  for await (const { number } of changesAfter(graph, 0)) numbers.push(number);
  return numbers;
}

/** What a report says changed, a line for each record and its fields. */
function changesIn({ differences }: ImportReport): string[] {
  return differences.map(({ what, id, fields }) => [what, id, ...fields.map(({ field }) => field)].join(' '));
}

async function load(graph: Graph, files: readonly RecordFile[]): Promise<void> {
  const { records, problems } = validateRecords(parseFiles(files).raws);
  expect(problems).toEqual([]);
  await writeRecords(graph, records, { kind: 'SEED', at: IMPORTED_AT, by: null });
}

describeEngines('the samples of the registers', (engine) => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await engine.open();
    await prepareDatabase(graph);
  }, 180_000);
  afterEach(() => graph.close());

  const roo = (xml: string, dryRun = false) => importInto(graph, 'roo', [fileOf('sample.xml', xml)], dryRun);
  const participationsIn = async (arrangement: string) =>
    (await recordsIn(graph))
      .filter((record) => record.kind === 'participation' && record.arrangement === arrangement)
      .map(({ organisation: body, period, endReason, stillListed }) =>
        [body, period?.from, period?.until, period?.untilRule, endReason, stillListed].filter(Boolean).join(' '),
      );

  it('come in, with what follows from them', async () => {
    const [tooi, register] = await importSamples(graph);
    expect(tooi?.counts).toMatchObject({ changed: 0, refusals: 0, defects: 0 });
    expect(register?.counts).toMatchObject({ refusals: 0, defects: 4 });
    expect(await participationsIn(VLIET)).toEqual([
      'gemeente-kalverhoek 2015-01-01 2023-01-01 DISSOLUTION ORGANISATION_ENDED true',
      'gemeente-kreekveld 2024-01-01 OPEN',
      'gemeente-lindewaard 2016-07-01 OPEN',
      'gemeente-oosterbrink 2015-01-01 2024-01-01 VERSION_COMPARISON ABSENT_FROM_NEXT_VERSION',
      'gemeente-wierdam 2015-01-01 OPEN',
    ]);
    // Zoutkreek and Brakveld went up in Kreekveld, which the register does not list here.
    expect(await participationsIn('gr-90000301')).toEqual([
      'gemeinde-grenzdorf 2012-05-01 OPEN',
      'gemeente-kreekveld 2019-01-01 OPEN',
      'gemeente-oosterbrink 2012-05-01 OPEN',
      'gemeente-zoutkreek 2012-05-01 2019-01-01 DISSOLUTION ORGANISATION_ENDED true',
    ]);
    expect(await numbersIn(graph)).toHaveLength(tooi!.counts.new + register!.counts.new + register!.counts.changed);
  });

  it('change nothing and record no change when they come again', async () => {
    await importSamples(graph);
    const before = await numbersIn(graph);
    const again = await importSamples(graph);
    expect(again.map(changesIn)).toEqual([[], []]);
    expect(again.map(({ dataVersion, counts }) => [dataVersion, counts.same > 0])).toEqual([
      [null, true],
      [null, true],
    ]);
    expect(await numbersIn(graph)).toEqual(before);
  });

  it('are only told of in a rehearsal', async () => {
    const rehearsed = await importInto(graph, 'tooi', samplesOf('tooi'), true);
    expect(await recordsIn(graph)).toEqual([]);
    expect([rehearsed.dryRun, rehearsed.dataVersion]).toEqual([true, null]);
    const done = await importInto(graph, 'tooi', samplesOf('tooi'));
    expect(rehearsed.differences).toEqual(done.differences);
    expect(rehearsed.counts).toEqual({ ...done.counts, same: rehearsed.counts.same });
  });

  // Who comes first gives a body its id, after the name it uses: only that differs where the registers use two names.
  it('give the same in the end in either order', async () => {
    const same = (records: AnyRecord[]) =>
      records
        .map((record) =>
          JSON.stringify({ ...record, accordingTo: record.accordingTo.map(({ source }) => source).sort() }),
        )
        .map((text) =>
          text.replaceAll('orgaan-samenwerkingsorganisatie-de-vliet', 'orgaan-samenwerkingsorgaan-de-vliet'),
        )
        .sort();
    await importSamples(graph, ['tooi', 'roo']);
    const oneWay = same(await recordsIn(graph));
    await graph.close();
    graph = await engine.open();
    await prepareDatabase(graph);
    await importSamples(graph, ['roo', 'tooi']);
    expect(same(await recordsIn(graph))).toEqual(oneWay);
  });

  it('give by replay of all changes what the export gives, and again when they are loaded into another registry', async () => {
    await importSamples(graph);
    const files = toFiles(await recordsIn(graph));
    expect(toFiles(await replayRecords(changesAfter(graph, 0)))).toEqual(files);
    await graph.close();
    graph = await engine.open();
    await prepareDatabase(graph);
    await load(graph, files);
    expect(toFiles(await recordsIn(graph))).toEqual(files);
    expect((await importSamples(graph)).map(changesIn)).toEqual([[], []]);
  });

  it('move what follows from the life of a body as soon as the register corrects that', async () => {
    await importSamples(graph, ['roo']);
    const begins = '<p:startDatum>2015-01-01</p:startDatum>';
    const later = edited([begins, begins.replace('2015', '2021')]);
    expect(changesIn(await roo(later))).toEqual([
      'CHANGED orgaan-samenwerkingsorgaan-de-vliet from',
      'CHANGED roo-90000011 from',
      'CHANGED deelname-90000401-orgaan-samenwerkingsorgaan-de-vliet from fromRule',
    ]);
    expect(changesIn(await roo(later))).toEqual([]);
  });

  describe('in a later export', () => {
    beforeEach(() => importSamples(graph), 180_000);

    it('change a corrected joining day, and nothing else', async () => {
      const report = await roo(
        edited(
          within('90000401', (text) =>
            text.replace('<p:toetredingsDatum>2019-07-01', '<p:toetredingsDatum>2020-02-01'),
          ),
        ),
      );
      expect(changesIn(report)).toEqual([
        'CHANGED versie-90000401 listings',
        'CHANGED deelname-90000401-wierdam registerJoinedOn from',
      ]);
      expect(report.differences[1]?.fields).toEqual([
        { field: 'registerJoinedOn', before: '2019-07-01', after: '2020-02-01' },
        { field: 'from', before: '2019-07-01', after: '2020-02-01' },
      ]);
    });

    it('change a corrected number of the chamber of commerce, in the entry and in the body', async () => {
      expect(changesIn(await roo(edited(['KvK-nummer">99000002<', 'KvK-nummer">99000099<'])))).toEqual([
        'CHANGED gemeente-oosterbrink kvkNumber',
        'CHANGED roo-90000002 kvkNumber',
      ]);
    });

    it('take away a number that the register withdraws', async () => {
      const line = '<p:resourceIdentifier p:naam="KvK-nummer">99000002</p:resourceIdentifier>';
      const report = await roo(edited([line, '']));
      expect(report.differences.map(({ id, fields }) => [id, fields[0]?.before, fields[0]?.after])).toEqual([
        ['gemeente-oosterbrink', '99000002', null],
        ['roo-90000002', '99000002', null],
      ]);
    });

    it('end who is not in a new version, and begin who is', async () => {
      const next = regeling('90000501')
        .replace('p:systeemId="90000501"', 'p:systeemId="90000502"')
        .replace('<p:datumInwerkingtreding>2025-01-01', '<p:datumInwerkingtreding>2026-01-01')
        .replace(listing('90000501', '90000002'), '');
      const link = '<p:nextVersion p:systeemId="90000502">Volgende</p:nextVersion></p:regeling>';
      const closed = regeling('90000501')
        .replace(
          '<p:datumTerVerificatie>',
          '<p:datumUitwerkingtreding>2026-01-01</p:datumUitwerkingtreding><p:datumTerVerificatie>',
        )
        .replace('</p:regeling>', link);
      const report = await roo(edited([regeling('90000501'), `${closed}\n${next}`]));
      expect(changesIn(report)).toEqual([
        'ENDED versie-90000501 until',
        'NEW versie-90000502',
        'ENDED deelname-90000501-oosterbrink endReason until untilRule',
      ]);
      expect(report.summary.left).toMatchObject([{ organisation: 'gemeente-oosterbrink', day: '2026-01-01' }]);
      expect(report.counts).toMatchObject({ new: 1, changed: 0, ended: 2 });
    });

    it('mark who is gone from a version without a new one: it may have left, or never have been in it', async () => {
      const report = await roo(edited([listing('90000501', '90000002'), '']), true);
      expect(changesIn(report)).toEqual([
        'CHANGED versie-90000501 participantsListed listings',
        'CHANGED deelname-90000501-oosterbrink inRegister untilRule attestedUntil',
      ]);
      expect(report.vanished.map(({ id }) => id)).toEqual(['deelname-90000501-oosterbrink']);
      await roo(edited([listing('90000501', '90000002'), '']));
      expect(changesIn(await roo(edited([listing('90000501', '90000002'), ''])))).toEqual([]);
      expect(changesIn(await roo(XML))).toEqual([
        'CHANGED versie-90000501 participantsListed listings',
        'CHANGED deelname-90000501-oosterbrink inRegister untilRule attestedUntil',
      ]);
    });

    it('tell what is not there any more, and keep it', async () => {
      const before = await recordsIn(graph);
      const report = await roo(edited([regeling('90000601'), '']));
      expect(changesIn(report)).toEqual([]);
      expect(report.vanished.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['arrangement-version versie-90000601']);
      expect(await recordsIn(graph)).toEqual(before);
    });

    it('say in a rehearsal what they would change, and change nothing', async () => {
      const before = await numbersIn(graph);
      const later = edited(['KvK-nummer">99000002<', 'KvK-nummer">99000099<'], [regeling('90000601'), '']);
      const rehearsed = await roo(later, true);
      expect(await numbersIn(graph)).toEqual(before);
      const done = await roo(later);
      expect(rehearsed.differences).toEqual(done.differences);
      expect(rehearsed.vanished).toEqual(done.vanished);
    });
  });

  describe('beside what people wrote', () => {
    const own = {
      ...organisation('wierdam'),
      name: 'Wierdam aan Zee',
      tooiUri: 'https://identifier.overheid.nl/tooi/id/gemeente/gm9901',
      kvkNumber: '11111111',
      seat: 'Oost',
    };
    const source = written('source', 'een-tekst', { sourceKind: 'WEBSITE', title: 'Een tekst' });
    const load = () =>
      writeRecords(graph, [{ ...source, accordingTo: [] }, own], { kind: 'SEED', at: IMPORTED_AT, by: null });
    const wierdam = async () => (await recordsIn(graph)).find(({ id }) => id === 'wierdam');

    it('overwrite nothing, fill what is open, and raise a discrepancy that is solved when they agree', async () => {
      await load();
      const first = await importSamples(graph);
      expect(first.flatMap(({ summary }) => summary.discrepanciesRaised)).toEqual([
        'verschil-register-wierdam-kvknumber',
      ]);
      expect(await wierdam()).toMatchObject({
        name: 'Wierdam aan Zee',
        kvkNumber: '11111111',
        seat: 'Oost',
        rsin: '009900001',
      });
      expect((await recordsIn(graph)).filter(({ kind }) => kind === 'organisation').map(({ id }) => id)).not.toContain(
        'gemeente-wierdam',
      );
      expect(changesIn(await roo(XML))).toEqual([]);
      const corrected = await roo(edited(['KvK-nummer">99000001<', 'KvK-nummer">11111111<']));
      expect(corrected.summary).toMatchObject({
        discrepanciesRaised: [],
        discrepanciesSolved: ['verschil-register-wierdam-kvknumber'],
      });
      expect(changesIn(corrected)).toEqual([
        'CHANGED roo-90000001 kvkNumber',
        'CHANGED verschil-register-wierdam-kvknumber solvedOn',
      ]);
      const again = await roo(XML);
      expect(again.summary.discrepanciesRaised).toEqual(['verschil-register-wierdam-kvknumber']);
    });
  });

  describe('that are not what they say', () => {
    const FAULTY = [
      ['roo', 'Beste lezer'],
      ['roo', '<rss version="2.0"></rss>'],
      ['roo', XML.slice(0, 30_000)],
      ['roo', gzipSync(XML).subarray(0, 2_000)],
      ['roo', ''],
      ['tooi', '[{"@id": "https://example.org/1"}]'],
    ] as const;

    it('change nothing, whatever they are: no XML, another XML, cut off, cut off gzip, empty, no list', async () => {
      await importSamples(graph, ['tooi']);
      const before = await recordsIn(graph);
      for (const [format, content] of FAULTY) {
        const files = [...(format === 'tooi' ? samplesOf('tooi') : []), fileOf('faulty', content)];
        await expect(importInto(graph, format, files)).rejects.toThrow(UnreadableFile);
        expect(await recordsIn(graph)).toEqual(before);
      }
    });

    it('say in which file and on which line', async () => {
      await expect(roo(XML.slice(0, 30_000))).rejects.toThrow(/^sample\.xml, line \d+: /);
    });
  });

  it('come in from gzip as from plain files', async () => {
    await importSamples(graph);
    expect(changesIn(await importInto(graph, 'roo', [fileOf('sample.xml.gz', gzipSync(XML))]))).toEqual([]);
  });
});
