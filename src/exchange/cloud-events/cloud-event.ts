import type { ChangeRow } from '../../records/change-queries';

/** Who sends the events: the address of this registry, and how it is named in them. */
export interface Sender {
  readonly publicUri: string;
  /** `urn:nld:oin:<20 digits>:systeem:<name>` by the NL GOV profile, or the address where there is no OIN. */
  readonly source: string;
}

/** The source of events, from the OIN of who runs this registry. */
export function sourceOf(oin: string | null, publicUri: string): string {
  return oin === null ? publicUri : `urn:nld:oin:${oin}:systeem:samenhang`;
}

/**
 * A change as a CloudEvent 1.0 by the NL GOV profile. `sequence` is its number, without gaps; `subject` the record;
 * `dataref` gives the same event again.
 */
export function cloudEvent(change: ChangeRow, { publicUri, source }: Sender): object {
  const { number, act, actKind, at, by, recordKind, recordId, operation, state } = change;
  return {
    specversion: '1.0',
    id: String(number),
    source,
    type: `nl.samenhang.${recordKind}.${operation.toLowerCase()}`,
    subject: `${recordKind}/${recordId}`,
    time: at,
    datacontenttype: 'application/json',
    dataref: `${publicUri}/changes?after=${number - 1}&limit=1`,
    sequence: String(number),
    sequencetype: 'Integer',
    data: {
      act,
      actKind,
      by,
      operation,
      kind: recordKind,
      uri: `${publicUri}/id/${recordKind}/${recordId}`,
      state: JSON.parse(state) as unknown,
    },
  };
}
