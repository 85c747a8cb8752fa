import { LEVEL_IN_WORDS } from '../../answers/words';
import { type Field, type Figure, idsIn, isLink, type Prose } from '../../records/field';
import type { AnyRecord, Evidence } from '../../records/kind';
import { kindNamed } from '../../records/kinds';
import { periodOf } from '../../registry/reading/record-fields';
import { boundsOf, mayLiveOn, type Period, surelyLivesOn } from '../../time/period';
import { euros } from '../csv/columns';
import { type Html, markup } from '../markup';
import { labelOf, type RecordDocument, type Related } from '../one-record';
import { fieldInEnglish, FIELDS_IN_DUTCH } from '../words/fields';
import { valueInDutch, valueInEnglish } from '../words/values';
import { kindInWords } from '../words/kinds';
import { english, link, page } from './html';

/** A plain page about a record: its names, period, properties and sources, and what is linked with it. */
export function recordPage(document: RecordDocument): string {
  const { record, linked, related } = document;
  const kind = kindInWords(record.kind).one;
  const name = labelOf(record, linked);
  const title = typeof name === 'string' ? name : name.nl;
  return page(
    title,
    markup`<h1>${title}</h1>
${typeof name === 'string' ? '' : markup`<p lang="en">${name.en}</p>\n`}<p>${kind.nl} (${english(kind.en)})${viewOf(document)}</p>
${levelOf(document)}<h2>Gegevens (${english('properties')})</h2>
<dl>
${record.period ? entry('periode', 'period', periodInWords(record.period, document.scope.day)) : ''}${fieldsOf(document)}</dl>
<h2>Bronnen (${english('sources')})</h2>
${sourcesOf(document)}${related.map((each) => section(each, document))}${aboutData(document)}`,
  );
}

function aboutData(document: RecordDocument): Html {
  const { publicUri, state, day } = document.scope;
  const address = addressOf(document.record, document);
  const suffix = day === null ? '' : `&asOf=${day}`;
  return markup`<h2>Over deze gegevens (${english('about these data')})</h2>
<p>Leeg of weggelaten betekent: niet bekend. Versie van de gegevens: ${state.version}; stand van de nieuwste bron: ${state.asOf ?? 'niet bekend'}.</p>
<p lang="en">Empty or left out means: not known. Data version: ${state.version}; newest source state: ${state.asOf ?? 'not known'}.</p>
<p>Vast adres (${english('permanent address')}): ${link(address, address)}</p>
<ul>
${FORMATS.map((format) => markup`<li>${link(`${address}?format=${format}${suffix}`, format)}</li>\n`)}<li>${link(`${publicUri}/export`, 'het hele register')} (${english('the whole registry')})</li>
</ul>
`;
}

const FORMATS = ['json-ld', 'csv', 'csv-nl'];

function addressOf({ kind, id }: { kind: string; id: string }, { scope }: RecordDocument): string {
  return `${scope.publicUri}/id/${kind}/${id}`;
}

/** A link to another record, on the same day. */
function linkTo(record: AnyRecord, document: RecordDocument, besides = ''): Html {
  const { day } = document.scope;
  const label = labelOf(record, document.linked, besides);
  const address = `${addressOf(record, document)}${day === null ? '' : `?asOf=${day}`}`;
  return link(address, typeof label === 'string' ? label : label.nl);
}

function viewOf({ scope: { day } }: RecordDocument): Html {
  return day === null
    ? markup`. Alles, met de periode waarin het geldt. ${english('Everything, with the period in which it holds.')}`
    : markup`. Op ${day}. ${english(`On ${day}.`)}`;
}

function levelOf({ record, levels }: RecordDocument): Html {
  const onDay = levels.get(record.id);
  if (!onDay) return markup``;
  return markup`<h2>Mate van verplichting (${english('level')})</h2>
<ul>
${onDay.grounds.map(({ why }) => markup`<li>${why.nl}<br>${english(why.en)}</li>\n`)}</ul>
`;
}

function entry(nl: string, en: string, value: Html): Html {
  return markup`<dt>${nl} (${english(en)})</dt><dd>${value}</dd>\n`;
}

