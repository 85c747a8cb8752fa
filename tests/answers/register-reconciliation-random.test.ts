import * as fc from 'fast-check';
import type { AnyRecord } from '../../src/records/kind';
import { validateRecords } from '../../src/records/validate';
import { describeEngines } from '../support/engines';
import type { PlainPeriod } from '../support/plain-model-data';
import { livesOn } from '../support/plain-model-rules';
import { day, period, picked } from '../support/registry-arbitrary-parts';
import { openEmpty, refill } from './asking';

const ALWAYS: PlainPeriod = {
  from: '1950-01-01',
  fromRule: 'STATED',
  until: null,
  untilRule: 'OPEN',
  attestedFrom: null,
  attestedUntil: null,
};
const lasting = fc.oneof({ arbitrary: fc.constant(ALWAYS), weight: 3 }, { arbitrary: period, weight: 1 });
const pick = fc.noBias(fc.nat({ max: 997 }));

interface Thing {
  readonly id: string;
  readonly period: PlainPeriod;
}
interface Listing {
  readonly to: string;
  readonly joinedOn: string | null;
  readonly share: number | null;
}
interface PlainRegister {
  readonly bodies: readonly Thing[];
  readonly arrangements: readonly (Thing & { readonly inRegister: boolean | null })[];
  readonly versions: readonly (Thing & { arrangement: string; read: boolean; listings: readonly Listing[] })[];
  readonly participations: readonly (Thing & { arrangement: string; organisation: string; share: number | null })[];
}

const some = fc.option(day, { nil: null });
const share = fc.option(fc.constantFrom(10, 12.5), { nil: null });
const things = (prefix: string, length: number) =>
  fc
    .array(lasting, { minLength: length, maxLength: length })
    .map((periods) => periods.map((each, index) => ({ id: `${prefix}-${index}`, period: each })));

const registers: fc.Arbitrary<PlainRegister> = fc
  .record({
    bodies: things('body', 4),
    arrangements: fc.tuple(things('arrangement', 4), fc.array(fc.constantFrom(true, false, null), { minLength: 4 })),
    versions: fc.array(
      fc.record({
        arrangement: pick,
        read: fc.oneof({ arbitrary: fc.constant(true), weight: 5 }, { arbitrary: fc.constant(false), weight: 1 }),
        period: lasting,
        listed: fc.uniqueArray(fc.record({ to: fc.nat({ max: 3 }), joinedOn: some, share }), {
          selector: ({ to }) => to,
        }),
      }),
      { maxLength: 6, size: 'max' },
    ),
    participations: fc.array(fc.record({ arrangement: pick, organisation: pick, period: lasting, share }), {
      minLength: 2,
      maxLength: 10,
      size: 'max',
    }),
  })
  .map(({ bodies, arrangements: [drawn, flags], versions, participations }) => {
    const arrangements = drawn.map((each, index) => ({ ...each, inRegister: flags[index] ?? null }));
    return {
      bodies,
      arrangements,
      versions: versions.map(({ arrangement, read, period: days, listed }, index) => ({
        id: `version-${(index * 5 + 2) % 7}-${index}`,
        arrangement: picked(arrangements, arrangement)!.id,
        read,
        period: days,
        // What nobody read is not known to list anybody.
        listings: read ? listed.map(({ to, ...each }) => ({ ...each, to: bodies[to]!.id })) : [],
      })),
      participations: participations.map((each, index) => ({
        ...each,
        id: `participation-${index}`,
        arrangement: picked(arrangements, each.arrangement)!.id,
        organisation: picked(bodies, each.organisation)!.id,
      })),
    };
  });

function recordsOf({ bodies, arrangements, versions, participations }: PlainRegister): readonly AnyRecord[] {
  const texts = (values: object) =>
    Object.fromEntries(
      Object.entries(values)
        .filter(([, value]) => value !== null)
        .map(([name, value]) => [
          name,
          typeof value === 'boolean' || typeof value === 'number' ? String(value) : value,
        ]),
    );
  const raw = (kind: string, { period: days, ...values }: { readonly period?: PlainPeriod; readonly id: string }) => ({
    kind,
    values: { ...texts({ accordingTo: ['source'], ...values, ...days }) },
    file: 'random',
    lineOf: () => 0,
  });
  const source = { id: 'source', sourceKind: 'DOCUMENT', title: 'Een bron', accordingTo: null };
  const { records, problems } = validateRecords([
    raw('source', source),
    ...bodies.map((each) => raw('organisation', { ...each, name: each.id, type: 'MUNICIPALITY' } as Thing)),
    ...arrangements.map((each) =>
      raw('arrangement', { ...each, name: each.id, arrangementKind: 'JOINT_ARRANGEMENT' } as Thing),
    ),
    ...versions.map(({ read, listings, ...each }) =>
      raw('arrangement-version', {
        ...each,
        title: read ? 'Een tekst' : null,
        ...(listings.length > 0 ? { listings: listings.map(texts) } : {}),
      } as Thing),
    ),
    ...participations.map((each) => raw('participation', { ...each, origin: 'TEXT' } as Thing)),
  ]);
  if (problems.length > 0) throw new Error(`A random register is refused: ${JSON.stringify(problems[0])}`);
  return records;
}

