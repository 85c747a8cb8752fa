import type { Form, Organ, POWERS } from '../../records/kinds/vocabulary';
import type { Day } from '../../time/day';
import type { DeliveryProblem, Link } from '../delivery';
import type { RooProblemCode } from './problems';

/**
 * What the reader yields, in the order of the file: each record, followed by the problems found in it; a refused record
 * leaves its problems only. The summary is the last item, and there is none where the file turns out to be unreadable.
 *
 * Everywhere: null means that the file does not say (or said something impossible, which is then a problem); an empty
 * list means that the file has none. Texts are trimmed and free of invisible characters.
 */
export type RooItem = RooOrganisation | RooArrangement | RooProblem | RooSummary;

export type RooProblem = DeliveryProblem<RooProblemCode>;

export type Power = (typeof POWERS)[number];

/** A record elsewhere in the register, which this file may or may not hold. */
export interface RooReference {
  readonly systeemId: string;
  /** The name at the place of the reference; a label, never a key. */
  readonly name: string | null;
  readonly tooi: string | null;
  readonly owms: string | null;
}

/** An organ that takes part (bestuursorgaan). */
export interface RooOrgan {
  /** Null where our vocabulary has no such organ: then `text` says it. */
  readonly organ: Organ | null;
  readonly text: string;
  readonly owms: string | null;
}

/** How powers are obtained (bevoegdheidsverkrijging). */
export interface RooPower {
  /** Null for "Zonder mandaat" and for what we do not know. */
  readonly power: Power | null;
  readonly text: string;
}

export interface RooLegalGround {
  /** The act (opschrift). */
  readonly title: string | null;
  readonly reference: Link | null;
}

/** An article on powers (bevoegdheid). */
export interface RooPowerText {
  readonly heading: string | null;
  readonly text: string | null;
}

/** A theme of the TOP list (beleidsterrein). */
export interface RooTheme {
  readonly label: string | null;
  readonly uri: string | null;
}

/** A participant as listed in one version of an arrangement (deelnemendeOrganisatie). */
export interface RooParticipant {
  readonly line: number;
  /** Null only where `tooi` identifies it. */
  readonly systeemId: string | null;
  readonly tooi: string | null;
  readonly owms: string | null;
  readonly name: string | null;
  readonly joinedOn: Day | null;
  /** In per cent (verdeelsleutel); null where none or an impossible one is given. */
  readonly share: number | null;
  /** As delivered, with decimal comma. */
  readonly shareText: string | null;
  /** Empty where the register names no organ. */
  readonly organs: readonly RooOrgan[];
}

/** One version of an arrangement (regeling). */
export interface RooArrangement {
  readonly type: 'arrangement';
  readonly line: number;
  readonly systeemId: string;
  readonly tooi: string | null;
  readonly owms: string | null;
  /** From the container of cross-border arrangements. */
  readonly crossBorder: boolean;
  readonly title: string;
  readonly citeTitle: string | null;
  readonly abbreviation: string | null;
  readonly types: readonly string[];
  /** Null where we do not know the form that `formText` says. */
  readonly form: Form | null;
  readonly formText: string | null;
  /** OL, BVO, GO, RZM, CC. */
  readonly formCode: string | null;
  readonly powers: readonly RooPower[];
  /** What it sets up (regionaalSamenwerkingsorgaan). */
  readonly body: RooReference | null;
  /** Who keeps the entry (bronhouder). */
  readonly keeper: RooReference | null;
  /** Who keeps the archive (archiefzorgdrager). */
  readonly archiveKeeper: RooReference | null;
  readonly language: string | null;
  /** Whose register it is (registratiehouder). */
  readonly registrar: string | null;
  /** The decisions that set it up (instellingsbesluiten). */
  readonly decisions: readonly Link[];
  readonly legalGrounds: readonly RooLegalGround[];
  readonly powerTexts: readonly RooPowerText[];
  /** Town of its (visiting) address. */
  readonly seat: string | null;
  readonly websites: readonly Link[];
  readonly purpose: string | null;
  /** datumInwerkingtreding. */
  readonly from: Day;
  /** datumUitwerkingtreding: the first day on which it is not in force any more. */
  readonly until: Day | null;
  /** datumTerVerificatie. */
  readonly verifiedOn: Day | null;
  /** datumMutatie. */
  readonly changedOn: Day | null;
  readonly themes: readonly RooTheme[];
  readonly participants: readonly RooParticipant[];
  readonly previous: RooReference | null;
  readonly next: RooReference | null;
  /** What is wrong in it but was kept; the same problems are yielded after it. */
  readonly defects: readonly RooProblem[];
}

export const ROO_ISSUERS = [
  'systeemId',
  'resourceIdentifierTOOI',
  'resourceIdentifierOWMS',
  'Organisatiecode',
  'KvK-nummer',
  'RSIN',
  'OIN',
  'ICTU-code',
  'ATU',
  'BTW-nummer',
  'Loonheffingennummer',
] as const;

/** An identification code; `issuer` is one of ROO_ISSUERS, or whatever else the file says. */
export interface RooIdentifier {
  readonly issuer: string;
  readonly value: string;
  /** Whether it has the form its issuer laid down (KvK-nummer, RSIN, OIN); true for other issuers. */
  readonly wellFormed: boolean;
}

/** Seats in an elected council (raad), by party; never by person. */
export interface RooCouncil {
  readonly seats: number | null;
  readonly parties: readonly { readonly name: string; readonly seats: number | null }[];
}

/** A body, or one that takes part (organisatie). */
export interface RooOrganisation {
  readonly type: 'organisation';
  readonly line: number;
  readonly systeemId: string;
  readonly tooi: string | null;
  readonly owms: string | null;
  readonly name: string;
  readonly subname: string | null;
  readonly abbreviation: string | null;
  /** Gemeente, Provincie, Waterschap, Regionaal samenwerkingsorgaan, … as the register says it. */
  readonly types: readonly string[];
  /** rechtsvorm, as the register says it. */
  readonly legalForm: string | null;
  /** The arrangement that set it up (hoortBijGemeenschappelijkeRegeling). */
  readonly arrangement: RooReference | null;
  /** systeemId of the organisation it is nested in. */
  readonly partOf: string | null;
  readonly seat: string | null;
  readonly websites: readonly Link[];
  /** startDatum. */
  readonly from: Day | null;
  /** eindDatum: the first day on which it does not exist any more. */
  readonly until: Day | null;
  readonly verifiedOn: Day | null;
  readonly changedOn: Day | null;
  readonly inhabitants: number | null;
  readonly council: RooCouncil | null;
  readonly decisions: readonly Link[];
  readonly legalGrounds: readonly RooLegalGround[];
  readonly powerTexts: readonly RooPowerText[];
  readonly themes: readonly RooTheme[];
  readonly identifiers: readonly RooIdentifier[];
  readonly defects: readonly RooProblem[];
}

/** The file as a whole, once it has been read to its end. */
export interface RooSummary {
  readonly type: 'summary';
  /** When the export was made, as delivered. */
  readonly timestamp: string | null;
  /** The day of that timestamp. */
  readonly exportedOn: Day | null;
  readonly namespace: string;
  /** The last part of the namespace: 2.6.9. */
  readonly schemaVersion: string | null;
  /** Records yielded. */
  readonly organisations: number;
  readonly arrangements: number;
  /** Of the arrangements: those from the container of cross-border ones. */
  readonly crossBorder: number;
  readonly participants: number;
  /** Records left out, and participants left out of records that were kept. */
  readonly refusedRecords: number;
  readonly refusedParticipants: number;
  readonly defects: number;
}
