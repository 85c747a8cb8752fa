import {
  concludeArrangement,
  inOrder,
  type Version,
  type Versions,
} from '../../../src/exchange/conclusions/arrangements';
import { concludeArrangements, concludeOrganisations } from '../../../src/exchange/conclusions/conclude';
import { concludeFulfilments } from '../../../src/exchange/conclusions/fulfilments';
import { Registered } from '../../../src/exchange/import/registered';
import type { AnyRecord } from '../../../src/records/kind';
import { organisation, registered, span, versionRecord, type VersionParts, written } from '../import/drafts';

const version = (rooId: string, parts?: VersionParts) => versionRecord(rooId, parts) as unknown as Version;

describe('an arrangement', () => {
  const about = (...versions: Version[]) => concludeArrangement(inOrder(versions) as unknown as Versions);

  it('is what its newest version says', () => {
    const old = { registerForm: 'JOINT_ORGAN', legalForm: 'JOINT_ORGAN', seat: 'Wierdam', powers: ['MANDATE'] };
    const now = { registerForm: 'PUBLIC_BODY', legalForm: 'PUBLIC_BODY', seat: null, powers: null };
    const concluded = about(version('2', { from: '2020-01-01', values: now }), version('1', { values: old }));
    expect(concluded).toMatchObject({ name: 'Regeling 2', form: 'PUBLIC_BODY', seat: null, powers: null });
    expect(concluded).toMatchObject({ arrangementKind: 'JOINT_ARRANGEMENT', inRegister: true });
  });

  it('begins on the first joining day, where that is not after the start of its oldest version', () => {
    const listings = [
      { to: 'a', joinedOn: '2014-12-19' },
      { to: 'b', joinedOn: '2015-01-01' },
    ];
    expect(about(version('1', { listings })).period).toMatchObject({
      from: '2014-12-19',
      fromRule: 'REGISTER_JOIN_DATE',
      until: null,
      untilRule: 'OPEN',
    });
  });

  it('may be older than its oldest version, where everybody joined later', () => {
    const listings = [{ to: 'a', joinedOn: '2016-01-01' }, { to: 'b' }];
    expect(about(version('1', { listings })).period).toMatchObject({
      from: null,
      fromRule: 'OLDEST_VERSION',
      attestedFrom: '2015-01-01',
    });
  });

  it('ends with its newest version, however old ones ended', () => {
    const ended = [version('1', { until: '2020-01-01' }), version('2', { from: '2020-01-01', until: '2023-01-01' })];
    expect(about(...ended).period).toMatchObject({ until: '2023-01-01', untilRule: 'STATED' });
    const open = [version('1', { until: '2020-01-01' }), version('2', { from: '2020-01-01' })];
    expect(about(...open).period).toMatchObject({ until: null, untilRule: 'OPEN' });
  });

  it('has its versions in the order of their days, and of their ids on one day', () => {
    const versions = [
      version('4', { from: '2020-01-01' }),
      version('3', { from: '2020-01-01', until: '2020-01-02' }),
      version('2'),
      version('1'),
    ];
    expect(inOrder(versions).map(({ rooId }) => rooId)).toEqual(['1', '2', '3', '4']);
  });
});

describe('an organisation', () => {
  const entry = (register: 'ROO' | 'TOOI', values: object) =>
    registered('register-entry', `${register}-1`, { organisation: 'a', register, key: '1', name: 'A', ...values });
  const about = async (...entries: AnyRecord[]) => concludeOrganisations(new Registered(entries)).get('a');

  it('is called as TOOI says, else as ROO says without the word for what it is', async () => {
    const roo = entry('ROO', { name: 'Gemeente Wierdam', abbreviation: 'WD' });
    expect(await about(roo)).toMatchObject({ name: 'Wierdam', abbreviation: 'WD' });
    expect(await about(roo, entry('TOOI', { name: 'De Wierdam' }))).toMatchObject({
      name: 'De Wierdam',
      abbreviation: 'WD',
    });
  });

  it('lives as TOOI says, where TOOI says anything of it', async () => {
    const roo = entry('ROO', { period: span('1998-01-01') });
    expect(await about(roo, entry('TOOI', { period: span(null, '2019-01-01') }))).toMatchObject({
      period: { from: null, until: '2019-01-01' },
    });
    expect(await about(roo, entry('TOOI', {}))).toMatchObject({ period: { from: '1998-01-01', until: null } });
  });

  it('has no value where no register gives one', async () => {
    expect(await about(entry('TOOI', {}))).not.toHaveProperty('kvkNumber');
  });
});

