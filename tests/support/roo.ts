import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRoo } from '../../src/exchange/roo/read';
import type { RooArrangement, RooItem, RooOrganisation, RooProblem, RooSummary } from '../../src/exchange/roo/types';
import { PROJECT } from './components';

/** Invented bodies in the shape of the register; checked against its schema (oo-export-2.6.11.xsd) when it was made. */
export const ROO_SAMPLE = join(PROJECT, 'tests', 'fixtures', 'roo', 'sample.xml');

export interface RooFile {
  readonly items: readonly RooItem[];
  readonly organisations: readonly RooOrganisation[];
  readonly arrangements: readonly RooArrangement[];
  readonly problems: readonly RooProblem[];
  /** The last item. */
  readonly summary: RooSummary;
}

/** Everything in a file, read in chunks of that many bytes. */
export async function readAll(file: Uint8Array | string, chunk = 65_536): Promise<RooFile> {
  const items: RooItem[] = [];
  for await (const item of readRoo(inChunks(Buffer.from(file as string), chunk))) items.push(item);
  const summary = items.at(-1);
  if (summary?.type !== 'summary') throw new Error('the last item is no summary');
  return {
    items,
    organisations: items.filter((item) => item.type === 'organisation'),
    arrangements: items.filter((item) => item.type === 'arrangement'),
    problems: items.filter((item) => item.type === 'problem'),
    summary,
  };
}

export async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export const readSample = () => readAll(readFileSync(ROO_SAMPLE));

const NAMESPACE = 'https://organisaties.overheid.nl/static/schema/oo/export/2.6.9';

/** A small export; `p` is its prefix. */
export function exportOf(content: string, { namespace = NAMESPACE, root = 'p:overheidsorganisaties' } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns:p="${namespace}">${content}</${root}>`;
}

export interface ArrangementParts {
  readonly id?: string;
  readonly title?: string;
  readonly form?: string;
  readonly start?: string;
  /** Elements before the period and after it. */
  readonly more?: string;
  readonly participants?: string;
}

/** An arrangement without a fault, but for what is given. */
export function arrangementXml({ id = 'p:systeemId="7"', more = '', ...parts }: ArrangementParts = {}): string {
  const form = '<p:samenwerkingsvorm p:afkorting="OL">Openbaar lichaam</p:samenwerkingsvorm>';
  const start = '<p:datumInwerkingtreding>2020-01-01</p:datumInwerkingtreding>';
  return (
    `<p:gemeenschappelijkeRegelingen><p:regeling ${id}>` +
    `${parts.title ?? '<p:titel>Regeling</p:titel>'}${parts.form ?? form}${parts.start ?? start}${more}` +
    `<p:deelnemendeOrganisaties>${parts.participants ?? ''}</p:deelnemendeOrganisaties>` +
    '</p:regeling></p:gemeenschappelijkeRegelingen>'
  );
}

/** A participant with an id, a name and what is given. */
export function participantXml(id: string, more = ''): string {
  return `<p:deelnemendeOrganisatie p:systeemId="${id}"><p:naam>Deelnemer ${id}</p:naam>${more}</p:deelnemendeOrganisatie>`;
}

export function organisationXml(
  more: string,
  attributes = 'p:systeemId="1"',
  name = '<p:naam>Wierdam</p:naam>',
): string {
  return `<p:organisaties><p:organisatie ${attributes}>${name}${more}</p:organisatie></p:organisaties>`;
}
