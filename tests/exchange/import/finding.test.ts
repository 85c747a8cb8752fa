import type { ConcludedParticipation } from '../../../src/exchange/conclusions/participations';
import { BodyIds, slugOf } from '../../../src/exchange/import/bodies';
import { matchParticipations } from '../../../src/exchange/import/participations';
import { Registered } from '../../../src/exchange/import/registered';
import { chainsOf } from '../../../src/exchange/roo/chains';
import type { RooArrangement } from '../../../src/exchange/roo/types';
import type { Period } from '../../../src/time/period';
import { organisation, registered, span, versionRecord, written } from './drafts';

describe('a body in a delivery', () => {
  const TOOI = 'https://identifier.overheid.nl/tooi/id/gemeente/gm9901';
  const known = (values: object) => written('organisation', 'wierdam', { type: 'MUNICIPALITY', name: 'W', ...values });
  const ids = (...records: Parameters<typeof Registered.prototype.with>[0]) => new BodyIds(new Registered(records));

  it.each([
    ['its address in TOOI', { tooiUri: TOOI }],
    ['its number in ROO', { rooId: '90000001' }],
    ['its code of CBS', { cbsCode: 'GM9901' }],
  ])('is found by %s', (_by, identifier) => {
    expect(ids(known(identifier)).idOf({ name: 'Anders', ...identifier }, 'MUNICIPALITY')).toBe('wierdam');
  });

  it('is found by its address in OWMS, which only entries have', () => {
    const owms = 'http://standaarden.overheid.nl/owms/terms/Wierdam';
    const entry = registered('register-entry', 'e', { organisation: 'wierdam', owmsUris: [owms] });
    expect(ids(known({}), entry).idOf({ name: 'W', owmsUris: [owms] }, 'MUNICIPALITY')).toBe('wierdam');
  });

  it('is found by the surest identifier first', () => {
    const records = [known({ tooiUri: TOOI }), organisation('other')];
    const other = { ...records[1]!, rooId: '5' };
    expect(ids(records[0]!, other).idOf({ name: null, tooiUri: TOOI, rooId: '5' }, 'MUNICIPALITY')).toBe('wierdam');
  });

  it('is never found by its name', () => {
    const bodies = ids(organisation('gemeente-wierdam'));
    expect(bodies.idOf({ name: 'Wierdam', rooId: '1' }, 'MUNICIPALITY')).toBe('gemeente-wierdam-1');
  });

  it('is the same for all that carries one of its identifiers', () => {
    const bodies = ids();
    const id = bodies.idOf({ name: 'Wierdam', tooiUri: TOOI, rooId: '1' }, 'MUNICIPALITY');
    expect(id).toBe('gemeente-wierdam');
    expect(bodies.idOf({ name: 'Gemeente Wierdam', rooId: '1' }, 'OTHER')).toBe(id);
    expect(bodies.idOf({ name: 'Gemeente Wierdam', tooiUri: TOOI }, 'OTHER')).toBe(id);
  });

  it('gets an id by its kind and name, then by its code, then by what is left', () => {
    const bodies = ids(organisation('orgaan-de-vliet'));
    expect(bodies.idOf({ name: 'Gemeente Sint-Jânsdam', rooId: '1' }, 'MUNICIPALITY')).toBe('gemeente-sint-jansdam');
    expect(bodies.idOf({ name: 'De Vliet', rooId: '2' }, 'JOINT_BODY')).toBe('orgaan-de-vliet-2');
    expect(bodies.idOf({ name: null, rooId: '3' }, 'OTHER')).toBe('organisatie-3');
  });

  it('gets no id that is longer than people can read', () => {
    expect(slugOf('samenwerking '.repeat(9))).toBe('samenwerking-samenwerking-samenwerking-samenwerking');
  });
});

