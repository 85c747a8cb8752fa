import { readFileSync } from 'node:fs';
import { ImportRefused } from '../../../src/exchange/import/evidence';
import type { Graph } from '../../../src/graph/port';
import { toLine } from '../../../src/records/json-lines';
import { prepareDatabase } from '../../../src/records/database';
import { exportRecords } from '../../../src/records/export';
import { problemLine } from '../../../src/records/problem';
import { changesAfter } from '../../../src/records/replay';
import { loadFolder } from '../../../src/records/seed';
import { describeEngines } from '../../support/engines';
import { fileOf, IMPORTED_AT, importInto, importSamples } from '../../support/imports';
import { ROO_SAMPLE } from '../../support/roo';
import { PROCEEDINGS } from '../../support/council';

const FOLDER = PROCEEDINGS;

const SOURCES = `
sources:
  - id: bron-raadsbesluit
    sourceKind: DOCUMENT
    title: Raadsbesluit Eikdorp
`;
const DECISION = `
decisions:
  - id: besluit-toestemming
    decisionKind: CONSENT
    organisation: frame-gemeente-eikdorp
    by: COUNCIL
    outcome: ADOPTED
    decidedOn: 2025-03-04
    consentTo: AMEND
    accordingTo:
      - bron-raadsbesluit
`;
const FILES: Readonly<Record<string, string>> = {
  'griffie/sources.yaml': SOURCES,
  'griffie/arrangements/frame-gr-heide.yaml': DECISION,
};

