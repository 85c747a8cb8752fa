import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { readRoo } from '../../../src/exchange/roo/read';
import { peakMemory } from '../../support/peak-memory';

/**
 * Run as a process of its own: reads an export as if its records stood in it that many times, under other numbers, and
 * writes what that took. It holds no more of the file than one copy.
 */
const [file = '', times = '1'] = process.argv.slice(2);

/** A character that fits the text is not cut: the parts are cut at line ends. */
function* parts(): Generator<Buffer> {
  const bytes = readFileSync(file);
  const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString();
  const [head = '', tail] = [/^[^]*?<p:overheidsorganisaties[^>]*>/.exec(text)?.[0], '</p:overheidsorganisaties>'];
  const body = text.slice(head.length, text.lastIndexOf(tail));
  yield Buffer.from(head);
  for (let copy = 1; copy <= Number(times); copy += 1)
    for (let from = 0; from < body.length;) {
      const end = body.indexOf('\n', from + 65_536) + 1 || body.length;
      yield Buffer.from(body.slice(from, end).replace(/systeemId="(\d+)"/g, `systeemId="${copy}$1"`));
      from = end;
    }
  yield Buffer.from(tail);
}

async function* stream(): AsyncGenerator<Buffer> {
  yield* parts();
}

async function cpuOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 1_000);
}

async function main(): Promise<void> {
  let summary: unknown;
  let bytes = 0;
  const started = performance.now();
  const cpu = await cpuOf(async () => {
    for await (const item of readRoo(stream())) if (item.type === 'summary') summary = item;
  });
  const wall = Math.round(performance.now() - started);
  const bareCpu = await cpuOf(async () => {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('opentag', () => undefined);
    parser.on('text', () => undefined);
    for await (const part of stream()) {
      bytes += part.length;
      parser.write(part.toString());
    }
    parser.close();
  });
  const peak = peakMemory();
  process.stdout.write(JSON.stringify({ summary, bytes, wall, cpu, bareCpu, peak }));
}

void main();
