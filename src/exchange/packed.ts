import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Characters that are compressed together. */
const BLOCK = 65_536;
/** Quickest: there is much of it, and it repeats itself. */
const LEVEL = { level: 1 };

/**
 * Items kept as compressed text and given as new objects at every walk: a tenth of the room of objects, and nothing of
 * the file they came from stays with them. A text cut out of a larger one keeps all of that in memory: so does every
 * name that a reader took from a file, 64 kB for a few letters.
 */
export class Packed<Item> implements Iterable<Item> {
  private readonly blocks: Buffer[] = [];
  private open: string[] = [];
  private size = 0;
  private count = 0;

  get length(): number {
    return this.count;
  }

  add(item: Item): void {
    const line = JSON.stringify(item);
    this.open.push(line);
    this.size += line.length;
    this.count += 1;
    if (this.size > BLOCK) this.close();
  }

  *[Symbol.iterator](): Generator<Item, void> {
    for (const block of this.blocks) yield* itemsIn<Item>(inflateRawSync(block).toString().split('\n'));
    yield* itemsIn<Item>(this.open);
  }

  private close(): void {
    this.blocks.push(deflateRawSync(this.open.join('\n'), LEVEL));
    this.open = [];
    this.size = 0;
  }
}

function* itemsIn<Item>(lines: readonly string[]): Generator<Item, void> {
  for (const line of lines) yield JSON.parse(line) as Item;
}