describe('mergers in the registry', () => {
  const ended = { until: '2019-01-01' } as const;
  const merger = (id: string, values: object) =>
    written('reorganisation', id, { reorganisationKind: 'MERGER_INTO_NEW', date: '2019-01-01', ...values });
  const base = [
    organisation('old', ended),
    organisation('new', { from: '2019-01-01' }),
    versionRecord('1', { listings: [{ to: 'old', joinedOn: '2015-01-01' }] }),
  ];
  const takingPart = async (...more: AnyRecord[]) => {
    const concluded = concludeArrangements(new Registered([...base, ...more]));
    return concluded.get('gr-1')?.participations.map(({ organisation: id, continues }) => [id, continues]);
  };

  it('give a body its successor', async () => {
    expect(await takingPart(merger('m', { ended: ['old'], created: ['new'] }))).toEqual([
      ['old', []],
      ['new', ['old']],
    ]);
  });

  it('give none to a body that ended in two of them: its parts went to several others', async () => {
    expect(
      await takingPart(
        merger('m', { ended: ['old'], created: ['new'] }),
        merger('n', { ended: ['old'], created: ['other'] }),
      ),
    ).toEqual([['old', []]]);
  });

  it('give none where not the whole territory went over', async () => {
    expect(await takingPart(merger('m', { ended: ['old'], created: ['new'], wholeTerritory: false }))).toEqual([
      ['old', []],
    ]);
  });

  it('give none where the body went up in one that existed: the lists say whether that takes part', async () => {
    const values = { reorganisationKind: 'MERGER_INTO_EXISTING', ended: ['old'], continued: ['new'] };
    expect(await takingPart(merger('m', values))).toEqual([['old', []]]);
  });
});

describe('versions in the registry', () => {
  it('without a title were not imported: nothing is concluded from them', async () => {
    const known = new Registered([written('arrangement-version', 'versie-1', { arrangement: 'gr-1', rooId: '1' })]);
    expect([...concludeArrangements(known).ids]).toEqual([]);
  });

  it('tell what an arrangement is about, as long as nobody gave it policy fields', async () => {
    const afval = written('policy-theme', 'afval', { scheme: 'POLICY_FIELD', name: 'Afval' });
    const top = written('policy-theme', 'top-afval', { scheme: 'TOP', name: 'afval' });
    const filed = versionRecord('1', { values: { themes: ['top-afval'] } });
    const about = async (policyFields: readonly string[]) => {
      const known = [afval, top, filed, written('arrangement', 'gr-1', { name: 'Regeling', policyFields })];
      return concludeArrangements(new Registered(known)).get('gr-1')?.arrangement.policyFields;
    };
    expect(await about([])).toEqual(['top-afval']);
    expect(await about(['top-afval'])).toEqual(['top-afval']);
    expect(await about(['afval'])).toBeUndefined();
  });

  it('name organs in words: those we do not know are left out, and none known is not known', async () => {
    const listings = [
      { to: 'a', organs: ['Gemeenteraad', 'gemeenteraad', 'Dijkgraaf'] },
      { to: 'b', organs: ['Dijkgraaf'] },
    ];
    const concluded = concludeArrangements(new Registered([versionRecord('1', { listings })]));
    expect(concluded.get('gr-1')?.participations.map(({ organs }) => organs)).toEqual([['COUNCIL'], null]);
  });
});

describe('a duty in the authored table', () => {
  const row = written('statutory-entry', 'rij', {
    rooId: '1',
    obligation: 'plicht',
    basis: 'INFERRED',
    reason: { nl: 'Omdat.', en: 'Because.' },
  });
  const arrangement = registered('arrangement', 'gr-1', { name: 'Regeling 1', period: span('2015-01-01') });

  it('is met by the arrangement of that version, in its period, by inference', () => {
    expect(concludeFulfilments(new Registered([row, arrangement, versionRecord('1')]))).toMatchObject([
      {
        id: 'vervulling-register-gr-1-plicht',
        arrangement: 'gr-1',
        obligation: 'plicht',
        period: { from: '2015-01-01' },
        accordingTo: [{ source: 'een-tekst', basis: 'INFERRED' }],
      },
    ]);
  });

  it('stays as somebody wrote it', () => {
    const own = written('fulfilment', 'eigen', { arrangement: 'gr-1', obligation: 'plicht' });
    expect(concludeFulfilments(new Registered([row, arrangement, versionRecord('1'), own]))).toEqual([]);
  });

  it('says nothing while the register has no such version', () => {
    expect(concludeFulfilments(new Registered([row]))).toEqual([]);
  });
});
