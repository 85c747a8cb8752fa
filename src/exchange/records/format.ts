import { ABOUT_KEY, toLine } from '../../records/json-lines';
import type { Format } from '../format';
import type { Scope } from '../scope';
import { statementOf } from '../statement';
import { recordsInFileOrder } from './file-order';

/** Lines are put together to pieces of about this many characters. */
const PIECE = 64_000;

/** The registry's own records. Loaded into an empty database they give the same registry. */
export const records: Format = {
  name: 'records',
  title: {
    nl: 'de eigen records van het register, om opnieuw in te lezen',
    en: "the registry's own records, to be loaded again",
  },
  takesDay: false,
  files: () => [
    {
      name: 'samenhang-records.jsonl',
      title: { nl: 'alle records, een per regel (JSON Lines)', en: 'all records, one a line (JSON Lines)' },
      mediaType: 'application/x-ndjson; charset=utf-8',
      text: lines,
    },
  ],
};

async function* lines(scope: Scope): AsyncGenerator<string> {
  let piece = `${JSON.stringify({ [ABOUT_KEY]: await statementOf(scope) })}\n`;
  for await (const record of recordsInFileOrder(scope.graph)) {
    piece += toLine(record);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
