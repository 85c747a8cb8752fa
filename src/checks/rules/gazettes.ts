import { dayInWords, listInWords } from '../../answers/words';
import type { Prose } from '../../records/field';
import type { Day } from '../../time/day';
import { GEMEENTEBLAD, STAATSCOURANT } from '../law/register';

/** The gazettes in which arrangements are found, by how their publications are numbered. */
export const GAZETTES = {
  stcrt: { name: 'Staatscourant', of: ['STATE', 'MINISTRY'] },
  gmb: { name: 'Gemeenteblad', of: ['MUNICIPALITY'] },
  prb: { name: 'Provinciaal Blad', of: ['PROVINCE'] },
  wsb: { name: 'Waterschapsblad', of: ['WATER_AUTHORITY'] },
  bgr: { name: 'Blad gemeenschappelijke regeling', of: [] },
} as const satisfies Record<string, { name: string; of: readonly string[] }>;
export type Gazette = keyof typeof GAZETTES;

/** A publication in a gazette, as its number tells it. */
export interface Published {
  readonly gazette: Gazette;
  readonly year: number;
  /** Its number, such as gmb-2024-12345. */
  readonly number: string;
}

const NUMBER = /\b(stcrt|gmb|prb|wsb|bgr)-((?:19|20)\d{2})-[\w-]*\d\w*/i;

/** The publication that a reference leads to; undefined where it leads to no gazette, but to a web page or document. */
export function publishedIn(reference: string): Published | undefined {
  const [number, gazette, year] = NUMBER.exec(reference) ?? [];
  if (number === undefined || gazette === undefined) return undefined;
  return { gazette: gazette.toLowerCase() as Gazette, year: Number(year), number: number.toLowerCase() };
}

/** The day from which the gazette of the seat took the place of the Staatscourant. */
export const OWN_GAZETTE_FROM: Day = '2021-07-01';
const YEAR_OF_CHANGE = 2021;

/** Whether it was published before the change of gazettes; null for a publication of that year without a day. */
export function isBeforeChange({ year }: Published, publishedOn: Day | null): boolean | null {
  if (publishedOn !== null && publishedOn.startsWith(String(year))) return publishedOn < OWN_GAZETTE_FROM;
  return year === YEAR_OF_CHANGE ? null : year < YEAR_OF_CHANGE;
}

/**
 * Whether the gazette is one for such a text. Before the change the Staatscourant, or that of any participant; since then
 * that of the seat, so of the kind of body that keeps one: the State, else a province, else a water authority or
 * municipality.
 */
export function isRightGazette(published: Published, publishedOn: Day | null, types: readonly string[]): boolean {
  const before = isBeforeChange(published, publishedOn);
  const old = published.gazette === 'stcrt' || isOfOne(published.gazette, types);
  const own = gazettesSince(types).includes(published.gazette);
  return before === null ? old || own : before ? old : own;
}

const isOfOne = (gazette: Gazette, types: readonly string[]) =>
  GAZETTES[gazette].of.some((type) => types.includes(type));

/** The gazettes for arrangements of such bodies, since the change. */
export function gazettesSince(types: readonly string[]): readonly Gazette[] {
  if (isOfOne('stcrt', types)) return ['stcrt'];
  if (isOfOne('prb', types)) return ['prb'];
  return (['gmb', 'wsb'] as const).filter((gazette) => isOfOne(gazette, types));
}

/** Whether only municipalities take part: the one chapter of which the gazette was read about. */
export const isAmongMunicipalities = (types: readonly string[]) =>
  types.length > 0 && types.every((type) => type === 'MUNICIPALITY');

/** The rule for a publication on the days before, or since, the change. */
export const ruleFor = (published: Published, publishedOn: Day | null) =>
  isBeforeChange(published, publishedOn) === true ? STAATSCOURANT : GEMEENTEBLAD;

export type OneOrMore = readonly [Published, ...Published[]];

/** "het Gemeenteblad van 2024 (gmb-2024-12345 en gmb-2024-12346)": publications in one gazette of one year. */
export function inWords(all: OneOrMore, publishedOn: Day | null): Prose {
  const [{ gazette, year }] = all;
  const numbers = listInWords(all.map(({ number }) => number));
  const { name } = GAZETTES[gazette];
  const the = gazette === 'stcrt' ? 'de' : 'het';
  const day = publishedOn?.startsWith(String(year)) ? dayInWords(publishedOn) : { nl: String(year), en: String(year) };
  return { nl: `${the} ${name} van ${day.nl} (${numbers.nl})`, en: `the ${name} of ${day.en} (${numbers.en})` };
}
