import { PlainModel } from '../support/plain-model';
import type { PlainParticipation, PlainRegistry } from '../support/plain-model-data';
import { inOrderOf, sortedBy } from '../support/plain-model-rules';

interface Slug {
  readonly slug: string;
}

export interface PlainPartner {
  readonly organisation: Slug;
  readonly sharedCount: number;
  readonly levels: readonly string[];
  readonly themes: readonly Slug[];
  readonly shared: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly arrangement: Slug; readonly ours: Slug; readonly theirs: Slug }[];
  };
}

export interface PlainDifference {
  readonly same: boolean;
  readonly certain: boolean;
  readonly one: Slug;
  readonly other: Slug;
  readonly onlyInOne: readonly Slug[];
  readonly onlyInOther: readonly Slug[];
}

export interface PlainPair {
  readonly theme: Slug;
  readonly one: Slug;
  readonly other: Slug;
  readonly partnersOnlyInOne: readonly Slug[];
  readonly partnersOnlyInOther: readonly Slug[];
  readonly partnersInBoth: readonly Slug[];
}

const slug = (id: string): Slug => ({ slug: id });
const distinct = (ids: readonly string[]) => [...new Set(ids)];

/** What is asked about the neighbourhood of an organisation, worked out by looking at everything. */
export class NeighboursModel extends PlainModel {
  constructor(readonly plain: PlainRegistry) {
    super(plain);
  }

  partners(us: string, day: string, includeUncertain: boolean): PlainPartner[] {
    const ours = this.participationsOf(us, day, includeUncertain);
    const partners: PlainPartner[] = [];
    for (const { id } of this.plain.organisations) {
      if (id === us) continue;
      const theirs = this.participationsOf(id, day, includeUncertain);
      const shared = this.arrangementsByName(
        ours.map((it) => it.arrangement).filter((each) => theirs.some((it) => it.arrangement === each)),
      );
      if (shared.length > 0) partners.push(this.partner(id, shared, { ours, theirs }, day));
    }
    // Few enough that one digit tells how many.
    return inOrderOf(partners, ({ organisation, sharedCount }) => [
      String(9 - sharedCount),
      ...this.nameAndId(organisation.slug),
    ]);
  }

  private partner(
    id: string,
    shared: readonly string[],
    { ours, theirs }: Record<'ours' | 'theirs', PlainParticipation[]>,
    day: string,
  ): PlainPartner {
    const levels = ours.filter((it) => shared.includes(it.arrangement)).map((it) => this.levelOfParticipation(it, day));
    const themes = distinct(shared.flatMap((each) => this.arrangement(each).policyFields));
    const pick = (found: readonly PlainParticipation[], arrangement: string) => {
      const there = inOrderOf(
        found.filter((it) => it.arrangement === arrangement),
        (it) => [it.id],
      );
      return slug((there.find((it) => this.surelyLives(it, day)) ?? there[0]!).id);
    };
    return {
      organisation: slug(id),
      sharedCount: shared.length,
      levels: ['IMPOSED', 'SEMI_MANDATORY', 'VOLUNTARY', 'UNKNOWN'].filter((level) => levels.includes(level)),
      themes: this.themesByName(themes).map(slug),
      shared: {
        totalCount: shared.length,
        nodes: shared.map((each) => ({
          arrangement: slug(each),
          ours: pick(ours, each),
          theirs: pick(theirs, each),
        })),
      },
    };
  }

  differences(us: string, day: string, includeUncertain: boolean): PlainDifference[] {
    const { type } = this.organisation(us);
    const places = this.placementsOf(us, day).filter((it) => includeUncertain || this.surelyLives(it, day));
    const chosen = places.filter((it) => {
      const there = places.filter(({ region }) => region === it.region);
      return it === (there.find((each) => this.surelyLives(each, day)) ?? there[0]);
    });
    const membersOf = (region: string, uncertain: boolean) =>
      this.organisationsByName(
        this.plain.placements
          .filter((it) => it.region === region && this.liesThere(it, day, uncertain))
          .map((it) => it.organisation)
          .filter((id) => this.organisation(id).type === type),
      );
    const isCertain = (region: string) => membersOf(region, true).length === membersOf(region, false).length;
    const differences: PlainDifference[] = [];
    for (const [index, one] of chosen.entries())
      for (const other of chosen.slice(index + 1)) {
        if (this.region(one.region).kind === this.region(other.region).kind) continue;
        const inOne = membersOf(one.region, includeUncertain);
        const inOther = membersOf(other.region, includeUncertain);
        differences.push({
          same: inOne.join() === inOther.join(),
          certain: isCertain(one.region) && isCertain(other.region),
          one: slug(one.id),
          other: slug(other.id),
          onlyInOne: inOne.filter((id) => !inOther.includes(id)).map(slug),
          onlyInOther: inOther.filter((id) => !inOne.includes(id)).map(slug),
        });
      }
    return differences;
  }

  themePairs(us: string, day: string): PlainPair[] {
    const ours = this.arrangementsByName(this.participationsOf(us, day, false).map((it) => it.arrangement));
    const partnersOf = (arrangement: string) =>
      this.organisationsByName(this.participationsIn(arrangement, day, false).map((it) => it.organisation)).filter(
        (id) => id !== us,
      );
    const fields = this.plain.themes.filter(({ broader }) => broader === null).map(({ id }) => id);
    const isAbout = (arrangement: string, theme: string) => {
      const { policyFields, themes } = this.arrangement(arrangement);
      return policyFields.includes(theme) || themes.includes(theme);
    };
    const pairs: PlainPair[] = [];
    for (const theme of this.themesByName(fields))
      for (const [index, one] of ours.entries())
        for (const other of ours.slice(index + 1)) {
          if (!isAbout(one, theme) || !isAbout(other, theme)) continue;
          const [withOne, withOther] = [partnersOf(one), partnersOf(other)];
          if (withOne.join() === withOther.join()) continue;
          pairs.push({
            theme: slug(theme),
            one: slug(one),
            other: slug(other),
            partnersOnlyInOne: withOne.filter((id) => !withOther.includes(id)).map(slug),
            partnersOnlyInOther: withOther.filter((id) => !withOne.includes(id)).map(slug),
            partnersInBoth: withOne.filter((id) => withOther.includes(id)).map(slug),
          });
        }
    return inOrderOf(pairs, ({ theme, one, other }) => [
      this.themeName(theme.slug),
      sortedBy(this.arrangement(one.slug).name),
      sortedBy(this.arrangement(other.slug).name),
      theme.slug,
      one.slug,
      other.slug,
    ]);
  }

  private nameAndId(organisation: string): [string, string] {
    return [sortedBy(this.organisation(organisation).name), organisation];
  }

  private organisationsByName(ids: readonly string[]): string[] {
    return inOrderOf(distinct(ids), (id) => this.nameAndId(id));
  }

  private arrangementsByName(ids: readonly string[]): string[] {
    return inOrderOf(distinct(ids), (id) => [sortedBy(this.arrangement(id).name), id]);
  }

  private themesByName(ids: readonly string[]): string[] {
    return inOrderOf(ids, (id) => [this.themeName(id), id]);
  }

  private themeName(id: string): string {
    return sortedBy(this.plain.themes.find((each) => each.id === id)!.name);
  }
}
