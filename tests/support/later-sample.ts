import { readFileSync } from 'node:fs';
import type { ImportFile } from '../../src/exchange/import/files';
import { fileOf } from './imports';
import { ROO_SAMPLE } from './roo';

const GRENZDORF = '<p:deelnemendeOrganisatie p:systeemId="90000021">';
const STARTED = '<p:datumInwerkingtreding>2019-07-01</p:datumInwerkingtreding>';

/** What the register says differently a while after the sample. */
const EDITS: readonly (readonly [from: string, to: string])[] = [
  // Another form for 90000201, Centrumregeling leerplicht Wierdam.
  ['p:afkorting="CC">Centrumconstructie', 'p:afkorting="RZM">Regeling zonder meer'],
  // The end of 90000401, Bedrijfsvoeringsregeling De Vliet.
  [STARTED, `${STARTED}<p:datumUitwerkingtreding>2026-04-01</p:datumUitwerkingtreding>`],
  // Wierdam joins 90000301, Grensland.
  [
    GRENZDORF,
    `<p:deelnemendeOrganisatie p:systeemId="90000001"><p:naam>Gemeente Wierdam</p:naam>` +
      `<p:toetredingsDatum>2026-04-01</p:toetredingsDatum></p:deelnemendeOrganisatie>${GRENZDORF}`,
  ],
];

/** The sample of the register as it is exported on a later day. */
export function laterSample(day: string): ImportFile {
  const edits = [...EDITS, ['2026-03-15T', `${day}T`] as const];
  const xml = edits.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`The sample has no ${from}`);
      return text.replace(from, to);
    },
    readFileSync(ROO_SAMPLE, 'utf8'),
  );
  return fileOf('later.xml', xml);
}
