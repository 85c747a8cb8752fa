import type { Prose } from '../../records/field';
import { badUserInput } from '../../registry/errors';
import { findOrRefuse, type Lookup } from '../../registry/lookup/lookup';
import { SUCCESSORS } from '../../registry/organisation/queries';
import { groundsRow } from '../../registry/participation/resolvers';
import { levelOf } from '../../registry/reading/grounds';
import { type Context, type Language, viewOf } from '../../registry/reading/context';
import { inLanguage, recordBehind, type TypeResolvers } from '../../registry/reading/record-fields';
import { related } from '../../registry/reading/related';
import { statusOf } from '../../registry/reading/status';
import { type Thing, thing, type View } from '../../registry/reading/view';
import type { Period } from '../../time/period';
import { nameOf } from '../names';
import type { Chain, Step } from './chains';
import { type Found, type PathsQuestion, searchPaths, type Through } from './search';
import { type AbsentEnd, answerInWords, cutInWords, stepInWords, type Taker } from './sentence';
import type { Link } from './side';

/** Further than this, everybody is linked to everybody: nationally five arrangements join nearly all. */
const MAX_ARRANGEMENTS = 5;
const MAX_SUCCESSORS = 30;

interface PathsArguments {
  readonly from: Lookup;
  readonly to: Lookup;
  readonly asOf?: string | null;
  readonly maxArrangements?: number | null;
  readonly through?: Through | null;
  readonly includeUncertain?: boolean | null;
}

interface Answer {
  readonly question: PathsQuestion;
  readonly found: Found;
  readonly from: Thing;
  readonly to: Thing;
}

interface SeenStep extends Step {
  readonly view: View;
}

interface SeenChain {
  readonly steps: readonly SeenStep[];
}

interface LanguageArgument {
  readonly language?: Language | null;
}

async function pathsBetween(_: unknown, args: PathsArguments, context: Context): Promise<Answer> {
  const maxArrangements = args.maxArrangements ?? 3;
  if (maxArrangements < 1 || maxArrangements > MAX_ARRANGEMENTS)
    throw badUserInput(`Expected 'maxArrangements' between 1 and ${MAX_ARRANGEMENTS}, found ${maxArrangements}.`);
  const view = viewOf(context, args.asOf);
  const [from, to] = await Promise.all([
    findOrRefuse(['organisation'], args.from, view, context),
    findOrRefuse(['organisation'], args.to, view, context),
  ]);
  if (from.id === to.id)
    throw badUserInput(`Expected two bodies in 'from' and 'to', found ${from.id} twice: name another one.`);
  const seenOn = dayOfIds([from.view, to.view]) ?? view;
  const question: PathsQuestion = {
    from: from.id,
    to: to.id,
    day: seenOn.day,
    maxArrangements,
    through: args.through ?? 'ANY_BODY',
    includeUncertain: args.includeUncertain ?? false,
  };
  const found = await searchPaths(question, context.reader);
  return { question, found, from: { ...from, view: seenOn }, to: { ...to, view: seenOn } };
}

/** An id may name its body on a day; then that is the day of the question. */
function dayOfIds(views: readonly View[]): View | undefined {
  const [one, other] = views.filter(({ asked }) => asked);
  if (one && other && one.day !== other.day)
    throw badUserInput(
      `The id in 'from' names its body on ${one.day} and the one in 'to' on ${other.day}: name both on the same day.`,
    );
  return one;
}

const successorsOf = related(SUCCESSORS, 'organisation', MAX_SUCCESSORS);

/** What to tell of an end that does not live on the day; null where it does, or may. */
async function absence(it: Thing, context: Context): Promise<AbsentEnd | null> {
  const status = await statusOf(it, context);
  if (status === 'LIVE' || status === 'UNKNOWN') return null;
  const ended = status === 'ENDED';
  const successors = ended ? await successorsOf(it, {}, context) : [];
  const names = await Promise.all(successors.map((each) => nameOf(each, context)));
  return { name: await nameOf(it, context), ended, successors: names };
}

async function answerSentence(answer: Answer, argument: LanguageArgument, context: Context) {
  const [from, to, ...absent] = await Promise.all([
    nameOf(answer.from, context),
    nameOf(answer.to, context),
    absence(answer.from, context),
    absence(answer.to, context),
  ]);
  const told = { ...answer, from, to, absent: absent.filter((each) => each !== null) };
  return inLanguage(answerInWords(told), argument, context);
}

async function taker(body: string, { participation, certain }: Link, view: View, context: Context): Promise<Taker> {
  const name = nameOf(thing('organisation', body, view), context);
  if (participation === null) return { name: await name, participation: null };
  const it = thing('participation', participation, view);
  const [record, grounds] = await Promise.all([recordBehind(it, context), groundsRow(it, context)]);
  return {
    name: await name,
    participation: { period: record.period as Period, level: levelOf(grounds), certain },
  };
}

async function stepSentence({ view, ...step }: SeenStep, context: Context): Promise<Prose> {
  const [arrangement, from, to] = await Promise.all([
    nameOf(thing('arrangement', step.arrangement, view), context),
    taker(step.from, step.fromLink, view, context),
    taker(step.to, step.toLink, view, context),
  ]);
  return stepInWords(arrangement, from, to);
}

async function chainSentence({ steps }: SeenChain, argument: LanguageArgument, context: Context) {
  const sentences = await Promise.all(steps.map((step) => stepSentence(step, context)));
  const joined = {
    nl: sentences.map(({ nl }) => nl).join(' '),
    en: sentences.map(({ en }) => en).join(' '),
  };
  return inLanguage(joined, argument, context);
}

const seen = (chain: Chain, view: View): SeenChain => ({ steps: chain.map((step) => ({ ...step, view })) });
const joined = ({ participation }: Link, view: View) =>
  participation === null ? null : thing('participation', participation, view);

export const pathsResolvers: Record<string, TypeResolvers> = {
  Query: { pathsBetween },
  PathsAnswer: {
    paths: ({ found, from }: Answer) => found.chains.map((chain) => seen(chain, from.view)),
    length: ({ found }: Answer) => found.length,
    bodiesSearched: ({ found }: Answer) => found.bodiesSearched,
    cut: ({ found }: Answer) => cutInWords(found) !== null,
    cutReason: ({ found }: Answer, argument: LanguageArgument, context) =>
      inLanguage(cutInWords(found), argument, context),
    sentence: answerSentence,
  },
  CooperationPath: { sentence: chainSentence },
  PathStep: {
    arrangement: ({ arrangement, view }: SeenStep) => thing('arrangement', arrangement, view),
    fromBody: ({ from, view }: SeenStep) => thing('organisation', from, view),
    toBody: ({ to, view }: SeenStep) => thing('organisation', to, view),
    from: ({ fromLink, view }: SeenStep) => joined(fromLink, view),
    to: ({ toLink, view }: SeenStep) => joined(toLink, view),
    sentence: async (step: SeenStep, argument: LanguageArgument, context) =>
      inLanguage(await stepSentence(step, context), argument, context),
  },
};
