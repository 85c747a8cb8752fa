import { CHANGES_AFTER, type ChangeRow, REGISTRY_STATE } from '../../records/change-queries';
import { badUserInput } from '../errors';
import { type Context, viewOf } from '../reading/context';
import { pageSize } from '../reading/page';
import type { TypeResolvers } from '../reading/record-fields';
import { thing } from '../reading/view';

async function changes(_: unknown, args: { after: number; first: number }, { reader }: Context) {
  const size = pageSize({ first: args.first });
  if (args.after < 0) throw badUserInput(`Expected 'after' to be the number of a change, or 0, found ${args.after}.`);
  const [rows, [state]] = await Promise.all([
    reader.read(CHANGES_AFTER, { after: args.after, limit: size }),
    reader.read(REGISTRY_STATE, {}),
  ]);
  const total = state?.lastChange ?? 0;
  const last = rows.at(-1)?.number ?? args.after;
  return { nodes: rows, last, hasNextPage: last < total, totalCount: total };
}

export const changeResolvers: Record<string, TypeResolvers> = {
  Query: { changes },
  Change: {
    record: ({ recordKind, recordId }: ChangeRow, _: unknown, context) =>
      thing(recordKind, recordId, viewOf(context, null)),
  },
};
