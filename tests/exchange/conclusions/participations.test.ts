import {
  type Bodies,
  concludeParticipations,
  type ConcludedParticipation,
  type Life,
  type Listed,
  type ListedVersion,
  type Merger,
} from '../../../src/exchange/conclusions/participations';
import type { Day } from '../../../src/time/day';

/** A listing as `name`, or as `name joining day`. */
function listed(text: string): Listed {
  const [to = '', joinedOn = null] = text.split(' ');
  return { to, joinedOn: joinedOn, organs: null, share: null };
}

function version(from: string, until: string | null, ...listings: readonly (string | Listed)[]): ListedVersion {
  return {
    from: from,
    until: until,
    listings: listings.map((each) => (typeof each === 'string' ? listed(each) : each)),
  };
}

/** What is known of bodies: their lives as [from, until], and mergers. */
function bodies(lives: Readonly<Record<string, readonly [string | null, string | null]>> = {}, ...mergers: Merger[]) {
  return {
    lifeOf: (id): Life => ({
      from: lives[id]?.[0] ?? null,
      until: lives[id]?.[1] ?? null,
    }),
    mergersOf: (id) => mergers.filter(({ ended, created }) => [...ended, ...created].includes(id)),
  } satisfies Bodies;
}

const merger = (day: string, ended: readonly string[], ...created: string[]): Merger => ({
  day: day,
  ended,
  created,
});

/** Each participation in a line: who, from (or how little is known of it), until, and why. */
function lines(participations: readonly ConcludedParticipation[]): string[] {
  return participations.map(({ organisation, period, endReason, continues }) =>
    [
      organisation,
      `${period.from ?? `seen ${period.attestedFrom}`} ${period.fromRule}`,
      `${period.until ?? 'open'} ${period.untilRule}`,
      ...(endReason === null ? [] : [endReason]),
      ...(continues.length === 0 ? [] : [`continues ${continues.join('+')}`]),
    ].join(', '),
  );
}

const conclude = (versions: readonly ListedVersion[], known = bodies()) =>
  lines(concludeParticipations(versions, known));

describe('the first day of a participation', () => {
  it('is the joining day of the register', () => {
    expect(conclude([version('2015-01-01', null, 'a 2014-12-19')])).toEqual([
      'a, 2014-12-19 REGISTER_JOIN_DATE, open OPEN',
    ]);
  });

  it('is the latest of the joining days, where versions give several', () => {
    const versions = [version('2015-01-01', '2020-01-01', 'a 2015-01-01'), version('2020-01-01', null, 'a 2016-07-01')];
    expect(conclude(versions)).toEqual(['a, 2016-07-01 REGISTER_JOIN_DATE, open OPEN']);
  });

  it('is never just the day on which a later version begins', () => {
    const versions = [version('2015-01-01', '2020-01-01', 'a 2015-03-01'), version('2020-01-01', null, 'a 2020-01-01')];
    expect(conclude(versions)).toEqual(['a, 2015-03-01 REGISTER_JOIN_DATE, open OPEN']);
    expect(conclude([version('2015-01-01', '2020-01-01', 'a'), version('2020-01-01', null, 'a 2020-01-01')])).toEqual([
      'a, seen 2015-01-01 OLDEST_VERSION, open OPEN',
    ]);
  });

  it('can be the day on which the version begins that lists it first', () => {
    expect(conclude([version('2015-01-01', '2020-01-01'), version('2020-01-01', null, 'a 2020-01-01')])).toEqual([
      'a, 2020-01-01 REGISTER_JOIN_DATE, open OPEN',
    ]);
  });

  it('is never before the body existed: then it is the day on which that began', () => {
    const known = bodies({ a: ['2019-01-01', null] });
    expect(conclude([version('2015-01-01', null, 'a 2012-05-01')], known)).toEqual([
      'a, 2019-01-01 INFERRED, open OPEN',
    ]);
  });

  it('is never a day on which the body, or the arrangement, had ended', () => {
    const known = bodies({ a: [null, '2018-01-01'] });
    expect(conclude([version('2015-01-01', null, 'a 2018-01-01')], known)).toEqual([
      'a, seen 2015-01-01 OLDEST_VERSION, 2018-01-01 DISSOLUTION, ORGANISATION_ENDED',
    ]);
    expect(conclude([version('2015-01-01', '2016-01-01', 'a 2017-01-01')])).toEqual([
      'a, seen 2015-01-01 OLDEST_VERSION, 2016-01-01 ARRANGEMENT_ENDED, ARRANGEMENT_ENDED',
    ]);
  });

  it('is not known where the oldest version lists it without a joining day', () => {
    expect(conclude([version('2015-01-01', null, 'a')])).toEqual(['a, seen 2015-01-01 OLDEST_VERSION, open OPEN']);
  });

  it('of a body younger than the oldest version is seen from its own first day', () => {
    expect(conclude([version('2015-01-01', null, 'a')], bodies({ a: ['2016-01-01', null] }))).toEqual([
      'a, seen 2016-01-01 OLDEST_VERSION, open OPEN',
    ]);
  });

  it('follows from the first version that lists it, where an older one does not', () => {
    expect(conclude([version('2015-01-01', '2020-01-01'), version('2020-01-01', null, 'a')])).toEqual([
      'a, 2020-01-01 INFERRED, open OPEN',
    ]);
  });
});

