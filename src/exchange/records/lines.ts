import { decodeRecord } from '../../records/decode';
import { ABOUT_KEY, rawOfLine } from '../../records/json-lines';
import type { AnyRecord } from '../../records/kind';
import { kindNamed } from '../../records/kinds';
import { RecordsRefused } from '../../records/problem';

/** The records of the lines that an export of records gives, one by one; `about` takes the line about the export. */
export async function* readRecordLines(
  text: AsyncIterable<string>,
  about: (statement: unknown) => Promise<void>,
): AsyncGenerator<AnyRecord> {
  let number = 0;
  for await (const line of linesOf(text)) {
    number += 1;
    const raw = rawOfLine(line, 'the export', number);
    if (raw === undefined) {
      await about((JSON.parse(line) as Record<string, unknown>)[ABOUT_KEY]);
      continue;
    }
    if (typeof raw === 'string') throw new Error(`Line ${number} of an export: ${raw}`);
    const { record, problems } = decodeRecord(kindNamed(raw.kind), raw);
    if (problems.length > 0) throw new RecordsRefused(problems);
    yield record;
  }
}

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of text) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
