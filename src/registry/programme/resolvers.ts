import { PROGRAMMES } from '../listing-queries';
import { find, type Lookup } from '../lookup/lookup';
import { type Context, viewOf } from '../reading/context';
import { pageOf } from '../reading/listing';
import type { PageArguments } from '../reading/page';
import { backlinkConnection, backlinkList, type TypeResolvers } from '../reading/record-fields';
import { thing } from '../reading/view';

function programmes(_: unknown, page: PageArguments, context: Context) {
  const view = viewOf(context, null);
  return pageOf(context.reader, PROGRAMMES, { parameters: { filter: null }, page }, ({ id }) =>
    thing('programme', id, view),
  );
}

export const programmeResolvers: Record<string, TypeResolvers> = {
  Query: {
    programme: (_: unknown, { by, asOf }: { by: Lookup; asOf?: string | null }, context) =>
      find(['programme'], by, viewOf(context, asOf), context),
    programmes,
  },
  Programme: {
    objectives: backlinkConnection('objective', 'programme'),
    amounts: backlinkConnection('amount', 'programme'),
  },
  Objective: { children: backlinkList('objective', 'parent', 50) },
};
