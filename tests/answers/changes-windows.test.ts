import { formChanges } from '../../src/answers/changes-between/forms';
import type { VersionFact } from '../../src/answers/changes-between/queries';
import { fallsIn, fallsInLife, lifespan } from '../../src/answers/changes-between/windows';
import { boundsOf, type Bounds, type Period } from '../../src/time/period';

const UNKNOWN: Period = {
  from: null,
  fromRule: 'UNKNOWN',
  fromText: null,
  until: null,
  untilRule: 'OPEN',
  untilText: null,
  attestedFrom: null,
  attestedUntil: null,
};
const bounds = (period: Partial<Period>): Bounds => boundsOf({ ...UNKNOWN, ...period });
const known = (from: string, until: string | null = null) =>
  bounds({ from, fromRule: 'STATED', until, untilRule: until === null ? 'OPEN' : 'STATED' });
const on = (day: string) => ({ earliest: day, latest: day });

describe('the days on which something began or ended', () => {
  it('are one day each where they are known, and none where it goes on', () => {
    expect(lifespan([known('2015-01-01', '2023-01-01')], [])).toEqual({
      start: on('2015-01-01'),
      end: on('2023-01-01'),
    });
    expect(lifespan([known('2015-01-01')], [])).toEqual({ start: on('2015-01-01'), end: null });
  });

  it('are cut by what limits them, of which nothing else need be known', () => {
    const body = bounds({ until: '2023-01-01', untilRule: 'STATED' });
    expect(lifespan([known('2015-01-01')], [body])).toEqual({ start: on('2015-01-01'), end: on('2023-01-01') });
    expect(lifespan([known('2015-01-01')], [known('2016-06-01')])?.start).toEqual(on('2016-06-01'));
    expect(lifespan([known('2023-01-01')], [body])).toBeNull();
  });

  it('lie no later than a source shows it, and not after the limit where none does', () => {
    const attested = bounds({ fromRule: 'ATTESTED', attestedFrom: '2019-05-01' });
    expect(lifespan([attested], [known('2014-12-19')])?.start).toEqual({
      earliest: '2014-12-19',
      latest: '2019-05-01',
    });
    // Shown on the first day of its arrangement, it cannot have begun before or after.
    expect(lifespan([attested], [known('2019-05-01')])?.start).toEqual(on('2019-05-01'));
    expect(lifespan([bounds({})], [known('2014-12-19', '2016-01-01')])?.start).toEqual({
      earliest: '2014-12-19',
      latest: '2015-12-31',
    });
  });

  it('lie no earlier than a source no longer shows it, and a day after the start at least', () => {
    const ended = { untilRule: 'UNKNOWN', attestedUntil: '2020-01-01' } as const;
    expect(lifespan([bounds({ ...ended, from: '2015-01-01', fromRule: 'STATED' })], [])?.end).toEqual({
      earliest: '2020-01-01',
      latest: '9999-12-31',
    });
    const late = lifespan([bounds(ended)], [known('2021-01-01', '2022-01-01')]);
    expect(late?.end).toEqual({ earliest: '2021-01-02', latest: '2022-01-01' });
  });

  it('are those of both where two must hold together', () => {
    const duty = known('2016-04-14');
    const fulfilment = known('2012-07-01', '2020-01-01');
    expect(lifespan([fulfilment, duty], [])).toEqual({ start: on('2016-04-14'), end: on('2020-01-01') });
  });

  it('fall in a span that begins before them and ends no earlier', () => {
    const day = on('2023-01-01');
    expect(fallsIn(day, { from: '2022-12-31', to: '2023-01-01' })).toBe(true);
    expect(fallsIn(day, { from: '2023-01-01', to: '2023-12-31' })).toBe(false);
    expect(fallsIn(day, { from: '2022-01-01', to: '2022-12-31' })).toBe(false);
    const wide = { earliest: '2010-01-01', latest: '2023-01-01' };
    expect(fallsIn(wide, { from: '2015-01-01', to: '2015-01-02' })).toBe(true);
    expect(fallsIn(wide, { from: '2015-01-01', to: '2015-01-01' })).toBe(false);
    expect(fallsIn(wide, { from: '2023-01-01', to: '2024-01-01' })).toBe(false);
    // In the span, and while something lived: both on one day.
    const life = { start: on('2020-01-01'), end: null };
    expect(fallsInLife(wide, life, { from: '2015-01-01', to: '2019-12-31' })).toBe(false);
    expect(fallsInLife(wide, life, { from: '2019-12-31', to: '2020-01-01' })).toBe(true);
  });
});

describe('a change of form', () => {
  const version = (id: string, legalForm: string | null, from: string, until: string | null): VersionFact => ({
    id,
    legalForm,
    bounds: known(from, until),
    fromText: null,
    untilText: null,
  });

  it('is on the day of the text that brought it', () => {
    const versions = [
      version('a', 'JOINT_ORGAN', '2017-02-24', '2022-01-01'),
      version('b', 'PUBLIC_BODY', '2022-01-01', '2024-12-06'),
      version('c', 'PUBLIC_BODY', '2024-12-06', null),
    ];
    expect(formChanges(versions)).toEqual([
      { window: on('2022-01-01'), before: 'JOINT_ORGAN', after: 'PUBLIC_BODY', version: 'b' },
    ]);
  });

  it('is somewhere in a gap, also where a text in it has a form nobody knows', () => {
    const [before, after] = [
      version('a', 'JOINT_ORGAN', '2010-01-01', '2012-01-01'),
      version('c', 'PUBLIC_BODY', '2015-01-01', null),
    ];
    const window = { earliest: '2012-01-01', latest: '2015-01-01' };
    const change = [{ window, before: 'JOINT_ORGAN', after: 'PUBLIC_BODY', version: 'c' }];
    expect(formChanges([before, after])).toEqual(change);
    expect(formChanges([before, version('b', null, '2012-01-01', '2015-01-01'), after])).toEqual(change);
  });

  it('follows the newest text where they overlap, and goes back where that ends first', () => {
    const versions = [
      version('a', 'JOINT_ORGAN', '2010-01-01', null),
      version('b', 'PUBLIC_BODY', '2015-01-01', '2020-01-01'),
    ];
    expect(formChanges(versions).map(({ window, after, version: of }) => [window, after, of])).toEqual([
      [on('2015-01-01'), 'PUBLIC_BODY', 'b'],
      [on('2020-01-01'), 'JOINT_ORGAN', 'a'],
    ]);
  });

  it('is none where one form is known', () => {
    expect(
      formChanges([version('a', 'PUBLIC_BODY', '2010-01-01', '2012-01-01'), version('b', null, '2012-01-01', null)]),
    ).toEqual([]);
    expect(formChanges([])).toEqual([]);
  });
});
