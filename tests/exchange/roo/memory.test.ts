import { statSync } from 'node:fs';
import { measureReading } from '../../support/measure-roo';
import { ROO_SAMPLE } from '../../support/roo';

describe('memory', () => {
  it('does not grow with the file: one larger than all memory allowed is read', () => {
    const { summary, bytes } = measureReading(ROO_SAMPLE, 700, 20);
    expect(bytes).toBeGreaterThan(1.5 * 20 * 2 ** 20);
    expect(bytes).toBeGreaterThan(690 * statSync(ROO_SAMPLE).size);
    expect(summary).toMatchObject({ arrangements: 5_600, organisations: 9_100, refusedRecords: 0 });
  });
});
