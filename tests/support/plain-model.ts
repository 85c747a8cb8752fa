import type {
  PlainArrangement,
  PlainObligation,
  PlainOrganisation,
  PlainParticipation,
  PlainPeriod,
  PlainPlacement,
  PlainRegion,
  PlainRegistry,
} from './plain-model-data';
import { foldedName, inOrderOf, livesOn, sortedBy, startsAfter, surelyLivesOn } from './plain-model-rules';

/** Something with a period of its own. */
interface Dated {
  readonly period: PlainPeriod;
}

export interface PlainGround {
  readonly level: string;
  readonly obligation: string | null;
  readonly fulfilment: string | null;
  readonly classification: string | null;
  readonly certain: boolean;
  readonly provisions: readonly string[];
}

/** A duty that an arrangement meets, or for which a region is laid out. */
interface Duty {
  readonly obligation: PlainObligation;
  readonly fulfilment: (Dated & { readonly id: string }) | null;
}

/** What a list of arrangements is narrowed by. */
export interface PlainArrangementFilter {
  readonly form: string | null;
  readonly theme: string | null;
  readonly level: string | null;
  readonly organisation: string | null;
  readonly includeUncertain: boolean;
}

/** The anchors of a question about cooperation. */
export interface PlainCooperationFilter {
  readonly between: readonly string[];
  readonly theme: string | null;
  readonly task: string | null;
  readonly obligation: string | null;
  readonly level: string | null;
  readonly includeUncertain: boolean;
}

export interface PlainCooperation {
  readonly arrangement: string | null;
  readonly region: string | null;
  readonly grounds: readonly PlainGround[];
  /** Participations or placements, in their order. */
  readonly matching: readonly string[];
}

const ORGANS_OF: Readonly<Record<string, readonly string[]>> = {
  MUNICIPALITY: ['COUNCIL', 'EXECUTIVE', 'MAYOR'],
  PROVINCE: ['PROVINCIAL_COUNCIL', 'PROVINCIAL_EXECUTIVE', 'KINGS_COMMISSIONER'],
};

/**
 * The answers of a registry on a day, worked out by looking at everything: the written rules in loops and ifs, without
 * a line of the program. Slow and plain on purpose. A test for the tests overrides one method with a mistake.
 */
export class PlainModel {
  constructor(protected readonly registry: PlainRegistry) {}

  lives(it: Dated, day: string): boolean {
    return livesOn(it.period, day);
  }

  surelyLives(it: Dated, day: string): boolean {
    return surelyLivesOn(it.period, day);
  }

  status(it: Dated, day: string): string {
    if (this.surelyLives(it, day)) return 'LIVE';
    if (this.lives(it, day)) return 'UNKNOWN';
    return startsAfter(it.period, day) ? 'NOT_YET' : 'ENDED';
  }

  organisation(id: string): PlainOrganisation {
    return this.registry.organisations.find((each) => each.id === id)!;
  }

  arrangement(id: string): PlainArrangement {
    return this.registry.arrangements.find((each) => each.id === id)!;
  }

  region(id: string): PlainRegion {
    return this.registry.regions.find((each) => each.id === id)!;
  }

  /** A participation is one only while both ends exist, or may exist. */
  participates(it: PlainParticipation, day: string, includeUncertain: boolean): boolean {
    if (!this.lives(it, day)) return false;
    if (!this.lives(this.organisation(it.organisation), day)) return false;
    if (!this.lives(this.arrangement(it.arrangement), day)) return false;
    return includeUncertain || this.surelyLives(it, day);
  }

  /** By the name of the arrangement. */
  participationsOf(organisation: string, day: string, includeUncertain: boolean): PlainParticipation[] {
    const found = this.registry.participations.filter(
      (it) => it.organisation === organisation && this.participates(it, day, includeUncertain),
    );
    return inOrderOf(found, (it) => [sortedBy(this.arrangement(it.arrangement).name), it.id]);
  }

