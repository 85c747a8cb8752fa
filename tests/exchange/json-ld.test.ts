import { DataFactory, type Store } from 'n3';
import type { Graph } from '../../src/graph/port';
import { idsIn, isLink } from '../../src/records/field';
import { exportRecords } from '../../src/records/export';
import type { AnyRecord } from '../../src/records/kind';
import { KINDS, kindNamed } from '../../src/records/kinds';
import { describeEngines } from '../support/engines';
import { DAY, exported, FIRST_LOAD, openHostile, PUBLIC_URI } from './exported';
import { HOSTILE_NAMES } from './hostile';
import { shapeFaults, triplesOf } from './triples';

const namedNode = (iri: string) => DataFactory.namedNode(iri);
const RDF_TYPE = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');
const ORG = 'http://www.w3.org/ns/org#';
const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const PROV = 'http://www.w3.org/ns/prov#';
const DCT = 'http://purl.org/dc/terms/';
const NS = `${PUBLIC_URI}/ns#`;
const uri = (kind: string, id: string) => namedNode(`${PUBLIC_URI}/id/${kind}/${id}`);

describeEngines('linked data', (engine) => {
  let graph: Graph;
  let [all, then]: { store: Store; quads: string }[] = [];
  const records: AnyRecord[] = [];
  beforeAll(async () => {
    graph = await openHostile(engine);
    for await (const record of exportRecords(graph)) records.push(record);
    all = await triplesOf(await exported(graph, 'json-ld', null));
    then = await triplesOf(await exported(graph, 'json-ld', '2020-01-01'));
  }, FIRST_LOAD);
  afterAll(() => graph.close());

  const ofType = (store: Store, type: string) => store.getSubjects(RDF_TYPE, namedNode(type), null);
  const values = (store: Store, subject: string, predicate: string) =>
    store.getObjects(namedNode(subject), namedNode(predicate), null).map(({ value }) => value);

  it('fit what the vocabularies say of them', () => {
    expect(shapeFaults(all!.quads)).toEqual([]);
  });

  it('are found wanting by the shapes when something is taken out or put in', () => {
    const without = all!.quads.replace(/^\S+ <http:\/\/www\.w3\.org\/ns\/org#member> .*\n/m, '');
    const twice = `<${uri('organisation', 'gemeente-delft').value}> <${SKOS}prefLabel> "Delfft"@nl .\n`;
    expect(shapeFaults(without + twice)).toEqual([
      expect.objectContaining({ path: `${ORG}member` }),
      expect.objectContaining({ path: `${SKOS}prefLabel` }),
    ]);
  });

  it('hold each record once, under its own address and type', () => {
    for (const { name, label } of KINDS) {
      const found = ofType(all!.store, NS + label).map(({ value }) => value);
      const expected = records.filter(({ kind }) => kind === name).map(({ kind, id }) => uri(kind, id).value);
      expect([name, found.sort()]).toEqual([name, expected.sort()]);
    }
    expect(ofType(all!.store, `${ORG}Membership`)).toHaveLength(ofType(all!.store, `${NS}Participation`).length);
  });

  it('hold every link, and every source of every record', () => {
    const missing: string[] = [];
    let links = 0;
    const kinds = new Map(records.map(({ id, kind }) => [id, kind]));
    for (const record of records) {
      const subject = uri(record.kind, record.id);
      const has = (predicate: string, target: string) => {
        links += 1;
        const object = uri(kinds.get(target) ?? '?', target);
        if (!all!.store.has(DataFactory.quad(subject, namedNode(predicate), object)))
          missing.push(`${record.id} ${predicate} ${target}`);
      };
      for (const [name, field] of Object.entries(kindNamed(record.kind).fields))
        if (isLink(field)) for (const target of idsIn(record[name]) as string[]) has(NS + name, target);
      for (const { source } of record.accordingTo) has(`${PROV}wasDerivedFrom`, source);
    }
    expect(missing).toEqual([]);
    expect(links).toBeGreaterThan(5000);
  });

  it('give the days of a list as days', () => {
    const subject = uri('meeting-calendar', 'frame-rooster-eikdorp-2025');
    const days = all!.store.getObjects(subject, namedNode(`${NS}meetsOn`), null);
    const typed = days.map((each) => [each.value, 'datatype' in each ? each.datatype.value : null]);
    const date = 'http://www.w3.org/2001/XMLSchema#date';
    expect(typed.sort()).toEqual(['2025-05-13', '2025-06-10', '2025-09-09'].map((day) => [day, date]));
  });

  it('say who takes part in the MRDH on a day, at which level', () => {
    const members = then!.store
      .getSubjects(namedNode(`${ORG}organization`), uri('arrangement', 'gr-mrdh'), null)
      .map(({ value }) => [values(then!.store, value, `${ORG}member`)[0], values(then!.store, value, `${NS}level`)]);
    expect(members).toHaveLength(23);
    for (const [, level] of members) expect(level).toEqual(['VOLUNTARY']);
    expect(values(all!.store, uri('participation', 'x').value, `${NS}level`)).toEqual([]);
    expect(all!.store.getQuads(null, namedNode(`${NS}level`), null, null).length).toBe(
      records.filter(({ level }) => typeof level === 'string').length,
    );
  });

  it('carry the official addresses of bodies and acts', () => {
    const { store } = all!;
    const delft = uri('organisation', 'gemeente-delft').value;
    expect(values(store, delft, 'http://www.w3.org/2002/07/owl#sameAs')).toContain(
      'https://identifier.overheid.nl/tooi/id/gemeente/gm0503',
    );
    const [provision] = store.getSubjects(
      namedNode(`${DCT}identifier`),
      DataFactory.literal('jci1.3:c:BWBR0003740&artikel=8&lid=4'),
      null,
    );
    expect(values(store, provision!.value, 'http://xmlns.com/foaf/0.1/page')).toEqual([
      'https://wetten.overheid.nl/jci1.3:c:BWBR0003740&artikel=8&lid=4',
    ]);
    const wgr = records.find(({ bwbId }) => bwbId === 'BWBR0003740')!;
    expect(values(store, uri('act', wgr.id).value, `${DCT}identifier`)).toEqual(['jci1.3:c:BWBR0003740']);
  });

  it('tell of a merger what went, came and stayed', () => {
    const event = records.find(({ reorganisationKind }) => reorganisationKind === 'MERGER_INTO_NEW')!;
    const found = (predicate: string) => values(all!.store, uri('reorganisation', event.id).value, predicate).sort();
    const bodies = (ids: unknown) => (ids as string[]).map((id) => uri('organisation', id).value).sort();
    expect(found(`${ORG}originalOrganization`)).toEqual(bodies(event.ended));
    expect(found(`${ORG}resultingOrganization`)).toEqual(bodies(event.created));
  });

  it('keep hostile texts as literals, and make no link of what is no web address', () => {
    const { store } = all!;
    for (const [id, name] of Object.entries(HOSTILE_NAMES))
      expect(values(store, uri('organisation', id).value, `${NS}name`)).toEqual([name]);
    const source = uri('source', 'vijandige-bron').value;
    expect(values(store, source, `${NS}url`)).toEqual(['javascript:alert(1)']);
    expect(values(store, source, 'http://xmlns.com/foaf/0.1/page')).toEqual([]);
  });

  it('give the title of a source in each language it has one in', () => {
    const titles = (id: string) =>
      all!.store
        .getObjects(uri('source', id), namedNode(`${DCT}title`), null)
        .map((each) => [each.value, 'language' in each ? each.language : null]);
    const sources = records.filter(({ kind }) => kind === 'source');
    for (const { id, title, titleNl } of sources)
      expect([id, titles(id).sort()]).toEqual([
        id,
        typeof titleNl === 'string'
          ? [
              [titleNl, 'nl'],
              [title, 'en'],
            ].sort()
          : [[title, '']],
      ]);
    expect(new Set(sources.map(({ titleNl }) => titleNl === null))).toEqual(new Set([true, false]));
  });

  it('say of themselves which day and version they are of, from which sources, and that they are not complete', () => {
    const data = `${PUBLIC_URI}/export`;
    expect(values(then!.store, data, `${NS}onDay`)).toEqual(['2020-01-01']);
    expect(values(all!.store, data, `${NS}onDay`)).toEqual([]);
    expect(values(all!.store, data, 'http://www.w3.org/ns/dcat#version')).toEqual([String(records.length)]);
    expect(values(all!.store, data, `${NS}dataAsOf`)).toEqual([DAY]);
    expect(values(all!.store, data, `${DCT}description`)[1]).toMatch(/not complete/);
    expect(values(all!.store, data, `${DCT}source`)).toHaveLength(
      records.filter(({ kind }) => kind === 'source').length,
    );
  });
});
