import type { AnyRecord } from '../../records/kind';
import { type BodyIds, slugOf, typeOfTooi } from '../import/bodies';
import { draftOf, statedBy, type Values } from '../import/draft';
import type { Registered } from '../import/registered';
import { typeOfRoo } from './organisation-types';
import type { RooLegalGround, RooOrganisation, RooParticipant, RooReference, RooTheme } from './types';

type Body = Pick<RooReference, 'name' | 'tooi' | 'owms'> & { readonly systeemId: string | null };

/** What an export points at: bodies, acts and themes, each once, whether the registry knows it or not. */
export class Mentions {
  private readonly drafts = new Map<string, { kind: string; values: Values }>();

  constructor(
    private readonly registered: Registered,
    private readonly bodies: BodyIds,
    private readonly source: string,
  ) {}

  organisation(organisation: RooOrganisation): string {
    return this.body(organisation, typeOfTooi(organisation.tooi) ?? typeOfRoo(organisation.types));
  }

  /** A participant, or another body that is only named. */
  named(body: RooParticipant | RooReference, otherwise: string): string {
    return this.body(body, typeOfTooi(body.tooi) ?? otherwise);
  }

  acts(grounds: readonly RooLegalGround[]): string[] {
    const ids = grounds.map(({ title, reference }) => {
      const bwbId = /BWB[RVW]\d{7}/.exec(reference?.text ?? '')?.[0];
      if (bwbId === undefined) return undefined;
      const stored = this.registered.having('act', 'bwbId', bwbId)[0];
      return this.mention(stored?.id ?? `wet-${bwbId.toLowerCase()}`, 'act', { name: title ?? bwbId, bwbId });
    });
    return [...new Set(ids.filter((id) => id !== undefined))];
  }

  themes(themes: readonly RooTheme[]): string[] {
    const ids = themes.map(({ label, uri }) => {
      if (uri === null) return undefined;
      const stored = this.registered.having('policy-theme', 'uri', uri)[0];
      const words = label?.split('|').map((word) => word.trim()) ?? [];
      const name = words.at(-1) ?? uri;
      return this.mention(stored?.id ?? `top-${slugOf(words.join(' ')) || uri.split('_').at(-1)}`, 'policy-theme', {
        scheme: 'TOP',
        name,
        uri,
      });
    });
    return [...new Set(ids.filter((id) => id !== undefined))];
  }

  /** In the order of their ids. */
  records(): AnyRecord[] {
    return [...this.drafts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { kind, values }]) => draftOf(kind, id, values, [statedBy(this.source)]));
  }

  private body({ name, tooi: tooiUri, systeemId: rooId, owms }: Body, type: string): string {
    const id = this.bodies.idOf({ name, tooiUri, rooId, owmsUris: owms === null ? [] : [owms] }, type);
    this.mention(id, 'organisation', { type, name: nameOf(name ?? id, type), tooiUri, rooId });
    return id;
  }

  /** The first mention counts; what it leaves open a later one may fill. */
  private mention(id: string, kind: string, values: Values): string {
    const earlier = this.drafts.get(id)?.values ?? {};
    const filled = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, earlier[name] ?? value] as const),
    );
    this.drafts.set(id, { kind, values: { ...filled, type: better(earlier.type, values.type) } });
    return id;
  }
}

function better(earlier: unknown, later: unknown): unknown {
  return earlier === undefined || earlier === 'OTHER' ? later : earlier;
}

/** The register calls them "Gemeente Leiden" and "Provincie Utrecht"; their names are Leiden and Utrecht. */
export function nameOf(name: string, type: string): string {
  if (type === 'MUNICIPALITY') return name.replace(/^gemeente\s+/i, '');
  if (type === 'PROVINCE') return name.replace(/^provincie\s+/i, '');
  return name;
}
