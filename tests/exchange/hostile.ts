import type { AnyRecord } from '../../src/records/kind';
import { parseFiles } from '../../src/records/read-files';
import { validateRecords } from '../../src/records/validate';

/** Names that are meant to break out of a format. */
export const HOSTILE_NAMES = {
  'vijand-formule': `=cmd|' /C calc'!A0`,
  'vijand-plus': '+31 (0)70; "citaat", komma\nnieuwe regel\ttab',
  'vijand-xml': `]]> <script>alert('x')</script> & <!-- --> %00`,
  'vijand-teken': 'Súdwest-Fryslân „ßøĳ” \u202E 𝔊emeente \u0007 {{x}}',
  'vijand-apen': '@SUM(1+1)*cmd',
} as const;

const VALUES = [
  {
    kind: 'source',
    id: 'vijandige-bron',
    sourceKind: 'WEB_PAGE',
    title: '-2+3+cmd|x "]]>',
    url: 'javascript:alert(1)',
  },
  ...Object.entries(HOSTILE_NAMES).map(([id, name]) => ({
    kind: 'organisation',
    id,
    type: 'PRIVATE_PARTY',
    name,
    accordingTo: ['vijandige-bron'],
  })),
  {
    kind: 'arrangement',
    id: 'vijandige-regeling',
    arrangementKind: 'NETWORK',
    name: `'t "Gooi"; ]]>\n=1+1`,
    purpose: { nl: '@doel; "x"\r\ny', en: '=purpose' },
    from: '2020-01-01',
    accordingTo: ['vijandige-bron'],
  },
  ...Object.keys(HOSTILE_NAMES).map((id) => ({
    kind: 'participation',
    id: `deelname-${id}`,
    arrangement: 'vijandige-regeling',
    organisation: id,
    origin: 'TEXT',
    from: '2021-01-01',
    accordingTo: [{ source: 'vijandige-bron', heading: '=HYPERLINK("http://x")' }],
  })),
];

/** Records with such names, linked to each other. */
export function hostileRecords(): readonly AnyRecord[] {
  const text = VALUES.map((values) => JSON.stringify(values)).join('\n');
  const { records, problems } = validateRecords(parseFiles([{ path: 'hostile.jsonl', text }]).raws);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return records;
}