  /** By the name of the organisation. */
  participationsIn(arrangement: string, day: string, includeUncertain: boolean): PlainParticipation[] {
    const found = this.registry.participations.filter(
      (it) => it.arrangement === arrangement && this.participates(it, day, includeUncertain),
    );
    return inOrderOf(found, (it) => [sortedBy(this.organisation(it.organisation).name), it.id]);
  }

  /** The duties to cooperate that an arrangement meets on the day, whoever is bound. */
  dutiesMetBy(arrangement: string, day: string): Duty[] {
    const duties: Duty[] = [];
    for (const fulfilment of this.registry.fulfilments) {
      if (fulfilment.arrangement !== arrangement || !this.lives(fulfilment, day)) continue;
      const obligation = this.registry.obligations.find((each) => each.id === fulfilment.obligation)!;
      if (this.isDutyToCooperate(obligation, day)) duties.push({ obligation, fulfilment });
    }
    return inOrderOf(duties, (duty) => [duty.obligation.id, duty.fulfilment?.id ?? '']);
  }

  isDutyToCooperate(obligation: PlainObligation, day: string): boolean {
    return obligation.kind === 'COOPERATE' && this.lives(obligation, day);
  }

  /** Where the organs are not known, the duty holds. */
  binds(obligation: PlainObligation, organs: readonly string[] | null, organisation: string): boolean {
    if (organs === null) return true;
    if (obligation.bindsBodies.includes(organisation)) return true;
    for (const organ of organs) if (obligation.binds?.includes(organ)) return true;
    return false;
  }

  groundsOfParticipation(it: PlainParticipation, day: string): PlainGround[] {
    const duties = this.dutiesMetBy(it.arrangement, day).filter(({ obligation }) =>
      this.binds(obligation, it.organs, it.organisation),
    );
    return this.grounds(duties, it.arrangement, day);
  }

  groundsOfArrangement(arrangement: string, day: string): PlainGround[] {
    return this.grounds(this.dutiesMetBy(arrangement, day), arrangement, day);
  }

  /** The duty a region is laid out for, where it binds the body that lies there. */
  groundsOfPlacement(it: PlainPlacement, day: string): PlainGround[] {
    const { type } = this.organisation(it.organisation);
    const duties = this.dutiesOfRegion(it.region, day).filter(({ obligation }) =>
      this.binds(obligation, ORGANS_OF[type] ?? [], it.organisation),
    );
    return this.grounds(duties, null, day);
  }

  groundsOfRegion(region: string, day: string): PlainGround[] {
    return this.grounds(this.dutiesOfRegion(region, day), null, day);
  }

  dutiesOfRegion(region: string, day: string): Duty[] {
    const { laidOutFor } = this.region(region);
    const obligation = this.registry.obligations.find((each) => each.id === laidOutFor);
    return obligation && this.isDutyToCooperate(obligation, day) ? [{ obligation, fulfilment: null }] : [];
  }

  /** All duties; without one the judgements; without either that nothing is known. */
  private grounds(duties: readonly Duty[], arrangement: string | null, day: string): PlainGround[] {
    const none = { obligation: null, fulfilment: null, classification: null, certain: true, provisions: [] };
    const judged = this.registry.classifications.filter(
      (each) => each.arrangement === arrangement && this.lives(each, day),
    );
    if (duties.length > 0) return duties.map((duty) => this.groundOfDuty(duty, day));
    if (judged.length > 0)
      return inOrderOf(judged, ({ id }) => [id]).map(({ id }) => ({ ...none, level: 'VOLUNTARY', classification: id }));
    return [{ ...none, level: 'UNKNOWN' }];
  }

  private groundOfDuty({ obligation, fulfilment }: Duty, day: string): PlainGround {
    const provisions = obligation.provisions.filter((id) =>
      this.registry.provisions.some((provision) => provision.id === id && this.lives(provision, day)),
    );
    return {
      level: obligation.level,
      obligation: obligation.id,
      fulfilment: fulfilment?.id ?? null,
      classification: null,
      certain: this.surelyLives(obligation, day) && (fulfilment === null || this.surelyLives(fulfilment, day)),
      provisions,
    };
  }

