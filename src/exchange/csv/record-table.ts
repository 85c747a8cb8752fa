import { kindNamed } from '../../records/kinds';
import { uriOf } from '../../registry/reading/ids';
import { labelOf, type RecordDocument } from '../one-record';
import { kindInWords } from '../words/kinds';
import { columnsOf } from './columns';
import { type Cell, type Flavour, toText } from './flavour';

const HEADINGS = { nl: ['eigenschap', 'waarde', 'naam', 'adres'], en: ['property', 'value', 'name', 'registry_uri'] };

/** A record as a table of its properties, its sources and what points at it: a row for each. */
export function recordAsTable(document: RecordDocument, flavour: Flavour): string {
  const { record, scope, linked, related, levels } = document;
  const { language } = flavour;
  const address = (kind: string, id: string) => uriOf(scope.publicUri, { kind, id, view: { day: '', asked: false } });
  const named = (kind: string, id: string): Cell[] => {
    const target = linked.get(id) ?? related.flatMap(({ records }) => records).find((each) => each.id === id);
    const label = target ? labelOf(target, linked, record.id) : null;
    return [id, label === null || typeof label === 'string' ? label : label[language], address(kind, id)];
  };
  const row = { record, uri: address(record.kind, record.id), linked, onDay: levels.get(record.id) };
  const properties = columnsOf(kindNamed(record.kind), scope.day).map(({ heading, cell }): Cell[] => [
    heading[language],
    cell(row, language),
    null,
    null,
  ]);
  const sources = record.accordingTo.map(({ source }): Cell[] => [
    kindInWords('source').one[language],
    ...named('source', source),
  ]);
  const pointing = related.flatMap(({ kind, records }) =>
    records.map(({ id }): Cell[] => [kindInWords(kind).one[language], ...named(kind, id)]),
  );
  return toText(
    [HEADINGS[language], ...properties.filter(([, value]) => value !== null), ...sources, ...pointing],
    flavour,
    true,
  );
}
