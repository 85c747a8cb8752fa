import type { Prose } from '../../records/field';
import { findOrRefuse, type Lookup } from '../../registry/lookup/lookup';
import { bounded } from '../../registry/reading/bounded';
import type { Context, Language } from '../../registry/reading/context';
import { listName, pageBelow } from '../../registry/reading/listing';
import type { PageArguments } from '../../registry/reading/page';
import { pageInMemory } from '../../registry/reading/page-in-memory';
import { inLanguage, type TypeResolvers } from '../../registry/reading/record-fields';
import { type Thing, thing, type View } from '../../registry/reading/view';
import { nameOf, proseNameOf } from '../names';
import {
  type FoundLink,
  type LinksQuery,
  OBJECTIVES_ANSWERING,
  PROGRAMMES_TOUCHED,
  TASKS_TOUCHING,
} from './link-queries';
import { CLAIMS_ABOUT, OPEN_TASKS, RULES_ABOUT } from './queries';
import { type Link, linksOf } from './rules';
import { whyOf } from './why';

/** A link with the view in which it is told. */
interface LinkThing extends Link {
  readonly view: View;
}

interface LinksArguments extends PageArguments {
  readonly organisation?: Lookup | null;
  readonly agenda?: Lookup | null;
}

/** As many tasks and rules as an agenda may have; stand in the schema as @bounded. */
const MAX_TASKS = 30;
const MAX_RULES = 20;

/** A field that pages through the links a query finds, narrowed to one organisation or agenda. */
function links(query: LinksQuery) {
  return async (it: Thing, { organisation, agenda, ...page }: LinksArguments, context: Context) => {
    const { view } = it;
    const parameters = { day: view.day, includeUncertain: true };
    const one = async (kind: string, lookup: Lookup | null | undefined) =>
      lookup ? (await findOrRefuse([kind], lookup, view, context)).id : null;
    const [row, whose, which] = await Promise.all([
      context.reader.rowsFor(query, it.id, parameters),
      one('organisation', organisation),
      one('agenda', agenda),
    ]);
    const chosen = (row[0]?.links ?? []).filter(
      (link) => (whose === null || link.organisation === whose) && (which === null || link.agenda === which),
    );
    const list = listName(query.name, { ...parameters, whose, which }, it.id);
    return pageInMemory(linksOf(chosen), list, page, (link): LinkThing => ({ ...link, view }));
  };
}

const LINKED = {
  agenda: 'agenda',
  task: 'agenda-task',
  programme: 'programme',
  objective: 'objective',
  arrangement: 'arrangement',
  obligation: 'obligation',
  competence: 'competence',
  theme: 'policy-theme',
} as const satisfies Partial<Record<keyof FoundLink, string>>;

const linked = (field: keyof typeof LINKED) => (link: LinkThing) => partOf(link, field);

function partOf({ found, view }: LinkThing, field: keyof typeof LINKED): Thing | null {
  const id = found[field];
  return id === undefined ? null : thing(LINKED[field], id, view);
}

async function reason(link: LinkThing, argument: { language?: Language | null }, context: Context): Promise<string> {
  const name = async (it: Thing | null) => (it ? nameOf(it, context) : '');
  const obligation = partOf(link, 'obligation');
  const { via, other, task } = link.found;
  const sentence = whyOf(via, task !== undefined, {
    arrangement: await name(partOf(link, 'arrangement')),
    other: await name(other === undefined ? null : thing('arrangement', other, link.view)),
    obligation: obligation ? await proseNameOf(obligation, context) : NOTHING,
    competence: await name(partOf(link, 'competence')),
    theme: await name(partOf(link, 'theme')),
  });
  const because = await uptakeReason(link, context);
  const texts = [sentence, ...because].map((text) => inLanguage(text, argument, context));
  return texts.join(' ');
}

const NOTHING: Prose = { nl: '', en: '' };

/** What the record says by which the arrangement takes up the task. */
async function uptakeReason({ found }: LinkThing, { reader }: Context): Promise<Prose[]> {
  const record = found.uptake === undefined ? null : await reader.record('uptake', found.uptake);
  return record ? [record.reason as Prose] : [];
}

export const agendaLinksResolvers: Record<string, TypeResolvers> = {
  Agenda: {
    programmeLinks: links(PROGRAMMES_TOUCHED),
    objectiveLinks: links(OBJECTIVES_ANSWERING),
    openTasks: async (it: Thing, _: unknown, { reader }) => {
      const rows = await reader.rowsFor(OPEN_TASKS, it.id, { day: it.view.day, limit: MAX_TASKS + 1 });
      return bounded(rows, MAX_TASKS, OPEN_TASKS.name).map(({ id }) => thing('agenda-task', id, it.view));
    },
    rules: async (it: Thing, _: unknown, { reader }) => {
      const rows = await reader.rowsFor(RULES_ABOUT, it.id, { limit: MAX_RULES + 1 });
      return bounded(rows, MAX_RULES, RULES_ABOUT.name).map(({ id }) => thing('claim', id, it.view));
    },
    claims: (it: Thing, page: PageArguments, { reader }) =>
      pageBelow(reader, CLAIMS_ABOUT, { key: it.id, parameters: {}, page }, ({ id }) => thing('claim', id, it.view)),
  },
  Programme: { taskLinks: links(TASKS_TOUCHING) },
  AgendaLink: {
    via: ({ found }: LinkThing) => found.via,
    ...Object.fromEntries((Object.keys(LINKED) as (keyof typeof LINKED)[]).map((field) => [field, linked(field)])),
    reason,
  },
};