function fieldsOf(document: RecordDocument): readonly Html[] {
  const { record } = document;
  return Object.entries(kindNamed(record.kind).fields).flatMap(([name, field]) => {
    const value = record[name];
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    return [entry(FIELDS_IN_DUTCH[name] ?? name, fieldInEnglish(name), shown(field, value, document))];
  });
}

function shown(field: Field, value: unknown, document: RecordDocument): Html {
  if (isLink(field)) {
    const targets = idsIn(value).map((id) => document.linked.get(id as string));
    return list(targets.filter((each) => each !== undefined).map((each) => linkTo(each, document)));
  }
  switch (field.type) {
    case 'prose':
      return markup`${(value as Prose).nl}<br>${english((value as Prose).en)}`;
    case 'enum':
      return inWords(value as string);
    case 'enums':
      return list((value as string[]).map(inWords));
    case 'texts':
    case 'days':
      return list((value as string[]).map((each) => markup`${each}`));
    case 'figures':
      return list((value as Figure[]).map((figure) => markup`${figure.property}: ${figure.value}`));
    case 'money':
      return markup`€ ${euros(value as number).decimal.replace('.', ',')}`;
    case 'boolean':
      return value === true ? markup`ja (${english('yes')})` : markup`nee (${english('no')})`;
    case 'text':
      return link(value as string, value as string);
    default:
      return markup`${value as string | number}`;
  }
}

const inWords = (value: string) => markup`${valueInDutch(value)} (${english(valueInEnglish(value))})`;

function list(items: readonly Html[]): Html {
  return items.length === 1 ? markup`${items}` : markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}

/** A period in words, and what is to be said of it on the day. */
function periodInWords(period: Period, day: string | null): Html {
  const known = periodOf(period);
  if (!known) return markup``;
  const start = known.from ?? known.fromText ?? 'begin niet bekend';
  const end = known.lastDay ?? known.untilText ?? (known.untilCertainty === 'OPEN' ? 'heden' : 'einde niet bekend');
  return markup`${start} tot en met ${end}${day === null ? '' : doubt(period, day)}`;
}

/** What is to be said of a period that does not surely hold on a day. */
function doubt(period: Period, day: string): Html {
  const bounds = boundsOf(period);
  if (surelyLivesOn(bounds, day)) return markup``;
  return mayLiveOn(bounds, day)
    ? markup` – niet zeker op ${day} (${english('not certain on that day')})`
    : markup` – niet op ${day} (${english('not on that day')})`;
}

function sourcesOf(document: RecordDocument): Html {
  const { accordingTo } = document.record;
  if (accordingTo.length === 0) return markup`<p>Geen bron vermeld. ${english('No source given.')}</p>\n`;
  return markup`<ul>\n${accordingTo.map((each) => sourceItem(each, document))}</ul>\n`;
}

function sourceItem({ source, heading, note, basis }: Evidence, document: RecordDocument): Html {
  const record = document.linked.get(source);
  const place = heading === null ? '' : markup`, ${heading}`;
  const how = basis === 'STATED' ? '' : markup` (${basis})`;
  const remark = note ? markup`: ${note.nl} ${english(note.en)}` : '';
  return markup`<li>${record ? linkTo(record, document) : source}${place}${how}${remark}</li>\n`;
}

function section({ kind, field, records, cut }: Related, document: RecordDocument): Html {
  const { many } = kindInWords(kind);
  const more = markup`<p>Er zijn er meer: zie ${link(`${document.scope.publicUri}/export`, 'het hele register')}. ${english('There are more: see the whole registry.')}</p>\n`;
  return markup`<h2>${many.nl}, ${FIELDS_IN_DUTCH[field] ?? field} (${english(`${many.en}, ${fieldInEnglish(field)}`)})</h2>
<ul>
${records.map((record) => relatedItem(record, document))}</ul>
${cut ? more : ''}`;
}

function relatedItem(record: AnyRecord, document: RecordDocument): Html {
  const onDay = document.levels.get(record.id);
  const words = onDay && LEVEL_IN_WORDS[onDay.level];
  const level = words ? markup`; ${words.nl} (${english(words.en)})` : '';
  const period = record.period ? markup`: ${periodInWords(record.period, document.scope.day)}` : '';
  return markup`<li>${linkTo(record, document, document.record.id)}${period}${level}</li>\n`;
}
