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
}

export function thing(kind: string, id: string, view: View): Thing {
  return { kind, id, view };
}