/** What must be found for a body and an arrangement; null where neither side says something that day. */
function expected(
  register: PlainRegister,
  body: Thing,
  arrangement: PlainRegister['arrangements'][number],
  on: string,
) {
  const versions = register.versions.filter((each) => each.arrangement === arrangement.id);
  const inForce = versions.filter((each) => livesOn(each.period, on));
  const isListed = inForce.some(({ listings }) => listings.some(({ to }) => to === body.id));
  const ours = register.participations.filter(
    (each) => each.organisation === body.id && each.arrangement === arrangement.id,
  );
  const living =
    livesOn(body.period, on) && livesOn(arrangement.period, on) && ours.some((each) => livesOn(each.period, on));
  if (isListed && living) return 'BOTH';
  if (isListed) return 'ONLY_IN_REGISTER';
  if (!living) return null;
  if (inForce.some(({ read }) => !read)) return 'NOT_COMPARED';
  if (inForce.length > 0) return 'ONLY_IN_REGISTRY NOT_LISTED';
  if (versions.some(({ read }) => read)) return 'ONLY_IN_REGISTRY NO_TEXT_IN_FORCE';
  return versions.length === 0 && arrangement.inRegister === false
    ? 'ONLY_IN_REGISTRY NOT_IN_REGISTER'
    : 'NOT_COMPARED';
}

const ROWS = `rows(kind: $kind, first: 100) { nodes { kind cause organisation { slug } arrangement { slug } why } }`;
const DOCUMENT = `query Sides($of: Lookup!, $day: Date!, $kind: ReconciliationKind) {
  registerReconciliation(of: $of, asOf: $day) { same different ${ROWS} }
}`;
interface Answer {
  readonly registerReconciliation: {
    readonly same: number;
    readonly different: number;
    readonly rows: {
      readonly nodes: readonly {
        readonly kind: string;
        readonly cause: string | null;
        readonly organisation: { readonly slug: string };
        readonly arrangement: { readonly slug: string };
        readonly why: string;
      }[];
    };
  };
}

describeEngines('registerReconciliation on random registers', (engine) => {
  it('finds for every body and every arrangement what a plain comparison of both sides finds', async () => {
    const asking = await openEmpty(engine);
    const seen = new Set<string>();
    const property = fc.asyncProperty(registers, day, async (register, on) => {
      const { ask } = await refill(asking, recordsOf(register));
      const pairs = register.bodies.flatMap((body) =>
        register.arrangements.map((arrangement) => ({
          body: body.id,
          arrangement: arrangement.id,
          outcome: expected(register, body, arrangement, on),
        })),
      );
      for (const side of ['body', 'arrangement'] as const)
        for (const { id } of side === 'body' ? register.bodies : register.arrangements) {
          const variables = { of: { slug: id }, day: on };
          const answers = await Promise.all(
            [{}, { kind: 'SAME' }].map((kind) => ask<Answer>(DOCUMENT, { ...variables, ...kind })),
          );
          const nodes = answers.flatMap(({ registerReconciliation }) => registerReconciliation.rows.nodes);
          expect(JSON.stringify(nodes)).not.toMatch(/januari 1\b| 9999|undefined|NaN/);
          const found = nodes.map(({ kind, cause, organisation, arrangement }) => {
            const told = kind === 'ONLY_IN_REGISTRY' ? `${kind} ${cause}` : kind;
            const outcome = ['SAME', 'DIFFERENT'].includes(kind) ? 'BOTH' : told;
            return `${organisation.slug} ${arrangement.slug} ${outcome}`;
          });
          const wanted = pairs
            .filter((pair) => pair[side] === id && pair.outcome !== null)
            .map(({ body, arrangement, outcome }) => `${body} ${arrangement} ${outcome}`);
          expect(found.sort()).toEqual(wanted.sort());
          for (const { kind, cause } of nodes) seen.add(`${kind} ${cause}`);
        }
    });
    await fc.assert(property, { numRuns: 40, interruptAfterTimeLimit: 60_000 });
    expect([...seen].map((each) => each.split(' ')[0])).toEqual(
      expect.arrayContaining(['SAME', 'DIFFERENT', 'ONLY_IN_REGISTER', 'ONLY_IN_REGISTRY', 'NOT_COMPARED']),
    );
    await asking.graph.close();
  }, 120_000);
});
