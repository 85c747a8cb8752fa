import { folded } from '../../records/sort-name';
import type { AnyRecord } from '../../records/kind';
import type { Registered } from './registered';

/** How a delivery names an organisation. A name identifies nothing: it only makes the id of a body met for the first time. */
export interface Named {
  readonly name: string | null;
  readonly tooiUri?: string | null;
  readonly rooId?: string | null;
  readonly cbsCode?: string | null;
  readonly owmsUris?: readonly string[];
}

const TOOI_KINDS: Readonly<Record<string, string>> = {
  gemeente: 'MUNICIPALITY',
  provincie: 'PROVINCE',
  waterschap: 'WATER_AUTHORITY',
  ministerie: 'MINISTRY',
  so: 'JOINT_BODY',
};
const PREFIXES: Readonly<Record<string, string>> = {
  MUNICIPALITY: 'gemeente',
  PROVINCE: 'provincie',
  JOINT_BODY: 'orgaan',
};
/** How long the part of an id that comes from a name may be. */
const LONGEST = 60;

/** The type of a body by its address in TOOI; undefined where that does not tell. */
export function typeOfTooi(uri: string | null | undefined): string | undefined {
  return TOOI_KINDS[/\/tooi\/id\/([a-z]+)\//.exec(uri ?? '')?.[1] ?? ''];
}

/** Finds the organisations a delivery names among those of the registry, and makes ids for those that are not there. */
export class BodyIds {
  private readonly met = new Map<string, string>();
  private readonly taken: Set<string>;

  constructor(private readonly registered: Registered) {
    this.taken = new Set([...registered.all()].map(({ id }) => id));
  }

  /** The id of a body; the same for everything that carries one of its identifiers. */
  idOf(named: Named, type: string): string {
    const keys = keysOf(named);
    for (const key of keys) {
      const known = this.met.get(key) ?? this.stored(key);
      if (known !== undefined) return this.remember(keys, known);
    }
    return this.remember(keys, this.newId(named, type));
  }

  private stored(key: string): string | undefined {
    const field = key.slice(0, key.indexOf(' '));
    const value = key.slice(field.length + 1);
    const found: readonly AnyRecord[] = this.registered.having('organisation', field, value);
    if (found[0]) return found[0].id;
    const entry = this.registered.having('register-entry', field === 'owmsUri' ? 'owmsUris' : field, value)[0];
    return entry && (entry.organisation as string);
  }

  private remember(keys: readonly string[], id: string): string {
    for (const key of keys) if (!this.met.has(key)) this.met.set(key, id);
    return id;
  }

  /** By kind and name where that is free, else with its code, which nobody else has. */
  private newId({ name, tooiUri, rooId, cbsCode }: Named, type: string): string {
    const code = (cbsCode ?? tooiUri?.split('/').at(-1) ?? rooId ?? '').toLowerCase();
    const words = slugOf(name ?? '');
    const prefix = PREFIXES[type];
    const plain = [prefix, prefix && words.startsWith(`${prefix}-`) ? words.slice(prefix.length + 1) : words]
      .filter(Boolean)
      .join('-');
    const candidates = [plain, `${plain}-${code}`, `organisatie-${code}`].filter(
      (id) => /[a-z]/.test(id) && !id.endsWith('-'),
    );
    const free = candidates.find((id) => !this.taken.has(id)) ?? `organisatie-${this.taken.size}`;
    this.taken.add(free);
    return free;
  }
}

/** The surest first. OWMS names its addresses after the bodies, with spaces as underscores. */
function keysOf({ tooiUri, rooId, cbsCode, owmsUris = [] }: Named): string[] {
  const keys = [tooiUri && `tooiUri ${tooiUri}`, rooId && `rooId ${rooId}`, cbsCode && `cbsCode ${cbsCode}`];
  return [...keys, ...owmsUris.map((uri) => `owmsUri ${uri}`)].filter(
    (key) => typeof key === 'string' && key !== '',
  ) as string[];
}

/** Lower-case words joined by hyphens, cut at a word. */
export function slugOf(text: string): string {
  const words = folded(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    if (slug.length + word.length + 1 > LONGEST) break;
    slug = slug ? `${slug}-${word}` : word;
  }
  return slug;
}
