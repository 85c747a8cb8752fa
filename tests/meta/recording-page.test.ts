import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbedded } from '../../src/graph/embedded';
import type { Graph } from '../../src/graph/port';
import { prepareDatabase } from '../../src/records/database';
import { commitment } from '../../src/records/kinds/proceedings';
import { parseFiles } from '../../src/records/read-files';
import type { ProblemCode } from '../../src/records/problem';
import { writeRecords } from '../../src/records/store';
import { validateRecords } from '../../src/records/validate';
import { PROJECT } from '../support/components';
import { fileOf, importInto } from '../support/imports';

const PAGE = readFileSync(join(PROJECT, 'docs', 'recording.md'), 'utf8');

/** The examples of the page: the last file that is named before each, and its text. */
const EXAMPLES = [...PAGE.matchAll(/```yaml\n([^]*?)```/g)].map(({ 1: text = '', index }) => ({
  name: [...PAGE.slice(0, index).matchAll(/`([a-z-]+(?:\/[a-z0-9-]+)?\.yaml)`/g)].at(-1)?.[1] ?? '',
  text,
}));

/** What the page says is invented, and what its examples lean on. */
const BODIES = [
  { kind: 'source', id: 'een-bron', sourceKind: 'DOCUMENT', title: 'Een bron' },
  { kind: 'organisation', id: 'gemeente-wierdam', type: 'MUNICIPALITY', name: 'Wierdam', accordingTo: ['een-bron'] },
  { kind: 'organisation', id: 'provincie-veenland', type: 'PROVINCE', name: 'Veenland', accordingTo: ['een-bron'] },
  {
    kind: 'arrangement',
    id: 'gr-polder',
    arrangementKind: 'JOINT_ARRANGEMENT',
    name: 'GR Polder',
    accordingTo: ['een-bron'],
  },
];

describe('the page on recording', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = openEmbedded();
    await prepareDatabase(graph);
    const text = BODIES.map((each) => JSON.stringify(each)).join('\n');
    const { records, problems } = validateRecords(parseFiles([{ path: 'bodies.jsonl', text }]).raws);
    expect(problems).toEqual([]);
    await writeRecords(graph, records, { kind: 'SEED', at: new Date(), by: null });
  });
  afterAll(() => graph.close());

  it('has an example of everything it is about', () => {
    expect(EXAMPLES.map(({ name, text }) => `${name} ${text.slice(0, text.indexOf(':'))}`)).toEqual([
      'sources.yaml sources',
      'arrangements/gr-polder.yaml decisions',
      'arrangements/gr-polder.yaml documentEvents',
      'arrangements/gr-polder.yaml decisions',
      'arrangements/gr-polder.yaml decisions',
      'arrangements/gr-polder.yaml commitments',
      'calendars.yaml meetingCalendars',
      'arrangements/gr-polder.yaml seats',
      'arrangements/gr-polder.yaml clauses',
      'related-parties/wierdam-verbonden-partijen-2026.yaml relatedPartyList',
    ]);
  });

  it('has examples that are imported one after the other as they stand', async () => {
    for (const { name, text } of EXAMPLES) {
      const { counts } = await importInto(graph, 'records', [fileOf(name, text)]);
      expect([name, counts.new > 0, counts.changed]).toEqual([name, true, 0]);
    }
  });

  it('lists every field of a commitment', () => {
    const section = PAGE.slice(PAGE.indexOf('## A promise or a motion'), PAGE.indexOf('## A meeting calendar'));
    const fields = [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    const given = ['arrangement', 'note'];
    expect(fields).toEqual(Object.keys(commitment.fields).filter((name) => !given.includes(name)));
  });

  it('explains every code with which a file is refused', () => {
    const codes: Record<ProblemCode, true> = {
      UNREADABLE: true,
      UNKNOWN_SECTION: true,
      UNKNOWN_FIELD: true,
      MISSING_FIELD: true,
      MISSING_SOURCE: true,
      WRONG_VALUE: true,
      IMPOSSIBLE_DAY: true,
      WRONG_PERIOD: true,
      INCONSISTENT: true,
      BAD_ID: true,
      DUPLICATE_ID: true,
      UNKNOWN_REFERENCE: true,
      WRONG_KIND: true,
    };
    const table = PAGE.slice(PAGE.indexOf('| code |'));
    expect(Object.keys(codes).filter((code) => !table.includes(`\`${code}\``))).toEqual([]);
  });
});
