import { readFileSync } from 'node:fs';
import { deflateSync, gzipSync } from 'node:zlib';
import { Unreadable } from '../../../src/exchange/delivery';
import { readRoo } from '../../../src/exchange/roo/read';
import { XML_LIMITS } from '../../../src/exchange/xml';
import { arrangementXml, exportOf, inChunks, readAll, ROO_SAMPLE } from '../../support/roo';

const sample = readFileSync(ROO_SAMPLE);
const text = sample.toString();
const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const cut = text.indexOf('<p:gemeenschappelijkeRegelingen>');
const lineOfCut = text.slice(0, cut).split('\n').length;
/** Each name stands for ten of the one before: a thousand million characters in a few lines. */
const bomb =
  '<?xml version="1.0"?>\n<!DOCTYPE bom [\n<!ENTITY a0 "ha">\n' +
  Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">\n`).join('') +
  ']>\n<p:overheidsorganisaties xmlns:p="x">&a9;</p:overheidsorganisaties>';
const latin1 = Buffer.from(exportOf(arrangementXml({ title: '<p:titel>\nCoördinatie</p:titel>' })), 'latin1');

const UNREADABLE: [string, Buffer | string, number, RegExp][] = [
  ['an empty file', '', 0, /empty/],
  ['a gzip of nothing', gzipSync(''), 1, /not XML.*root/],
  ['white space only', ' \n \n', 1, /not XML/],
  ['text that is not XML', 'naam;code\nWierdam;gm9901\n', 1, /not XML/],
  ['JSON', '[{"@id": "x"}]', 1, /not XML/],
  ['HTML', '<!DOCTYPE html>\n<html><body>Niet gevonden</body></html>', 1, /DOCTYPE/],
  ['another root', '<?xml version="1.0"?>\n<waardelijst/>', 2, /overheidsorganisaties.*waardelijst/],
  ['a file that ends too early', text.slice(0, cut), lineOfCut, /unclosed|well-formed/],
  ['a file that ends in a tag', text.slice(0, cut + 9), lineOfCut, /well-formed/],
  ['something behind the end', `${text}<p:meer/>`, text.split('\n').length, /well-formed/],
  ['a tag closed by another', '<p:overheidsorganisaties xmlns:p="x">\n</p:anders>', 2, /well-formed/],
  ['a prefix without namespace', exportOf('\n<q:organisaties/>'), 3, /well-formed/],
  ['an unknown entity', exportOf('\n\n&nbsp;'), 4, /entity/],
  ['an external entity', `<!DOCTYPE a SYSTEM "file:///etc/passwd">\n${exportOf('')}`, 1, /DOCTYPE|XML declaration/],
  ['a bomb of entities', bomb, 13, /DOCTYPE/],
  ['UTF-16', utf16, 1, /UTF-8/],
  ['another encoding by its declaration', text.replace('UTF-8', 'ISO-8859-1'), 3, /ISO-8859-1/],
  ['another encoding without saying so', latin1, 3, /UTF-8/],
  ['bytes', Buffer.from([0x00, 0x01, 0xfe, 0x80, 0x0a]), 1, /UTF-8/],
  ['a ZIP archive', Buffer.from('PK\u0003\u0004\u0014\u0000'), 1, /not XML/],
  ['a gzip that ends too early', gzipSync(sample).subarray(0, 3_000), 0, /gzip/],
  ['a gzip with other bytes in it', Buffer.concat([gzipSync(sample).subarray(0, 3_000), sample]), 0, /gzip/],
  ['another compression', deflateSync(sample), 1, /UTF-8/],
  ['elements in elements without end', exportOf('<p:a>'.repeat(XML_LIMITS.depth)), 2, /nested/],
  ['text without end', exportOf(arrangementXml({ title: `<p:titel>${'a'.repeat(6_000_000)}` })), 2, /characters/],
  ['a tag without end', exportOf(`<p:regeling p:naam="${'a'.repeat(6_000_000)}`), 2, /characters/],
  [
    'a record without end',
    exportOf(arrangementXml({ participants: '<p:deelnemendeOrganisatie/>'.repeat(110_000) })),
    2,
    /larger than any record/,
  ],
];

describe('a file that is not what it says', () => {
  it.each(UNREADABLE)('%s: one error with the line', async (_, file, line, message) => {
    const error: unknown = await readAll(file).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Unreadable);
    expect(error).toMatchObject({ line, message: expect.stringMatching(message) });
  });

  it('gives no summary, whatever was read before the fault', async () => {
    const items: string[] = [];
    await expect(async () => {
      for await (const item of readRoo(inChunks(sample.subarray(0, -20), 100))) items.push(item.type);
    }).rejects.toThrow(Unreadable);
    expect(items).toContain('arrangement');
    expect(items).not.toContain('summary');
  });

  it('is not what a file that cannot be opened is', async () => {
    for (const bytes of [sample, gzipSync(sample)]) {
      const failing = async function* (): AsyncGenerator<Uint8Array> {
        yield bytes.subarray(0, 100);
        throw new Error('the disk is gone');
      };
      await expect(readRoo(failing()).next()).rejects.toThrow('the disk is gone');
    }
  });

  it('takes the five entities and numbers of characters', async () => {
    const title = '<p:titel>&lt;&gt;&amp;&quot;&apos;&#233;&#xE9;<![CDATA[<b>&]]></p:titel>';
    const { arrangements } = await readAll(exportOf(arrangementXml({ title })));
    expect(arrangements[0]?.title).toBe('<>&"\'éé<b>&');
  });

  it('reads a file with a byte order mark, and one with other prefixes or none', async () => {
    const { items } = await readAll(`\ufeff${text}`);
    const { items: expected } = await readAll(text);
    expect(items).toEqual(expected);
    expect(
      (
        await readAll(
          text.replaceAll('<p:', '<oo:').replaceAll('</p:', '</oo:').replace('xmlns:p', 'xmlns:p="urn:x" xmlns:oo'),
        )
      ).summary.arrangements,
    ).toBe(8);
    const bare = text
      .replaceAll('<p:', '<')
      .replaceAll('</p:', '</')
      .replaceAll(' p:', ' ')
      .replace('xmlns:p', 'xmlns');
    expect((await readAll(bare)).items).toEqual(expected);
  });

  it('closes the file when the reader stops early', async () => {
    for (const bytes of [sample, gzipSync(sample)]) {
      let closed = false;
      const source = async function* (): AsyncGenerator<Uint8Array> {
        try {
          for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
        } finally {
          closed = true;
        }
      };
      for await (const item of readRoo(source())) if (item.type === 'organisation') break;
      await new Promise((resolve) => setImmediate(resolve));
      expect(closed).toBe(true);
    }
  });
});
