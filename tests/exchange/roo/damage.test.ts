import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { Unreadable } from '../../../src/exchange/delivery';
import { ROO_RULES } from '../../../src/exchange/roo/problems';
import { readAll, ROO_SAMPLE, type RooFile } from '../../support/roo';
import { isDay } from '../../../src/time/day';

const sample = readFileSync(ROO_SAMPLE);
const packed = gzipSync(sample);

interface Damage {
  readonly at: number;
  /** Bytes taken out there, and those put in. */
  readonly out: number;
  readonly bytes: Uint8Array;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.nat(),
  out: fc.oneof(fc.constantFrom(0, 1), fc.nat(2_000)),
  bytes: fc.oneof(
    fc.uint8Array({ maxLength: 3 }),
    fc
      .constantFrom('<', '>', '"', '&', '</p:regeling>', '<p:regeling>', '\n', ']]>', '<!--')
      .map((it) => Buffer.from(it)),
  ),
});

function damaged(file: Buffer, damages: readonly Damage[]): Buffer {
  return damages.reduce((bytes, { at, out, bytes: put }) => {
    const from = at % (bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + out)]);
  }, file);
}

/** Whatever comes out of a file, damaged or not, keeps what the types promise. */
function checkPromises({ items, organisations, arrangements, problems, summary }: RooFile): void {
  expect(summary).toMatchObject({
    organisations: organisations.length,
    arrangements: arrangements.length,
    defects: problems.filter(({ severity }) => severity === 'DEFECT').length,
  });
  expect(items).toHaveLength(organisations.length + arrangements.length + problems.length + 1);
  for (const { systeemId, title, from, until, participants } of arrangements) {
    expect(systeemId).toMatch(/^\d+$/);
    expect(title.trim()).not.toBe('');
    expect(isDay(from) && (until === null || (isDay(until) && until >= from))).toBe(true);
    for (const { share } of participants) expect(share === null || (share >= 0 && share <= 100)).toBe(true);
  }
  for (const problem of problems) {
    expect(Object.keys(ROO_RULES)).toContain(problem.code);
    expect(problem.line).toBeGreaterThan(0);
  }
}

async function outcome(file: Buffer): Promise<'read' | 'refused'> {
  try {
    checkPromises(await readAll(file));
    return 'read';
  } catch (error) {
    if (error instanceof Unreadable) return 'refused';
    throw error;
  }
}

describe('a damaged export', () => {
  it.each([
    ['plain', sample],
    ['gzip', packed],
  ])('%s: is read by the rules or refused with our own error', async (_, file) => {
    const seen = { read: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
        seen[await outcome(damaged(file, damages))] += 1;
      }),
      { numRuns: 300 },
    );
    expect(seen.refused).toBeGreaterThan(100);
  });

  it('is never taken for whole when its end is missing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: sample.lastIndexOf('>') }), async (length) => {
        expect(await outcome(sample.subarray(0, length))).toBe('refused');
      }),
      { numRuns: 200 },
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: packed.length - 9 }), async (length) => {
        expect(await outcome(packed.subarray(0, length))).toBe('refused');
      }),
      { numRuns: 100 },
    );
  });

  it('still gives every record that was not touched, where a value is damaged', async () => {
    const whole = await readAll(sample);
    const text = sample.toString();
    const values = [...text.matchAll(/>([^<>\s][^<>\n]*)</g)].map(({ index, 1: value = '' }) => ({
      index: index + 1,
      value,
    }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...values),
        fc.constantFrom('', 'x', '2020-13-01', '\u200b'),
        async (hit, put) => {
          const file = await readAll(text.slice(0, hit.index) + put + text.slice(hit.index + hit.value.length));
          const { organisations, arrangements, refusedRecords } = file.summary;
          expect(organisations + arrangements + refusedRecords).toBe(21);
          const same = (item: { line: number }) => JSON.stringify(item);
          const before = new Set([...whole.organisations, ...whole.arrangements].map(same));
          const untouched = [...file.organisations, ...file.arrangements].filter((item) => before.has(same(item)));
          expect(untouched.length).toBeGreaterThanOrEqual(20);
          checkPromises(file);
        },
      ),
      { numRuns: 150 },
    );
  });
});