describe('a participation that was concluded', () => {
  const concluded = (from: string | null, until: string | null = null, body = 'a') =>
    ({ organisation: body, period: span(from, until) }) as ConcludedParticipation;
  const stored = (id: string, period: Period, body = 'a') =>
    written('participation', id, { organisation: body, period });
  const match = (all: readonly ConcludedParticipation[], ...records: ReturnType<typeof stored>[]) =>
    matchParticipations('gr-mrdh', all, records, new Set(records.map(({ id }) => id))).map(({ id }) => id);

  it('is the stored one of the same body on the same days', () => {
    expect(match([concluded('2015-01-01')], stored('p', span('2014-12-19')))).toEqual(['p']);
    expect(match([concluded('2015-01-01')], stored('p', span('2014-12-19'), 'b'))).toEqual(['deelname-mrdh-a']);
  });

  it('is not one on other days', () => {
    expect(match([concluded('2015-01-01')], stored('p', span('2010-01-01', '2015-01-01')))).toEqual([
      'deelname-mrdh-a',
    ]);
  });

  it('is the one with the most days in common, each once, in whatever order they come', () => {
    const both = [concluded('2005-01-01', '2010-01-01'), concluded('2012-01-01')];
    const one = stored('p', span('2008-01-01'));
    expect(match(both, one)).toEqual(['deelname-mrdh-a', 'p']);
    expect(match([...both].reverse(), one)).toEqual(['p', 'deelname-mrdh-a']);
    expect(match(both, stored('late', span('2012-01-01')), stored('early', span('2004-01-01', '2009-01-01')))).toEqual([
      'early',
      'late',
    ]);
  });

  it('gets an id of its own that nobody has', () => {
    const taken = new Set(['deelname-mrdh-wierdam']);
    const twice = [
      concluded('2005-01-01', '2010-01-01', 'gemeente-wierdam'),
      concluded('2012-01-01', null, 'gemeente-wierdam'),
    ];
    expect(matchParticipations('gr-mrdh', twice, [], taken).map(({ id }) => id)).toEqual([
      'deelname-mrdh-wierdam-2',
      'deelname-mrdh-wierdam-3',
    ]);
  });
});

describe('the versions of an arrangement', () => {
  const version = (systeemId: string, from: string, links: { previous?: string; next?: string } = {}) =>
    ({
      systeemId,
      from,
      previous: links.previous === undefined ? null : { systeemId: links.previous },
      next: links.next === undefined ? null : { systeemId: links.next },
    }) as unknown as RooArrangement;
  const chains = (versions: readonly RooArrangement[], ...records: ReturnType<typeof versionRecord>[]) =>
    Object.fromEntries(chainsOf(versions, new Registered(records)));

  it('are linked, by whichever of the two says so; the oldest gives the arrangement its id', () => {
    const three = [
      version('3', '2024-01-01', { previous: '2' }),
      version('2', '2020-01-01'),
      version('1', '2015-01-01', { next: '2' }),
      version('9', '2010-01-01'),
    ];
    expect(chains(three)).toEqual({ 1: 'gr-1', 2: 'gr-1', 3: 'gr-1', 9: 'gr-9' });
  });

  it('stay where the registry has them, and a new one follows its nearest neighbour', () => {
    const stored = [versionRecord('1', { arrangement: 'gr-mrdh' }), versionRecord('2', { arrangement: 'gr-other' })];
    const three = [
      version('1', '2015-01-01', { next: '2' }),
      version('2', '2020-01-01', { next: '3' }),
      version('3', '2024-01-01'),
    ];
    expect(chains(three, ...stored)).toEqual({ 1: 'gr-mrdh', 2: 'gr-other', 3: 'gr-other' });
  });

  it('are linked to one that only an earlier delivery had', () => {
    expect(
      chains([version('3', '2024-01-01', { previous: '2' })], versionRecord('2', { arrangement: 'gr-mrdh' })),
    ).toMatchObject({ 3: 'gr-mrdh' });
  });

  it('are not linked to what is nowhere', () => {
    expect(chains([version('3', '2024-01-01', { previous: '2', next: '4' })])).toEqual({ 3: 'gr-3' });
  });
});
