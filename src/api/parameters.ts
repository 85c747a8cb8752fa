import type { Request } from 'express';
import { badUserInput } from '../registry/errors';
import { type Day, isDay } from '../time/day';

/** The parameters of an address, each given once at most. Throws BAD_USER_INPUT for those the address does not know. */
export function parametersOf<Name extends string>(
  { query }: Request,
  known: readonly Name[],
): Readonly<Partial<Record<Name, string>>> {
  for (const [name, value] of Object.entries(query)) {
    if (!(known as readonly string[]).includes(name))
      throw badUserInput(`This address takes ${listed(known)}, found '${short(name)}'.`);
    if (typeof value !== 'string') throw badUserInput(`Expected '${name}' once, as one text.`);
  }
  return query as Partial<Record<Name, string>>;
}

/** A day, or null where none is given. Throws BAD_USER_INPUT where it is no day. */
export function dayIn(name: string, given: string | undefined): Day | null {
  if (given === undefined) return null;
  if (!isDay(given))
    throw badUserInput(`Expected '${name}' to be a day that exists, as YYYY-MM-DD, found '${short(given)}'.`);
  return given;
}

/** What a number may be. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly usual: number;
}

/** A whole number, the usual one where none is given. Throws BAD_USER_INPUT where it is none within the range. */
export function numberIn(name: string, given: string | undefined, { from, to, usual }: Range): number {
  if (given === undefined) return usual;
  const number = /^\d{1,15}$/.test(given) ? Number(given) : NaN;
  if (number >= from && number <= to) return number;
  const bound = to === Number.MAX_SAFE_INTEGER ? `from ${from}` : `from ${from} to ${to}`;
  throw badUserInput(`Expected '${name}' to be one whole number ${bound}, found '${short(given)}'.`);
}

/** One of some words, the first where none is given. Throws BAD_USER_INPUT for others. */
export function wordIn<Word extends string>(
  name: string,
  given: string | undefined,
  words: readonly [Word, ...Word[]],
): Word {
  const found = given === undefined ? words[0] : words.find((word) => word === given);
  if (found === undefined)
    throw badUserInput(`Expected '${name}' to be ${words.join(' or ')}, found '${short(given ?? '')}'.`);
  return found;
}

function listed(names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined) return 'no parameters';
  return names.length === 1 ? `the parameter ${last}` : `the parameters ${names.slice(0, -1).join(', ')} and ${last}`;
}

const short = (text: string) => text.slice(0, 80);
