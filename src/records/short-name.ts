import type { AnyRecord } from './kind';

/** What an organisation or arrangement is called in few words: its short name where it has one. */
export function shortNameOf({ shortName, name }: AnyRecord): string {
  return String(shortName ?? name);
}
