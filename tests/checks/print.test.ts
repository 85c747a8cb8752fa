import { type Document, same } from '../../src/checks/print/document';
import { markdown } from '../../src/checks/print/markdown';
import { plain } from '../../src/checks/print/plain';

const DOCUMENT: Document = [
  { heading: { nl: 'Kop', en: 'Heading' }, level: 1 },
  {
    paragraph: [{ nl: 'Zie ', en: 'See ' }, { words: same('de wet'), link: 'https://wetten.overheid.nl/x' }, same('.')],
  },
  { heading: same('Deel'), level: 2 },
  { facts: [{ called: { nl: 'Aan', en: 'To' }, is: [same('Delft')] }] },
  { list: [[same('een')], [same('twee')]] },
  {
    table: {
      head: [same('wat'), same('aantal')],
      rows: [
        [same('appels'), same(3)],
        [same('peren'), same(12)],
      ],
    },
  },
];

describe('a document as Markdown', () => {
  it('has headings, links, facts, lists and tables', () => {
    expect(markdown(DOCUMENT, 'nl')).toBe(`# Kop

Zie [de wet](<https://wetten.overheid.nl/x>).

## Deel

- **Aan:** Delft

- een
- twee

| wat | aantal |
| --- | --- |
| appels | 3 |
| peren | 12 |
`);
  });

  it('speaks English too', () => {
    expect(markdown(DOCUMENT, 'en')).toMatch(/^# Heading\n\nSee \[/);
  });

  it.each([
    ['*ster*', '\\*ster\\*'],
    ['_laag_', '\\_laag\\_'],
    ['[weg](https://elders.nl)', '\\[weg\\](https://elders.nl)'],
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['a | b', 'a \\| b'],
    ['`code` \\ ~weg~', '\\`code\\` \\\\ \\~weg\\~'],
    ['&lt;', '\\&lt;'],
    ['twee\n\n# regels', 'twee # regels'],
  ])('escapes what looks like markup: %j', (name, written) => {
    expect(markdown([{ paragraph: [same(name)] }], 'nl')).toBe(`${written}\n`);
    expect(markdown([{ facts: [{ called: same('Naam'), is: [same(name)] }] }], 'nl')).toBe(`- **Naam:** ${written}\n`);
  });

  it.each([
    ['# kop', '\\# kop'],
    ['- punt', '\\- punt'],
    ['+ punt', '\\+ punt'],
    ['1. eerst', '1\\. eerst'],
    ['12) laatst', '12\\) laatst'],
    ['=== onder', '\\=== onder'],
    ['2026 is een jaar', '2026 is een jaar'],
  ])('escapes what means something at the start of a line only: %j', (text, written) => {
    expect(markdown([{ paragraph: [same(text)] }], 'nl')).toBe(`${written}\n`);
    expect(markdown([{ list: [[same(text)]] }], 'nl')).toBe(`- ${written}\n`);
  });

  it('makes no link of what is no address, and lets no address end its link', () => {
    const linked = (link: string) => markdown([{ paragraph: [{ words: same('hier'), link }] }], 'nl');
    expect(linked('javascript:alert(1)')).toBe('hier\n');
    expect(linked('op papier')).toBe('hier\n');
    expect(linked('https://a.nl/<b>(c)')).toBe('[hier](<https://a.nl/%3Cb%3E(c)>)\n');
  });
});

describe('a document as plain text', () => {
  it('underlines headings, writes links out and aligns tables', () => {
    expect(plain(DOCUMENT, 'nl')).toBe(`Kop
===

Zie de wet (https://wetten.overheid.nl/x).

Deel
----

  Aan: Delft

- een
- twee

wat     aantal
appels       3
peren       12
`);
  });

  it('breaks lines between words at 80 signs, and never an address', () => {
    const long = Array.from({ length: 30 }, (_, index) => `woord${index}`).join(' ');
    const address = `https://example.nl/${'x'.repeat(100)}`;
    const text = plain(
      [{ facts: [{ called: same('Lang'), is: [same(`${long} `), { words: same('hier'), link: address }] }] }],
      'nl',
    );
    const lines = text.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^ {2}Lang: woord0 /);
    expect(lines.slice(1).every((line) => /^ {4}\S/.test(line))).toBe(true);
    expect(lines.filter((line) => line.length > 80).map((line) => line.trim())).toEqual([`(${address})`]);
    expect(lines.join(' ').replace(/\s+/g, ' ')).toContain(long);
  });
});
