import type { AnyRecord } from '../../records/kind';

/** The register as a source; its id stays, so that a later export changes only what it says differently. */
export const ROO_SOURCE = 'register-van-overheidsorganisaties';

const TOOI_SOURCES = 'tooi-register-';

/** Each list of TOOI is a source of its own; its id stays from issue to issue. */
export function tooiSource(list: string): string {
  return `${TOOI_SOURCES}${list.replaceAll('_', '-')}`;
}

/** Whether a source is a register that is imported: what only registers say follows them. */
export function isRegister(source: string): boolean {
  return source === ROO_SOURCE || source.startsWith(TOOI_SOURCES);
}

/** Whether nobody but registers that are imported is cited for a record. */
export function fromRegistersOnly({ accordingTo }: AnyRecord): boolean {
  return accordingTo.every(({ source }) => isRegister(source));
}
