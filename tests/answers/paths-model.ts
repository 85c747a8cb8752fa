import type { PlainPeriod } from '../support/plain-model-data';
import { inOrderOf, livesOn, sortedBy, surelyLivesOn } from '../support/plain-model-rules';

/** Bodies, arrangements and who takes part in what: all that a chain is made of. Nothing here knows the program. */
export interface PlainNetwork {
  readonly bodies: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly period: PlainPeriod;
  }[];
  readonly arrangements: readonly {
    readonly id: string;
    readonly name: string;
    /** The body it sets up. */
    readonly body: string | null;
    readonly period: PlainPeriod;
  }[];
  readonly participations: readonly {
    readonly id: string;
    readonly arrangement: string;
    readonly organisation: string;
    readonly period: PlainPeriod;
  }[];
}

export interface PlainPathsQuestion {
  readonly from: string;
  readonly to: string;
  readonly day: string;
  readonly most: number;
  readonly municipalitiesOnly: boolean;
  readonly includeUncertain: boolean;
}

export interface PlainStep {
  readonly arrangement: string;
  readonly fromBody: string;
  readonly toBody: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What joins a body to an arrangement: a participation, or null where the arrangement sets it up. */
function joins(
  network: PlainNetwork,
  body: string,
  arrangement: string,
  question: PlainPathsQuestion,
): (string | null)[] {
  const { day, includeUncertain } = question;
  const it = network.arrangements.find(({ id }) => id === arrangement)!;
  if (!livesOn(it.period, day) || !livesOn(network.bodies.find(({ id }) => id === body)!.period, day)) return [];
  const found = network.participations.filter(
    (each) => each.organisation === body && each.arrangement === arrangement && livesOn(each.period, day),
  );
  const sure = found.filter((each) => surelyLivesOn(each.period, day));
  const rest = includeUncertain ? found.filter((each) => !sure.includes(each)) : [];
  const inOrder = [...inOrderOf(sure, ({ id }) => [id]), ...inOrderOf(rest, ({ id }) => [id])].map(({ id }) => id);
  return it.body === body ? [...inOrder, null] : inOrder;
}

/** Tries every walk of one arrangement, then of two, and so on; the first length that leads there is the answer. */
export function plainPaths(network: PlainNetwork, question: PlainPathsQuestion): PlainStep[][] {
  let walks: PlainStep[][] = [[]];
  for (let length = 1; length <= question.most; length++) {
    walks = walks.flatMap((walk) => onward(network, question, walk));
    const there = walks.filter((walk) => walk.at(-1)!.toBody === question.to);
    if (there.length > 0) return inOrder(network, there);
    walks = walks.filter((walk) => mayBeLink(network, question, walk.at(-1)!.toBody));
  }
  return [];
}

function onward(network: PlainNetwork, question: PlainPathsQuestion, walk: PlainStep[]): PlainStep[][] {
  const fromBody = walk.at(-1)?.toBody ?? question.from;
  const longer: PlainStep[][] = [];
  for (const { id: arrangement } of network.arrangements)
    for (const { id: toBody } of network.bodies) {
      if (toBody === question.from || walk.some((step) => step.toBody === toBody)) continue;
      const [[from], [to]] = [
        joins(network, fromBody, arrangement, question),
        joins(network, toBody, arrangement, question),
      ];
      if (from !== undefined && to !== undefined) longer.push([...walk, { arrangement, fromBody, toBody, from, to }]);
    }
  return longer;
}

function mayBeLink(network: PlainNetwork, { municipalitiesOnly }: PlainPathsQuestion, body: string): boolean {
  return !municipalitiesOnly || network.bodies.find(({ id }) => id === body)!.type === 'MUNICIPALITY';
}

function inOrder(network: PlainNetwork, walks: PlainStep[][]): PlainStep[][] {
  const nameOf = (id: string) =>
    sortedBy([...network.bodies, ...network.arrangements].find((each) => each.id === id)!.name);
  return inOrderOf(walks, (walk) =>
    walk.flatMap(({ arrangement, toBody }) => [nameOf(arrangement), arrangement, nameOf(toBody), toBody]),
  );
}
