import type { Request } from 'express';
import { badUserInput } from '../../registry/errors';

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
  const unknown = Object.keys(request.query).find((name) => !(names as string[]).includes(name));
  if (unknown !== undefined)
    throw badUserInput(
      `This address takes ${names.join(' and ') || 'no parameters'}, found '${unknown.slice(0, 80)}'.`,
    );
  return Object.fromEntries(names.map((name) => [name, numberIn(request, name, ranges[name])])) as Record<Name, number>;
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