describeEngines('an import of records', (engine) => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await engine.open();
    await prepareDatabase(graph);
    await loadFolder(graph, FOLDER, IMPORTED_AT);
  }, 60_000);
  afterEach(() => graph.close());

  const importing = (files: Readonly<Record<string, string | Uint8Array>>, dryRun = false) =>
    importInto(
      graph,
      'records',
      Object.entries(files).map(([name, content]) => fileOf(name, content)),
      dryRun,
    );
  /** Why it was refused: a line for each problem. */
  async function refusal(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
    const before = await changes();
    const error: unknown = await importing(files).catch((each: unknown) => each);
    expect(error).toBeInstanceOf(ImportRefused);
    expect(await changes()).toEqual(before);
    return (error as ImportRefused).problems.map(problemLine);
  }
  async function changes(): Promise<string[]> {
    const found: string[] = [];
    for await (const { number, actKind, by, operation, recordId } of changesAfter(graph, 0))
      found.push(`${number} ${actKind} ${by} ${operation} ${recordId}`);
    return found;
  }
  async function stored(id: string) {
    for await (const record of exportRecords(graph)) if (record.id === id) return record;
    return undefined;
  }

  it('takes what is new, with links to what only the registry holds, as one act', async () => {
    const before = await changes();
    const { counts, dataVersion, differences, files } = await importing(FILES);
    expect(counts).toMatchObject({ new: 2, changed: 0, same: 0 });
    expect(files).toEqual(Object.keys(FILES));
    expect(differences.map(({ what, id, name }) => [what, id, name])).toEqual([
      ['NEW', 'bron-raadsbesluit', 'Raadsbesluit Eikdorp'],
      ['NEW', 'besluit-toestemming', 'Eikdorp, GR Heide'],
    ]);
    const last = before.length;
    expect((await changes()).slice(last)).toEqual([
      `${last + 1} IMPORT import records CREATED bron-raadsbesluit`,
      `${last + 2} IMPORT import records CREATED besluit-toestemming`,
    ]);
    expect(dataVersion).toBe(last + 2);
    expect(await stored('besluit-toestemming')).toMatchObject({
      arrangement: 'frame-gr-heide',
      decidedOn: '2025-03-04',
    });
  });

  it('changes nothing the second time', async () => {
    await importing(FILES);
    const before = await changes();
    expect(await importing(FILES)).toMatchObject({ counts: { new: 0, changed: 0, same: 2 }, dataVersion: null });
    expect(await changes()).toEqual(before);
  });

  it('puts a record in the place of the one with its id, all of it, and tells what was and is', async () => {
    await importing(FILES);
    const later = DECISION.replace('    decidedOn: 2025-03-04\n', '').replace('ADOPTED', 'REJECTED');
    const { counts, differences } = await importing({ 'arrangements/frame-gr-heide.yaml': later });
    expect(counts).toMatchObject({ new: 0, changed: 1, same: 0 });
    expect(differences[0]).toMatchObject({
      what: 'CHANGED',
      fields: [
        { field: 'outcome', before: 'ADOPTED', after: 'REJECTED' },
        { field: 'decidedOn', before: '2025-03-04', after: null },
      ],
    });
    expect(await stored('besluit-toestemming')).toMatchObject({ outcome: 'REJECTED', decidedOn: null });
    expect(await stored('frame-gr-heide')).toMatchObject({ name: 'GR Heide' });
  });

  it('rehearses without a trace', async () => {
    const before = await changes();
    expect(await importing(FILES, true)).toMatchObject({ dryRun: true, counts: { new: 2 }, dataVersion: null });
    expect(await changes()).toEqual(before);
  });

  it('takes lines of JSON as they are exported', async () => {
    await importing(FILES);
    const lines: string[] = [];
    for await (const record of exportRecords(graph)) lines.push(toLine(record));
    expect(await importing({ 'records.jsonl': lines.join('') })).toMatchObject({
      counts: { new: 0, changed: 0, same: lines.length },
    });
    const renamed = lines.map((line) => line.replace('"GR Heide"', '"GR Hei"')).join('');
    expect(await importing({ 'records.jsonl': renamed })).toMatchObject({ counts: { changed: 1 } });
  });

  it('is refused with all its faults, each with file and line, and changes nothing', async () => {
    const faulty = DECISION.replace('2025-03-04', '2025-02-30').replace('frame-gemeente-eikdorp', 'gemeente-nergens');
    expect(
      await refusal({ ...FILES, 'griffie/arrangements/frame-gr-heide.yaml': faulty, 'notities.yaml': 'a: b' }),
    ).toEqual([
      expect.stringMatching(/^griffie\/arrangements\/frame-gr-heide\.yaml:5 {2}UNKNOWN_REFERENCE {2}.*nergens/),
      expect.stringMatching(/^griffie\/arrangements\/frame-gr-heide\.yaml:8 {2}IMPOSSIBLE_DAY {2}.*2025-02-30/),
      expect.stringMatching(/^notities\.yaml {2}UNKNOWN_SECTION {2}/),
    ]);
    expect(await refusal({ ...FILES, 'griffie/arrangements/frame-gr-heide.yaml': faulty })).toEqual([
      expect.stringMatching(/^griffie\/arrangements\/frame-gr-heide\.yaml:5 {2}UNKNOWN_REFERENCE {2}.*nergens/),
      expect.stringMatching(/^griffie\/arrangements\/frame-gr-heide\.yaml:8 {2}IMPOSSIBLE_DAY {2}/),
    ]);
  });

  it('is refused where it names the text of another arrangement, also one that only the registry holds', async () => {
    const named = (version: string) => DECISION.replace('    consentTo', `    version: ${version}\n    consentTo`);
    const [heide, houtland] = [
      'griffie/arrangements/frame-gr-heide.yaml',
      'griffie/arrangements/frame-gr-houtland.yaml',
    ];
    const other = named('frame-versie-houtland');
    expect(await refusal({ 'griffie/sources.yaml': SOURCES, [heide]: other })).toEqual([
      "griffie/arrangements/frame-gr-heide.yaml:9  INCONSISTENT  besluit-toestemming: 'version' (frame-versie-houtland) belongs to frame-gr-houtland, and this record to frame-gr-heide",
    ]);
    expect(await importing({ 'griffie/sources.yaml': SOURCES, [houtland]: other })).toMatchObject({
      counts: { new: 2 },
    });
  });

  it('is refused where it says what cannot have happened by the day of the import, or who cannot have decided it', async () => {
    const impossible = DECISION.replace('2025-03-04', '2026-05-17').replace('COUNCIL', 'GENERAL_BOARD');
    expect(await refusal({ ...FILES, 'griffie/arrangements/frame-gr-heide.yaml': impossible })).toEqual([
      expect.stringMatching(/:6 {2}INCONSISTENT {2}besluit-toestemming: 'by' must be an organ of a municipality/),
      expect.stringMatching(
        /:8 {2}INCONSISTENT {2}besluit-toestemming: 'decidedOn' \(2026-05-17\) lies after 2026-05-16/,
      ),
    ]);
    const today = DECISION.replace('2025-03-04', '2026-05-16');
    expect(await importing({ ...FILES, 'griffie/arrangements/frame-gr-heide.yaml': today })).toMatchObject({
      counts: { new: 2 },
    });
  });

  it('needs a source for every record', async () => {
    expect(await refusal({ 'arrangements/frame-gr-heide.yaml': DECISION })).toEqual([
      expect.stringMatching(/UNKNOWN_REFERENCE {2}besluit-toestemming: there is no source 'bron-raadsbesluit'$/),
    ]);
    const unsourced = DECISION.split('    accordingTo')[0]!;
    expect(await refusal({ 'arrangements/frame-gr-heide.yaml': unsourced })).toEqual([
      expect.stringMatching(/MISSING_SOURCE {2}besluit-toestemming: /),
    ]);
  });

  it('never puts a record of one kind in the place of another', async () => {
    const taken = DECISION.replace('besluit-toestemming', 'frame-gemeente-olmstad');
    expect(await refusal({ 'sources.yaml': SOURCES, 'arrangements/frame-gr-heide.yaml': taken })).toEqual([
      'arrangements/frame-gr-heide.yaml:3  WRONG_KIND  frame-gemeente-olmstad: the registry has this id for a record of kind organisation; one of kind decision needs another',
    ]);
  });

  it.each([
    ['no text in UTF-8; save it as UTF-8', Buffer.from(SOURCES.replace('besluit E', 'besluït E'), 'latin1')],
    ['text in UTF-16; save it as UTF-8', Buffer.from(`\uFEFF${SOURCES}`, 'utf16le')],
    ['text in UTF-16; save it as UTF-8', Buffer.from(`\uFEFF${SOURCES}`, 'utf16le').swap16()],
  ])('refuses %s, with what else is wrong but for references to what stands there', async (message, bytes) => {
    const faulty = DECISION.replace('2025-03-04', '2025-02-30').replace('frame-gemeente-eikdorp', 'gemeente-nergens');
    expect(await refusal({ 'sources.yaml': bytes, 'arrangements/frame-gr-heide.yaml': faulty })).toEqual([
      expect.stringMatching(
        /:5 {2}UNKNOWN_REFERENCE {2}besluit-toestemming: there is no organisation 'gemeente-nergens'$/,
      ),
      expect.stringMatching(/:8 {2}IMPOSSIBLE_DAY {2}/),
      `sources.yaml  UNREADABLE  this is ${message}`,
    ]);
  });

  it.each([
    ['a spreadsheet', Buffer.from('504b030414000600', 'hex')],
    ['bytes', Buffer.from('sources:\n\0', 'utf8')],
  ])('refuses %s, which is no text', async (_what, bytes) => {
    expect(await refusal({ 'sources.yaml': bytes })).toEqual([
      'sources.yaml  UNREADABLE  this is no text, but a file as of a spreadsheet or a document; save it as text',
    ]);
  });

  it('understands a byte order mark of UTF-8', async () => {
    expect(await importing({ 'sources.yaml': `\uFEFF${SOURCES}` })).toMatchObject({ counts: { new: 1 } });
  });

  it('is what people wrote: where a register said the same and then another thing, both stand', async () => {
    const own = `
organisations:
  - id: wierdam
    type: MUNICIPALITY
    name: Wierdam
    tooiUri: https://identifier.overheid.nl/tooi/id/gemeente/gm9901
    kvkNumber: "99000001"
    accordingTo:
      - bron-raadsbesluit
`;
    await importing({ 'sources.yaml': SOURCES, 'organisations.yaml': own });
    await importSamples(graph);
    const later = readFileSync(ROO_SAMPLE, 'utf8').replace('KvK-nummer">99000001<', 'KvK-nummer">22222222<');
    const { summary } = await importInto(graph, 'roo', [fileOf('later.xml', later)]);
    expect(await stored('wierdam')).toMatchObject({ kvkNumber: '99000001' });
    expect(summary.discrepanciesRaised).toEqual(['verschil-register-wierdam-kvknumber']);
  });
});
