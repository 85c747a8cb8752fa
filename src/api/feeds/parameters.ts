import type { Request } from 'express';
import { badUserInput } from '../../registry/errors';
import type { Language } from '../../registry/reading/context';
import { type Day, isDay } from '../../time/day';

interface Range {
  readonly from: number;
  readonly to: number;
  readonly usual: number;
}

/** The whole numbers in the query of an address. Throws BAD_USER_INPUT for others, and for parameters it does not know. */
export function numbersIn<Name extends string>(
  request: Request,
  ranges: Readonly<Record<Name, Range>>,
): Record<Name, number> {
  const names = Object.keys(ranges) as Name[];
  refuseOthers(request, names);
  return Object.fromEntries(names.map((name) => [name, numberIn(request, name, ranges[name])])) as Record<Name, number>;
}

/** The texts in the query of an address. Throws BAD_USER_INPUT for parameters it does not know, and for any given twice. */
function textsIn<Name extends string>(
  request: Request,
  names: readonly Name[],
): Readonly<Partial<Record<Name, string>>> {
  refuseOthers(request, names);
  for (const name of names)
    if (!['string', 'undefined'].includes(typeof request.query[name]))
      throw badUserInput(`Expected '${name}' to be given once.`);
  return request.query as Partial<Record<Name, string>>;
}

function refuseOthers(request: Request, names: readonly string[]): void {
  const unknown = Object.keys(request.query).find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw badUserInput(
      `This address takes ${names.join(' and ') || 'no parameters'}, found '${unknown.slice(0, 80)}'.`,
    );
}

function numberIn(request: Request, name: string, { from, to, usual }: Range): number {
  const given = request.query[name];
  if (given === undefined) return usual;
  const number = typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : NaN;
  if (number >= from && number <= to) return number;
  const bound = to === Number.MAX_SAFE_INTEGER ? `from ${from}` : `from ${from} to ${to}`;
  throw badUserInput(
    `Expected '${name}' to be one whole number ${bound}, found '${JSON.stringify(given).slice(0, 80)}'.`,
  );
}

/** What the address of a calendar says: Dutch unless English is asked for, and days where others than the usual are. */
export function calendarAsked(request: Request): {
  readonly language: Language;
  readonly from?: Day;
  readonly until?: Day;
} {
  const { language = 'nl', from, until } = textsIn(request, ['language', 'from', 'until']);
  if (!['nl', 'en'].includes(language))
    throw badUserInput(`Expected 'language' to be nl or en, found '${language.slice(0, 80)}'.`);
  for (const [name, day] of Object.entries({ from, until }))
    if (day !== undefined && !isDay(day))
      throw badUserInput(`Expected '${name}' to be a day as YYYY-MM-DD, found '${day.slice(0, 80)}'.`);
  return { language: language === 'en' ? 'EN' : 'NL', ...(from ? { from } : {}), ...(until ? { until } : {}) };
}
