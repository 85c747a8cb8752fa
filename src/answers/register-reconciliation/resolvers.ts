import { findOrRefuse, type Lookup } from '../../registry/lookup/lookup';
import { type Context, type Language, viewOf } from '../../registry/reading/context';
import { listName } from '../../registry/reading/listing';
import type { PageArguments } from '../../registry/reading/page';
import { pageInMemory } from '../../registry/reading/page-in-memory';
import { inLanguage, type TypeResolvers } from '../../registry/reading/record-fields';
import { type Thing, thing, type View } from '../../registry/reading/view';
import { LISTED_BODY, LISTED_IN, TAKING_PART_BODY, TAKING_PART_IN } from './queries';
import { type Outcome, reconcile, type Reconciled } from './rules';
import { whyInWords } from './why';

/** What the register and the registry say of one body or arrangement, side by side. */
interface Reconciliation {
  readonly of: Thing;
  readonly found: readonly Reconciled[];
}

/** A row, seen on the day asked about. */
interface SeenRow extends Reconciled {
  readonly view: View;
}

const SIDES: Readonly<Record<string, readonly [typeof LISTED_BODY, typeof TAKING_PART_BODY]>> = {
  organisation: [LISTED_BODY, TAKING_PART_BODY],
  arrangement: [LISTED_IN, TAKING_PART_IN],
};

async function registerReconciliation(
  _: unknown,
  { of: lookup, asOf }: { of: Lookup; asOf?: string | null },
  context: Context,
): Promise<Reconciliation> {
  const of = await findOrRefuse(Object.keys(SIDES), lookup, viewOf(context, asOf), context);
  const [listedQuery, takingPartQuery] = SIDES[of.kind] as NonNullable<(typeof SIDES)[string]>;
  const { day } = of.view;
  const [listed, takingPart] = await Promise.all([
    context.reader.rowsFor(listedQuery, of.id, { day }),
    context.reader.rowsFor(takingPartQuery, of.id, {}),
  ]);
  return { of, found: reconcile(listed, takingPart, day) };
}

/** Rows are what there is to look at: where both sides say the same there is none. */
function rows({ of, found }: Reconciliation, { kind, ...page }: PageArguments & { kind?: Outcome | null }) {
  const asked = { day: of.view.day, kind: kind ?? null };
  const shown = found.filter(({ outcome }) => (asked.kind === null ? outcome !== 'SAME' : outcome === asked.kind));
  const list = listName('registerReconciliation', asked, `${of.kind} ${of.id}`);
  return pageInMemory(shown, list, page, (row): SeenRow => ({ ...row, view: of.view }));
}

const count =
  (outcome: Outcome) =>
  ({ found }: Reconciliation): number =>
    found.filter((row) => row.outcome === outcome).length;

export const registerReconciliationResolvers: Record<string, TypeResolvers> = {
  Query: { registerReconciliation },
  RegisterReconciliation: {
    day: ({ of }: Reconciliation) => of.view.day,
    same: count('SAME'),
    onlyInRegister: count('ONLY_IN_REGISTER'),
    onlyInRegistry: count('ONLY_IN_REGISTRY'),
    different: count('DIFFERENT'),
    notCompared: count('NOT_COMPARED'),
    rows,
  },
  ReconciliationRow: {
    kind: ({ outcome }: SeenRow) => outcome,
    organisation: ({ organisation, view }: SeenRow) => thing('organisation', organisation, view),
    arrangement: ({ arrangement, view }: SeenRow) => thing('arrangement', arrangement, view),
    version: ({ text, view }: SeenRow) => text && thing('arrangement-version', text.id, view),
    listing: ({ listed, organisation, view }: SeenRow) =>
      listed && { ...listed, organisation: thing('organisation', organisation, view) },
    participation: ({ takingPart, view }: SeenRow) =>
      takingPart && thing('participation', takingPart.participation, view),
    why: (row: SeenRow, argument: { language?: Language | null }, context) =>
      inLanguage(whyInWords(row, row.view.day), argument, context),
  },
};
