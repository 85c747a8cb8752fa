import type { Day } from '../../time/day';

/** The day on which something is looked at. */
export interface View {
  readonly day: Day;
  /** Whether the day was asked for. Only then does it stand in the id. */
  readonly asked: boolean;
}

/** A record seen on a day: what every field of the API starts from. Its fields are read when they are asked for. */
export interface Thing {
  readonly kind: string;
  readonly id: string;
  readonly view: View;
  /** Links of it that were found together with it, so that it need not be read to follow them. */
  readonly links?: Readonly<Record<string, string>>;
}

export function thing(kind: string, id: string, view: View, links?: Thing['links']): Thing {
  return links ? { kind, id, view, links } : { kind, id, view };
}
