import type { Day } from '../../time/day';
import type { DeliveryProblem, Link } from '../delivery';
import type { TooiProblemCode } from './problems';

export type TooiProblem = DeliveryProblem<TooiProblemCode>;

/** The lists we read, by the name of the register in the address of the list (`set/rwc_gemeenten_compleet/5`). */
export const TOOI_LISTS = [
  'gemeenten',
  'provincies',
  'waterschappen',
  'samenwerkingsorganisaties',
  'caribische_openbare_lichamen',
  'zbo',
  'overige_overheidsorganisaties',
  'toplijst',
] as const;
export type TooiListName = (typeof TOOI_LISTS)[number];

/** Everything one list says. Null means that the list does not say. */
export interface TooiDelivery {
  readonly list: TooiListName;
  /** Address of this issue of the list: `…/set/rwc_gemeenten_compleet/5`. */
  readonly uri: string;
  readonly title: string | null;
  /** Which issue it is (volgnummer). */
  readonly issue: number | null;
  /** The day on which the list holds (zichtdatum). */
  readonly viewedOn: Day | null;
  readonly publishedOn: Day | null;
  readonly organisations: readonly TooiOrganisation[];
  readonly events: readonly TooiEvent[];
  readonly themes: readonly TooiTheme[];
  readonly problems: readonly TooiProblem[];
}

export const TOOI_KINDS = {
  Gemeente: 'MUNICIPALITY',
  Provincie: 'PROVINCE',
  Waterschap: 'WATER_AUTHORITY',
  Samenwerkingsorganisatie: 'COOPERATION_BODY',
  CaribischOpenbaarLichaam: 'CARIBBEAN_BODY',
  Zbo: 'ZBO',
  ZboCluster: 'ZBO_CLUSTER',
  Rijk: 'STATE',
  Overheidsorganisatie: 'OTHER',
} as const;
export type TooiKind = (typeof TOOI_KINDS)[keyof typeof TOOI_KINDS];

export interface TooiNames {
  /** rdfs:label. */
  readonly label: string;
  /** officieleNaamExclSoort: "Appingedam". */
  readonly officialWithoutKind: string | null;
  /** officieleNaamInclSoort: "gemeente Appingedam". */
  readonly officialWithKind: string | null;
  /** officieleNaamSorteer. */
  readonly sort: string | null;
  /** voorkeursnaamExclSoort. */
  readonly preferredWithoutKind: string | null;
  /** voorkeursnaamInclSoort. */
  readonly preferredWithKind: string | null;
  /** voorkeursnaamSorteer. */
  readonly preferredSort: string | null;
  /** alternatieveNaam. */
  readonly alternative: readonly string[];
  readonly abbreviation: string | null;
}

/** What an organisation was called before (an hv_ resource). */
export interface TooiFormerState {
  readonly uri: string;
  readonly names: TooiNames;
  /** Where the state before it ended, or the organisation began; null where that is not known. */
  readonly from: Day | null;
  /** The first day of the next state. */
  readonly until: Day | null;
}

export interface TooiOrganisation {
  readonly uri: string;
  readonly kind: TooiKind;
  /** organisatiecode: gm0003, so0889. */
  readonly code: string | null;
  /** The digits of the kind (gemeentecode 0003, provinciecode 20, waterschapscode, socode, zbocode, colcode). */
  readonly number: string | null;
  readonly names: TooiNames;
  /** begindatum, or the day of prov:generatedAtTime. */
  readonly from: Day | null;
  /** The first day on which it does not exist any more: the day after einddatum, or that of prov:invalidatedAtTime. */
  readonly until: Day | null;
  /** Address of the province it lies in. */
  readonly province: string | null;
  /** Addresses in OWMS, which TOOI replaces. */
  readonly owms: readonly string[];
  /** Oldest first. */
  readonly formerStates: readonly TooiFormerState[];
  readonly defects: readonly TooiProblem[];
}

export const TOOI_EVENTS = {
  Samenvoeging: 'MERGER',
  Uitbreiding: 'EXTENSION',
  Herschikking: 'REARRANGEMENT',
  Oprichting: 'FOUNDATION',
  Opheffing: 'DISSOLUTION',
  Toestandswijziging: 'CHANGE_OF_STATE',
  Afsplitsing: 'SPLIT_OFF',
} as const;
export type TooiEventKind = (typeof TOOI_EVENTS)[keyof typeof TOOI_EVENTS];

/** A change event (wzg_ resource). The three lists hold addresses of organisations, or of former states. */
export interface TooiEvent {
  readonly uri: string;
  readonly kind: TooiEventKind;
  /** tijdstipWijziging, the calendar day in the Netherlands; null where the list gives none. */
  readonly on: Day | null;
  /** prov:invalidated: what ended. */
  readonly ended: readonly string[];
  /** prov:used: what was touched and went on. */
  readonly continued: readonly string[];
  /** prov:generated: what came into being. */
  readonly created: readonly string[];
  /** redenWijziging. */
  readonly reason: string | null;
  /** heeftJuridischeGrondslag, heeftGrondslag. */
  readonly grounds: readonly Link[];
  /** heeftGrondslagString. */
  readonly groundText: string | null;
  /** tijdstipRegistratie, as a day. */
  readonly registeredOn: Day | null;
  readonly defects: readonly TooiProblem[];
}

/** A theme of the TOP list. */
export interface TooiTheme {
  readonly uri: string;
  /** In Dutch. */
  readonly label: string;
  /** Address of the broader theme; null for a top theme. */
  readonly broader: string | null;
}