describe('the last day of a participation', () => {
  it('is open while the newest version lists it', () => {
    expect(concludeParticipations([version('2015-01-01', null, 'a')], bodies())[0]).toMatchObject({
      endReason: null,
      stillListed: null,
      listedUntil: null,
      inRegister: null,
      origin: 'REGISTER',
    });
  });

  it('is the first day of the next version that does not list it', () => {
    const versions = [version('2015-01-01', '2020-01-01', 'a 2015-01-01'), version('2020-01-01', null, 'b 2020-01-01')];
    expect(conclude(versions)).toEqual([
      'a, 2015-01-01 REGISTER_JOIN_DATE, 2020-01-01 VERSION_COMPARISON, ABSENT_FROM_NEXT_VERSION',
      'b, 2020-01-01 REGISTER_JOIN_DATE, open OPEN',
    ]);
  });

  it('is that of the arrangement', () => {
    expect(conclude([version('2015-01-01', '2020-01-01', 'a 2015-01-01')])).toEqual([
      'a, 2015-01-01 REGISTER_JOIN_DATE, 2020-01-01 ARRANGEMENT_ENDED, ARRANGEMENT_ENDED',
    ]);
  });

  it('is that of the body, which the register may list still', () => {
    const known = bodies({ a: [null, '2023-01-01'] });
    const listing = [version('2015-01-01', null, 'a 2015-01-01')];
    expect(conclude(listing, known)).toEqual([
      'a, 2015-01-01 REGISTER_JOIN_DATE, 2023-01-01 DISSOLUTION, ORGANISATION_ENDED',
    ]);
    expect(concludeParticipations(listing, known)[0]).toMatchObject({ stillListed: true, listedUntil: null });
  });

  it('is that of the body, with the day on which the register took it from its list', () => {
    const known = bodies({ a: [null, '2018-01-01'] });
    const versions = [version('2015-01-01', '2020-01-01', 'a 2015-01-01'), version('2020-01-01', null)];
    expect(concludeParticipations(versions, known)[0]).toMatchObject({
      stillListed: true,
      listedUntil: '2020-01-01',
      endReason: 'ORGANISATION_ENDED',
    });
  });

  it('says nothing of a list that was right: the body ended when the next version began', () => {
    const known = bodies({ a: [null, '2020-01-01'] });
    const versions = [version('2015-01-01', '2020-01-01', 'a 2015-01-01'), version('2020-01-01', null)];
    expect(concludeParticipations(versions, known)[0]).toMatchObject({
      stillListed: null,
      listedUntil: null,
      endReason: 'ORGANISATION_ENDED',
    });
  });
});

