/** A registry as plain data: what the plain model reasons about. Links are ids. Nothing here knows the program. */
export interface PlainRegistry {
  readonly organisations: readonly PlainOrganisation[];
  readonly reorganisations: readonly PlainReorganisation[];
  readonly arrangements: readonly PlainArrangement[];
  readonly versions: readonly PlainVersion[];
  readonly participations: readonly PlainParticipation[];
  readonly obligations: readonly PlainObligation[];
  readonly provisions: readonly PlainProvision[];
  readonly fulfilments: readonly PlainFulfilment[];
  readonly classifications: readonly PlainClassification[];
  readonly regions: readonly PlainRegion[];
  readonly placements: readonly PlainPlacement[];
  readonly themes: readonly PlainTheme[];
  readonly ibpThemes: readonly PlainIbpTheme[];
  readonly crosswalks: readonly PlainCrosswalk[];
  readonly tasks: readonly { readonly id: string }[];
  readonly uptakes: readonly PlainUptake[];
}

/** The days on which something holds, as a record states them; see docs/decisions/0004-periods.md. */
export interface PlainPeriod {
  readonly from: string | null;
  readonly fromRule: string;
  readonly until: string | null;
  readonly untilRule: string;
  readonly attestedFrom: string | null;
  readonly attestedUntil: string | null;
}

export interface PlainOrganisation {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly period: PlainPeriod;
}

export interface PlainReorganisation {
  readonly id: string;
  readonly kind: string;
  readonly date: string;
  readonly ended: readonly string[];
  readonly created: readonly string[];
  readonly continued: readonly string[];
  readonly renamed: string | null;
  readonly formerName: string | null;
}

export interface PlainArrangement {
  readonly id: string;
  readonly name: string;
  readonly form: string | null;
  readonly policyFields: readonly string[];
  readonly themes: readonly string[];
  readonly relatesTo: string | null;
  readonly period: PlainPeriod;
}

export interface PlainVersion {
  readonly id: string;
  readonly arrangement: string;
  readonly legalForm: string | null;
  readonly period: PlainPeriod;
}

export interface PlainParticipation {
  readonly id: string;
  readonly arrangement: string;
  readonly organisation: string;
  readonly organs: readonly string[] | null;
  readonly continues: readonly string[];
  readonly period: PlainPeriod;
}

export interface PlainObligation {
  readonly id: string;
  readonly kind: string;
  readonly level: string;
  readonly binds: readonly string[] | null;
  readonly bindsBodies: readonly string[];
  readonly provisions: readonly string[];
  readonly period: PlainPeriod;
}

export interface PlainProvision {
  readonly id: string;
  readonly period: PlainPeriod;
}

export interface PlainFulfilment {
  readonly id: string;
  readonly arrangement: string;
  readonly obligation: string;
  readonly period: PlainPeriod;
}

export interface PlainClassification {
  readonly id: string;
  readonly arrangement: string;
  readonly period: PlainPeriod;
}

export interface PlainRegion {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly laidOutFor: string | null;
}

export interface PlainPlacement {
  readonly id: string;
  readonly region: string;
  readonly organisation: string;
  readonly period: PlainPeriod;
}

export interface PlainTheme {
  readonly id: string;
  readonly name: string;
  readonly broader: string | null;
}

export interface PlainIbpTheme {
  readonly id: string;
  readonly number: number;
}

export interface PlainCrosswalk {
  readonly id: string;
  readonly theme: string;
  readonly policyField: string;
}

export interface PlainUptake {
  readonly id: string;
  readonly arrangement: string;
  readonly task: string;
}
