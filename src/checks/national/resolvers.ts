import { badUserInput } from '../../registry/errors';
import { findOrRefuse, type Lookup } from '../../registry/lookup/lookup';
import { bounded } from '../../registry/reading/bounded';
import { type Context, viewOf } from '../../registry/reading/context';
import { listName } from '../../registry/reading/listing';
import type { PageArguments } from '../../registry/reading/page';
import { pageInMemory } from '../../registry/reading/page-in-memory';
import type { TypeResolvers } from '../../registry/reading/record-fields';
import { thing, type View } from '../../registry/reading/view';
import type { Check, Judgement } from '../check';
import { CHECKS, mustBeCheck } from '../checks';
import { countsOf } from '../report';
import { inWords, type Judged } from './judged';
import { type National, nationalOn } from './kept';

/** Twelve, and what lies in none that is known. */
const MAX_PROVINCES = 20;

interface ReportArguments {
  readonly asOf?: string | null;
  readonly checks?: readonly string[] | null;
}

/** What was judged of the country, or of one province; `province` is null for what lies in none that is known. */
interface Part extends National {
  readonly view: View;
  readonly checks: readonly Check[];
}
interface ProvincePart extends Part {
  readonly province: string | null;
}

async function nationalReport(_: unknown, { asOf, checks }: ReportArguments, context: Context): Promise<Part> {
  const view = viewOf(context, asOf);
  const asked = checks ? CHECKS.filter(({ code }) => checks.includes(code)) : CHECKS;
  for (const code of checks ?? []) mustBeCheck(code);
  return { view, checks: asked, ...(await nationalOn(context, view.day, asked)) };
}

function byCheck({ checks, judged }: Part) {
  const ofCheck = new Map<Check, Judged[]>(checks.map((check) => [check, []]));
  for (const each of judged) ofCheck.get(each.check)?.push(each);
  return [...ofCheck].map(([check, each]) => ({ check, counts: countsOf(each) }));
}

/** What lies in several provinces counts in each; what lies in none that is known stands last. */
function byProvince(part: Part): readonly ProvincePart[] {
  const { country, judged, view, checks } = part;
  const all = [...country.provinces, null].map((province) => ({
    view,
    checks,
    province,
    judged: judged.filter((each) => liesIn(each.provinces, province)),
    country: {
      provinces: province === null ? [] : [province],
      arrangements: placed(country.arrangements, province),
      municipalities: placed(country.municipalities, province),
    },
  }));
  const isEmpty = ({ judged: each, country: within }: Part) =>
    each.length + within.arrangements.size + within.municipalities.size === 0;
  const shown = all.filter((each) => each.province !== null || !isEmpty(each));
  return bounded(shown, MAX_PROVINCES, 'the provinces of the country');
}

const liesIn = (provinces: readonly string[], province: string | null) =>
  province === null ? provinces.length === 0 : provinces.includes(province);

const placed = (all: National['country']['arrangements'], province: string | null) =>
  new Map([...all].filter(([, provinces]) => liesIn(provinces, province)));

interface FindingsArguments extends PageArguments {
  readonly check?: string | null;
  readonly judgement?: Judgement | null;
  readonly wouldBe?: Judgement | null;
  readonly province?: Lookup | null;
  readonly provinceUnknown?: boolean | null;
}

async function findings(part: Part, { first, after, ...filter }: FindingsArguments, context: Context) {
  const { view, checks, judged } = part;
  const { check = null, judgement = null, wouldBe = null, provinceUnknown = false } = filter;
  if (check !== null) mustBeCheck(check);
  if (filter.province && provinceUnknown)
    throw badUserInput(`Expected 'province' or 'provinceUnknown', found both: nothing lies in a province and in none.`);
  const province = filter.province ? (await findOrRefuse(['organisation'], filter.province, view, context)).id : null;
  const shown = judged.filter(
    (each) =>
      (check === null || each.check.code === check) &&
      (judgement === null || each.judgement === judgement) &&
      (wouldBe === null || each.wouldBe === wouldBe) &&
      ((province === null && !provinceUnknown) || liesIn(each.provinces, province)),
  );
  const asked = { day: view.day, check, judgement, wouldBe, province, provinceUnknown };
  const list = listName('checks.national', { ...asked, checks: checks.map(({ code }) => code) });
  const { reader } = context;
  return pageInMemory(shown, list, { first, after }, async (each) => ({
    ...(await inWords(each, { reader, day: view.day })),
    view,
  }));
}

export const nationalResolvers: Record<string, TypeResolvers> = {
  Query: { nationalReport },
  NationalReport: {
    day: ({ view }: Part) => view.day,
    arrangements: ({ country }: Part) => country.arrangements.size,
    municipalities: ({ country }: Part) => country.municipalities.size,
    counts: ({ judged }: Part) => countsOf(judged),
    byCheck,
    byProvince,
    findings,
  },
  ProvinceCounts: {
    province: ({ province, view }: ProvincePart) => province && thing('organisation', province, view),
    arrangements: ({ country }: Part) => country.arrangements.size,
    municipalities: ({ country }: Part) => country.municipalities.size,
    counts: ({ judged }: Part) => countsOf(judged),
    byCheck,
  },
};