describe('a body that leaves and comes back', () => {
  const gap = (again: string) => [
    version('2010-01-01', '2015-01-01', 'a 2010-01-01'),
    version('2015-01-01', '2020-01-01', 'b 2015-01-01'),
    version('2020-01-01', null, again, 'b 2015-01-01'),
  ];

  it('takes part twice, not in between', () => {
    expect(conclude(gap('a 2019-07-01')).filter((line) => line.startsWith('a'))).toEqual([
      'a, 2010-01-01 REGISTER_JOIN_DATE, 2015-01-01 VERSION_COMPARISON, ABSENT_FROM_NEXT_VERSION',
      'a, 2019-07-01 REGISTER_JOIN_DATE, open OPEN',
    ]);
  });

  it('has not joined again on the day on which it joined first, whatever the register repeats', () => {
    expect(conclude(gap('a 2010-01-01')).filter((line) => line.startsWith('a'))[1]).toBe(
      'a, 2020-01-01 INFERRED, open OPEN',
    );
  });

  it('keeps to that where its own first day lies before both', () => {
    const known = bodies({ a: ['2011-01-01', null] });
    expect(conclude(gap('a 2010-01-01'), known).filter((line) => line.startsWith('a'))).toEqual([
      'a, 2011-01-01 INFERRED, 2015-01-01 VERSION_COMPARISON, ABSENT_FROM_NEXT_VERSION',
      'a, 2020-01-01 INFERRED, open OPEN',
    ]);
  });
});

describe('nothing is concluded', () => {
  it('of a body that is listed only after it had ended', () => {
    const known = bodies({ a: [null, '2019-01-01'] });
    expect(conclude([version('2015-01-01', '2020-01-01'), version('2020-01-01', null, 'a')], known)).toEqual([]);
    expect(conclude([version('2020-01-01', null, 'a')], known)).toEqual([]);
  });

  it('of a body that is listed only before it began', () => {
    const known = bodies({ a: ['2021-01-01', null] });
    expect(conclude([version('2015-01-01', '2020-01-01', 'a 2015-01-01')], known)).toEqual([]);
  });

  it('of a version that ends on the day on which it begins', () => {
    const versions = [version('2020-01-01', '2020-01-02', 'a'), version('2020-01-01', null, 'b 2020-01-01')];
    expect(conclude(versions)).toEqual(['b, 2020-01-01 REGISTER_JOIN_DATE, open OPEN']);
  });
});

describe('organs, shares and joining days', () => {
  it('are those of the newest version; organs of the newest that names any', () => {
    const one = { to: 'a', organs: ['COUNCIL'] as const, joinedOn: '2015-01-01' as Day, share: 40 };
    const two = { to: 'a', organs: null, joinedOn: '2016-01-01' as Day, share: 50 };
    const versions = [version('2015-01-01', '2020-01-01', one), version('2020-01-01', null, two)];
    expect(concludeParticipations(versions, bodies())).toMatchObject([
      { organs: ['COUNCIL'], share: 50, registerJoinedOn: '2016-01-01' },
    ]);
  });
});

