import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Packed } from '../../src/exchange/packed';

const item = (index: number) => ({
  id: `p${index}`,
  text: `regel één\nregel "twee" ${'x'.repeat(index % 50)}`,
  day: null,
});

describe('packed items', () => {
  it('come back as they were, in their order, at every walk', () => {
    const items = Array.from({ length: 3_000 }, (_, index) => item(index));
    const packed = new Packed<ReturnType<typeof item>>();
    for (const each of items) packed.add(each);
    expect(packed.length).toBe(3_000);
    expect([...packed]).toEqual(items);
    expect([...packed]).toEqual(items);
  });

  it('let go of the text they were cut from', () => {
    const packed = new Packed<string>();
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const before = process.memoryUsage().heapUsed;
    for (let index = 0; index < 500; index += 1) {
      const chunk = Buffer.alloc(100_000, `’${index}`).toString();
      packed.add(chunk.slice(50, 90));
    }
    collectGarbage();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(5_000_000);
    expect([...packed][7]).toHaveLength(40);
  });
});
