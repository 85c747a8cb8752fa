import type { Request } from 'express';
import type { Language } from '../registry/reading/context';

/** The language a reader prefers; undefined when no preference between ours is stated. */
export function languageOf(request: Request): Language | undefined {
  if (!/\b(nl|en)\b/i.test(request.get('accept-language') ?? '')) return undefined;
  return request.acceptsLanguages('nl', 'en') === 'en' ? 'EN' : 'NL';
}