describe('a new body that takes the place of others', () => {
  const lives = { old: [null, '2019-01-01'], other: [null, '2019-01-01'], new: ['2019-01-01', null] } as const;
  const merged = bodies(lives, merger('2019-01-01', ['old', 'other'], 'new'));
  const of = (name: string, found: readonly string[]) => found.filter((line) => line.startsWith(name));

  it('continues their participations from the day of the merger, where the register lists it then', () => {
    const versions = [
      version('2015-01-01', '2019-01-01', 'old 2015-01-01', 'other 2015-01-01'),
      version('2019-01-01', null, 'new 2019-01-01'),
    ];
    expect(of('new', conclude(versions, merged))).toEqual([
      'new, 2019-01-01 SUCCESSION, open OPEN, continues old+other',
    ]);
  });

  it('does so too where the register lists it late', () => {
    const versions = [
      version('2015-01-01', '2021-01-01', 'old 2015-01-01'),
      version('2021-01-01', null, 'new 2021-01-01'),
    ];
    expect(of('new', conclude(versions, merged))).toEqual(['new, 2019-01-01 SUCCESSION, open OPEN, continues old']);
  });

  it('does not where a version in between names neither: then it joined when the register says', () => {
    const versions = [
      version('2015-01-01', '2020-01-01', 'old 2015-01-01', 'x 2015-01-01'),
      version('2020-01-01', '2021-01-01', 'x 2015-01-01'),
      version('2021-01-01', null, 'x 2015-01-01', 'new 2021-01-01'),
    ];
    expect(of('new', conclude(versions, merged))).toEqual(['new, 2021-01-01 REGISTER_JOIN_DATE, open OPEN']);
  });

  it('begins anew where none of them took part on the last day', () => {
    const versions = [
      version('2015-01-01', '2018-01-01', 'old 2015-01-01'),
      version('2018-01-01', '2021-01-01'),
      version('2021-01-01', null, 'new 2021-01-01'),
    ];
    expect(of('new', conclude(versions, merged))).toEqual(['new, 2021-01-01 REGISTER_JOIN_DATE, open OPEN']);
  });

  it('goes on although no version lists it', () => {
    const found = concludeParticipations([version('2015-01-01', null, 'old 2015-01-01')], merged);
    expect(of('new', lines(found))).toEqual(['new, 2019-01-01 SUCCESSION, open OPEN, continues old']);
    expect(found[1]).toMatchObject({ origin: 'SUCCESSION', inRegister: false, registerJoinedOn: null, share: null });
  });

  it('goes on unlisted until the arrangement ends, and not after that', () => {
    expect(of('new', conclude([version('2015-01-01', '2022-01-01', 'old 2015-01-01')], merged))).toEqual([
      'new, 2019-01-01 SUCCESSION, 2022-01-01 ARRANGEMENT_ENDED, ARRANGEMENT_ENDED, continues old',
    ]);
    expect(of('new', conclude([version('2015-01-01', '2019-01-01', 'old 2015-01-01')], merged))).toEqual([]);
  });

  it('does not go on unlisted where a later version names neither it nor those it came from', () => {
    const versions = [
      version('2015-01-01', '2020-01-01', 'old 2015-01-01', 'x 2015-01-01'),
      version('2020-01-01', null, 'x 2015-01-01'),
    ];
    expect(of('new', conclude(versions, merged))).toEqual([]);
  });

  it('goes on where a later version still names one of those it came from', () => {
    const versions = [
      version('2015-01-01', '2020-01-01', 'old 2015-01-01'),
      version('2020-01-01', null, 'old 2015-01-01'),
    ];
    expect(of('new', conclude(versions, merged))).toEqual(['new, 2019-01-01 SUCCESSION, open OPEN, continues old']);
  });

  it('can end in a merger itself, and have a successor in its turn', () => {
    const twice = bodies(
      { ...lives, new: ['2019-01-01', '2023-01-01'], newest: ['2023-01-01', null] },
      merger('2019-01-01', ['old', 'other'], 'new'),
      merger('2023-01-01', ['new'], 'newest'),
    );
    const versions = [
      version('2015-01-01', '2021-01-01', 'old 2015-01-01'),
      version('2021-01-01', null, 'old 2015-01-01'),
    ];
    expect(conclude(versions, twice)).toEqual([
      'old, 2015-01-01 REGISTER_JOIN_DATE, 2019-01-01 DISSOLUTION, ORGANISATION_ENDED',
      'new, 2019-01-01 SUCCESSION, 2023-01-01 DISSOLUTION, ORGANISATION_ENDED, continues old',
      'newest, 2023-01-01 SUCCESSION, open OPEN, continues new',
    ]);
  });

  it('is nobody where the body was split over several', () => {
    const split = bodies({ old: [null, '2019-01-01'] }, merger('2019-01-01', ['old'], 'one', 'two'));
    expect(conclude([version('2015-01-01', null, 'old 2015-01-01')], split)).toEqual([
      'old, 2015-01-01 REGISTER_JOIN_DATE, 2019-01-01 DISSOLUTION, ORGANISATION_ENDED',
    ]);
  });
});