  /** The strongest of the grounds. */
  levelOf(grounds: readonly PlainGround[]): string {
    for (const level of ['IMPOSED', 'SEMI_MANDATORY', 'VOLUNTARY'])
      if (grounds.some((ground) => ground.level === level)) return level;
    return 'UNKNOWN';
  }

  levelOfParticipation(it: PlainParticipation, day: string): string {
    return this.levelOf(this.groundsOfParticipation(it, day));
  }

  levelOfPlacement(it: PlainPlacement, day: string): string {
    return this.levelOf(this.groundsOfPlacement(it, day));
  }

  /** The regions in which an organisation lies: by kind, then by name. */
  placementsOf(organisation: string, day: string): PlainPlacement[] {
    const found = this.registry.placements.filter(
      (it) => it.organisation === organisation && this.liesThere(it, day, true),
    );
    return inOrderOf(found, (it) => [this.region(it.region).kind, sortedBy(this.region(it.region).name), it.id]);
  }

  liesThere(it: PlainPlacement, day: string, includeUncertain: boolean): boolean {
    if (!this.lives(it, day) || !this.lives(this.organisation(it.organisation), day)) return false;
    return includeUncertain || this.surelyLives(it, day);
  }

  /** Who goes, or went, by the name; case and diacritics do not count. */
  named(name: string): string[] {
    const ids = this.registry.organisations
      .filter((it) => foldedName(it.name) === foldedName(name))
      .map(({ id }) => id);
    for (const { renamed, formerName } of this.registry.reorganisations)
      if (renamed !== null && formerName !== null && foldedName(formerName) === foldedName(name)) ids.push(renamed);
    return [...new Set(ids)];
  }

  /** What took the place of an organisation that ended. */
  successorsOf(id: string): string[] {
    const found = this.registry.reorganisations.flatMap((each) =>
      each.ended.includes(id) ? [...each.created, ...each.continued] : [],
    );
    return this.byName([...new Set(found)]);
  }

  predecessorsOf(id: string): string[] {
    const found = this.registry.reorganisations.flatMap((each) =>
      each.created.includes(id) || each.continued.includes(id) ? each.ended : [],
    );
    return this.byName([...new Set(found)]);
  }

  private byName(organisations: readonly string[]): string[] {
    return inOrderOf(organisations, (id) => [sortedBy(this.organisation(id).name), id]);
  }

  /**
   * The form in law on the day: of the version in force then, the newest where several are; outside all versions the
   * arrangement's own, unless its form changed.
   */
  formOf(id: string, day: string): string | null {
    const versions = this.registry.versions.filter((each) => each.arrangement === id && each.legalForm !== null);
    const oldestFirst = inOrderOf(versions, (each) => [each.period.from ?? '', each.id]);
    for (const version of oldestFirst.reverse()) if (this.lives(version, day)) return version.legalForm;
    const forms = new Set(versions.map(({ legalForm }) => legalForm));
    return forms.size > 1 ? null : this.arrangement(id).form;
  }

  /** The arrangements that live, or may live, by name. */
  arrangements(day: string, filter: PlainArrangementFilter): string[] {
    const { form, theme, level, organisation, includeUncertain } = filter;
    const found = this.registry.arrangements.filter((it) => {
      const participations = this.participationsIn(it.id, day, includeUncertain);
      if (!this.lives(it, day)) return false;
      if (form !== null && this.formOf(it.id, day) !== form) return false;
      if (theme !== null && !this.isAbout(it, theme)) return false;
      if (organisation !== null && !participations.some((each) => each.organisation === organisation)) return false;
      return level === null || participations.some((each) => this.levelOfParticipation(each, day) === level);
    });
    return inOrderOf(found, (it) => [sortedBy(it.name), it.id]).map(({ id }) => id);
  }

  /** About the theme itself, a narrower one, or a policy field that serves it where it is a theme of the IBP. */
  isAbout(it: PlainArrangement, theme: string): boolean {
    const within = [theme];
    for (const each of this.registry.themes) if (each.broader === theme) within.push(each.id);
    for (const each of this.registry.crosswalks) if (each.theme === theme) within.push(each.policyField);
    return [...it.policyFields, ...it.themes].some((each) => within.includes(each));
  }

