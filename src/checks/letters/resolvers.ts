import { listName } from '../../registry/reading/listing';
import type { Context, Language } from '../../registry/reading/context';
import type { PageArguments } from '../../registry/reading/page';
import { pageInMemory } from '../../registry/reading/page-in-memory';
import type { TypeResolvers } from '../../registry/reading/record-fields';
import { type Thing, thing, type View } from '../../registry/reading/view';
import { markdown } from '../print/markdown';
import { plain } from '../print/plain';
import type { Document, Form } from '../print/document';
import { type Finding, requestsIn } from '../report';
import { correctionLetter } from './correction';
import { correctionOf, type Desk, faultyEntries, isOwn, requestOf } from './gather';
import { requestLetter } from './request';

/** What a report found, and of what. */
interface Reported {
  readonly of: Thing;
  readonly findings: readonly Finding[];
}

/** A letter, before its words are made. */
interface Letter {
  readonly arrangement: string | null;
  readonly addressee: string | null;
  readonly findings: readonly Finding[];
  readonly view: View;
  readonly write: () => Promise<Document>;
}

const deskOf = ({ of }: Reported, context: Context): Desk => ({
  from: of.kind === 'organisation' ? of.id : null,
  view: of.view,
  context,
});

async function corrections(report: Reported, page: PageArguments, context: Context) {
  const desk = deskOf(report, context);
  const entries = await faultyEntries(report.findings, desk);
  const letters = entries.map((entry): Letter => ({
    arrangement: entry.arrangement,
    addressee: entry.keeper,
    findings: entry.findings,
    view: desk.view,
    write: async () => correctionLetter(await correctionOf(entry, desk)),
  }));
  return pageOfLetters('checks.corrections', letters, report, page);
}

function requests(report: Reported, page: PageArguments, context: Context) {
  const desk = deskOf(report, context);
  const letters = requestsIn(report.findings).map((request): Letter => ({
    arrangement: request.arrangement,
    addressee: request.findings.every((finding) => finding.arrangement === null || isOwn(finding, desk))
      ? desk.from
      : null,
    findings: request.findings,
    view: desk.view,
    write: async () => requestLetter(await requestOf(request, desk)),
  }));
  return pageOfLetters('checks.requests', letters, report, page);
}

function pageOfLetters(name: string, letters: readonly Letter[], { of }: Reported, page: PageArguments) {
  const rows = letters.map((letter) => ({
    letter,
    id: `${letter.arrangement ?? ''} ${letter.addressee ?? ''}`,
    sortName: letter.findings[0]?.name ?? '',
  }));
  return pageInMemory(rows, listName(name, { day: of.view.day }, `${of.kind} ${of.id}`), page, ({ letter }) => letter);
}

const writtenAs =
  (form: Form) =>
  async ({ write }: Letter, { language }: { readonly language?: Language | null }, context: Context) =>
    form(await write(), (language ?? context.language) === 'EN' ? 'en' : 'nl');

export const letterResolvers: Record<string, TypeResolvers> = {
  CheckReport: { corrections, requests },
  Letter: {
    arrangement: ({ arrangement, view }: Letter) => arrangement && thing('arrangement', arrangement, view),
    addressee: ({ addressee, view }: Letter) => addressee && thing('organisation', addressee, view),
    findings: ({ findings }: Letter) => findings.length,
    markdown: writtenAs(markdown),
    text: writtenAs(plain),
  },
};
