import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TooiDelivery } from '../../../src/exchange/tooi/types';
import { nextDay } from '../../../src/time/day';
import { REGISTER_FOLDER } from '../../support/components';
import { describeWithRegister } from '../../support/describe-with';
import { readAll } from '../../support/roo';
import { readList } from '../../support/tooi';

const at = (name: string) => join(REGISTER_FOLDER, 'tooi', name);
const rows = (name: string) => parse<Record<string, string>>(readFileSync(at(name)), { columns: true });

const FILES = [
  'rwc_gemeenten_compleet_5',
  'rwc_provincies_compleet_1',
  'rwc_waterschappen_compleet_2',
  'rwc_samenwerkingsorganisaties_compleet_3',
  'rwc_caribische_openbare_lichamen_compleet_1',
  'rwc_zbo_compleet_6',
  'rwc_overige_overheidsorganisaties_compleet_13',
  'scw_toplijst_1',
];

describeWithRegister('the lists of TOOI', () => {
  const lists = new Map<string, TooiDelivery>();
  const of = (name: string) => lists.get(name) as TooiDelivery;
  const short = (address: string) => address.split('/').at(-1) ?? '';

  beforeAll(async () => {
    for (const name of FILES) {
      const delivery = await readList(readFileSync(at(`${name}.json`)));
      lists.set(delivery.list, delivery);
    }
  });

  it.each([
    ['gemeenten', 5, '2026-01-29', { organisations: 605, states: 0, events: 128, themes: 0 }],
    ['provincies', 1, '2021-11-15', { organisations: 12, states: 0, events: 0, themes: 0 }],
    ['waterschappen', 2, '2024-04-23', { organisations: 32, states: 1, events: 6, themes: 0 }],
    ['samenwerkingsorganisaties', 3, '2026-01-29', { organisations: 383, states: 11, events: 42, themes: 0 }],
    ['caribische_openbare_lichamen', 1, '2021-11-15', { organisations: 3, states: 0, events: 3, themes: 0 }],
    ['zbo', 6, '2026-01-29', { organisations: 174, states: 2, events: 10, themes: 0 }],
    ['overige_overheidsorganisaties', 13, '2026-01-29', { organisations: 210, states: 0, events: 50, themes: 0 }],
    ['toplijst', 1, '2021-11-15', { organisations: 0, states: 0, events: 0, themes: 92 }],
  ])('%s: issue %d of %s', (name, issue, viewedOn, counts) => {
    const { organisations, events, themes, ...list } = of(name);
    expect(list).toMatchObject({ issue, viewedOn });
    expect({
      organisations: organisations.length,
      states: organisations.flatMap(({ formerStates }) => formerStates).length,
      events: events.length,
      themes: themes.length,
    }).toEqual(counts);
  });

  it('have these faults and no others', () => {
    const faults = [...lists.values()].flatMap(({ list, problems }) =>
      problems.map(({ code, of }) => [list, code, of]),
    );
    const days = faults.filter(([, code]) => code === 'NO_DAY');
    expect(days.map(([list]) => list)).toEqual(Array(11).fill('overige_overheidsorganisaties'));
    const id = 'https://identifier.overheid.nl/tooi/id';
    expect(faults.filter(([, code]) => code !== 'NO_DAY')).toEqual([
      ['gemeenten', 'EVENT_ON_ANOTHER_DAY', `${id}/gemeente/wzg_01701619`],
      ['gemeenten', 'EVENT_ON_ANOTHER_DAY', `${id}/gemeente/wzg_01701619`],
      ['waterschappen', 'BEGINS_AFTER_STATE', `${id}/waterschap/ws0155`],
      ['waterschappen', 'UNKNOWN_ADDRESS', `${id}/waterschap/wzg_91736108`],
      ['overige_overheidsorganisaties', 'NOTHING_CHANGED', `${id}/oorg/wzg_03516519`],
    ]);
  });

  it('give every municipality as the table has it', () => {
    const read = of('gemeenten').organisations.map(({ uri, number, names, province, from, until, owms, code }) => ({
      ...{ tooi: uri, gemeentecode: number, cbs_code: code?.toUpperCase(), naam: names.officialWithoutKind },
      ...{ provincie_tooi: province, begindatum: from ?? '', until: until ?? '', owms: owms[0] },
    }));
    const table = rows('gemeenten_alle_met_looptijd.csv').map((row) => ({
      ...{ tooi: row['tooi'], gemeentecode: row['gemeentecode'], cbs_code: row['cbs_code'], naam: row['naam'] },
      ...{ provincie_tooi: row['provincie_tooi'], begindatum: row['begindatum'] },
      ...{ until: row['einddatum'] ? nextDay(row['einddatum']) : '', owms: row['owms'] },
    }));
    const inOrder = (list: readonly object[]) => list.map((row) => JSON.stringify(row)).sort();
    expect(inOrder(read)).toEqual(inOrder(table));
    expect(read.filter(({ until }) => until === '')).toHaveLength(342);
  });

  it('give every change as the table has it', () => {
    const types: Readonly<Record<string, string>> = {
      ...{ MERGER: 'Samenvoeging', EXTENSION: 'Uitbreiding', REARRANGEMENT: 'Herschikking', FOUNDATION: 'Oprichting' },
      ...{ DISSOLUTION: 'Opheffing', CHANGE_OF_STATE: 'Toestandswijziging' },
    };
    const codes = (addresses: readonly string[]) => addresses.map(short).sort().join('|');
    const read = ['gemeenten', 'waterschappen', 'samenwerkingsorganisaties'].flatMap((name) =>
      of(name).events.map((event) => ({
        ...{ wijziging_uri: event.uri, type: types[event.kind], datum: event.on },
        ...{ invalidated: codes(event.ended), used: codes(event.continued), generated: codes(event.created) },
        reden: event.reason ?? '',
        juridische_grondslag: event.grounds[0]?.text ?? '',
      })),
    );
    const sorted = (text = '') => text.split('|').sort().join('|');
    const table = rows('organisatiewijzigingen.csv').map((row) => ({
      ...{ wijziging_uri: row['wijziging_uri'], type: row['type'], datum: row['datum'] },
      ...{ invalidated: sorted(row['invalidated']), used: sorted(row['used']), generated: sorted(row['generated']) },
      ...{ reden: row['reden'], juridische_grondslag: row['juridische_grondslag'] },
    }));
    expect(new Map(read.map((event) => [event.wijziging_uri, event]))).toEqual(
      new Map(table.map((event) => [event.wijziging_uri, event])),
    );
    expect(table).toHaveLength(176);
  });

  it('end every municipality that is gone by an event, all but one of them on the same day', () => {
    const { organisations, events } = of('gemeenten');
    const ends = new Map(organisations.map(({ uri, until }) => [uri, until]));
    const others = events.flatMap(({ on, ended }) => ended.filter((uri) => ends.get(uri) !== on));
    expect(others.map(short)).toEqual(['gm0240']);
    const gone = organisations.filter(({ until }) => until !== null).map(({ uri }) => uri);
    expect(new Set(events.flatMap(({ ended }) => ended))).toEqual(new Set(gone));
  });

  it('agree with the register of organisations on ends, and know all its themes', async () => {
    const { organisations, arrangements } = await readAll(
      readFileSync(join(REGISTER_FOLDER, 'roo', 'exportOO_reconstructed_2026-05-16.xml.gz')),
    );
    const ends = new Map(of('gemeenten').organisations.map(({ uri, until }) => [uri, until]));
    const ended = organisations.filter(({ tooi, until }) => until !== null && ends.has(tooi ?? ''));
    expect(ended).toHaveLength(33);
    for (const { tooi, until } of ended) expect(until).toBe(ends.get(tooi ?? ''));
    const known = new Set(of('toplijst').themes.map(({ uri }) => uri));
    const used = arrangements.flatMap(({ themes }) => themes.map(({ uri }) => uri ?? ''));
    expect(used).toHaveLength(2012);
    expect(used.filter((uri) => !known.has(uri))).toEqual([]);
  });
});
