import { CHANGES_AFTER, type ChangeRow, REGISTRY_STATE } from '../../records/change-queries';
import { badUserInput } from '../errors';
import { type Context, viewOf } from '../reading/context';
import { pageSize } from '../reading/page';
import type { TypeResolvers } from '../reading/record-fields';
import { thing } from '../reading/view';

/** Read only as far as it is asked for, like every page. */
function changes(_: unknown, { after, first }: { after: number; first: number }, { reader }: Context) {
  const limit = pageSize({ first });
  if (after < 0) throw badUserInput(`Expected 'after' to be the number of a change, or 0, found ${after}.`);
  let reading: Promise<readonly ChangeRow[]> | undefined;
  const nodes = () => (reading ??= reader.read(CHANGES_AFTER, { after, limit }));
  const totalCount = async () => (await reader.read(REGISTRY_STATE, {}))[0]?.lastChange ?? 0;
  const last = async () => (await nodes()).at(-1)?.number ?? after;
  const hasNextPage = async () => {
    const [shown, total] = await Promise.all([last(), totalCount()]);
    return shown < total;
  };
  return { nodes, last, hasNextPage, totalCount };
}

export const changeResolvers: Record<string, TypeResolvers> = {
  Query: { changes },
  Change: {
    record: ({ recordKind, recordId }: ChangeRow, _: unknown, context) =>
      thing(recordKind, recordId, viewOf(context, null)),
  },
};