  /** A row per arrangement on which all anchors agree, then one per region of a duty no arrangement meets. */
  cooperation(day: string, filter: PlainCooperationFilter): PlainCooperation[] {
    return [...this.cooperationInArrangements(day, filter), ...this.cooperationInRegions(day, filter)];
  }

  private cooperationInArrangements(day: string, filter: PlainCooperationFilter): PlainCooperation[] {
    const rows: PlainCooperation[] = [];
    for (const it of inOrderOf(this.registry.arrangements, (each) => [sortedBy(each.name), each.id])) {
      if (filter.theme !== null && !this.isAbout(it, filter.theme)) continue;
      if (filter.task !== null && !this.takesUp(it.id, filter.task)) continue;
      if (filter.obligation !== null && !this.isConcernedWith(it, filter.obligation, day)) continue;
      const matching = this.participationsIn(it.id, day, filter.includeUncertain)
        .filter((each) => filter.between.length === 0 || filter.between.includes(each.organisation))
        .filter((each) => filter.level === null || this.levelOfParticipation(each, day) === filter.level);
      if (!allAreThere(filter.between, matching)) continue;
      const grounds = this.groundsOfArrangement(it.id, day);
      rows.push({ arrangement: it.id, region: null, grounds, matching: matching.map(({ id }) => id) });
    }
    return rows;
  }

  private takesUp(arrangement: string, task: string): boolean {
    return this.registry.uptakes.some((each) => each.arrangement === arrangement && each.task === task);
  }

  /** It meets the obligation that day, or is about it. */
  private isConcernedWith(it: PlainArrangement, obligation: string, day: string): boolean {
    if (it.relatesTo === obligation) return true;
    const inForce = this.registry.obligations.some((each) => each.id === obligation && this.lives(each, day));
    return (
      inForce &&
      this.registry.fulfilments.some(
        (each) => each.arrangement === it.id && each.obligation === obligation && this.lives(each, day),
      )
    );
  }

  /** Themes and tasks have no regions. Where an obligation is asked for, uncertain places are shown too. */
  private cooperationInRegions(day: string, filter: PlainCooperationFilter): PlainCooperation[] {
    if (filter.theme !== null || filter.task !== null) return [];
    const includeUncertain = filter.includeUncertain || filter.obligation !== null;
    const rows: PlainCooperation[] = [];
    for (const it of inOrderOf(this.registry.regions, (each) => [sortedBy(each.name), each.id])) {
      const [duty] = this.dutiesOfRegion(it.id, day);
      if (!duty || this.isMet(duty.obligation.id, day)) continue;
      if (filter.obligation !== null && duty.obligation.id !== filter.obligation) continue;
      const matching = this.placementsIn(it.id, day, includeUncertain)
        .filter((each) => filter.between.length === 0 || filter.between.includes(each.organisation))
        .filter((each) => filter.level === null || this.levelOfPlacement(each, day) === filter.level);
      if (!allAreThere(filter.between, matching)) continue;
      const grounds = this.groundsOfRegion(it.id, day);
      rows.push({ arrangement: null, region: it.id, grounds, matching: matching.map(({ id }) => id) });
    }
    return rows;
  }

  placementsIn(region: string, day: string, includeUncertain: boolean): PlainPlacement[] {
    const found = this.registry.placements.filter(
      (it) => it.region === region && this.liesThere(it, day, includeUncertain),
    );
    return inOrderOf(found, (it) => [sortedBy(this.organisation(it.organisation).name), it.id]);
  }

  /** Whether an arrangement that lives, or may live, meets the obligation on the day. */
  isMet(obligation: string, day: string): boolean {
    return this.registry.fulfilments.some(
      (each) =>
        each.obligation === obligation && this.lives(each, day) && this.lives(this.arrangement(each.arrangement), day),
    );
  }
}

/** Somebody is there, and everybody who was asked for. */
function allAreThere(between: readonly string[], there: readonly { readonly organisation: string }[]): boolean {
  const bodies = new Set(there.map(({ organisation }) => organisation));
  return bodies.size > 0 && between.every((id) => bodies.has(id));
}
