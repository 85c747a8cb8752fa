import { buildSchema, type GraphQLEnumType } from 'graphql';
import { BOUNDED_SDL, boundedLists } from '../../src/api/limits/bounded';
import { buildRegistrySchema } from '../../src/api/schema';
import { MAX_EVIDENCE } from '../../src/records/decode';
import { link, links, oneOf, text } from '../../src/records/field';
import { defineKind } from '../../src/records/kind';
import { KINDS } from '../../src/records/kinds';
import { type OfferedOtherwise, periodFaults, tightBounds, unofferedFields } from '../support/schema-against-records';
import { descriptionFaults, elementsOf, listsWithHoles, unusedTypes } from '../support/schema-faults';

const OFFERED_OTHERWISE: OfferedOtherwise = {
  'agenda.adoptedByText': ['AdoptedBy.name', 'a board and words are one answer: who adopted it'],
  'agenda-task.competenceBasis': ['TaskCompetence.basis', 'it stands beside the competence it is about'],
};
/** What a claim says holds in the period, not the claim itself; often nothing is known of it. */
const PERIODS = { claim: 'holds: Period' };

describe('the schema', () => {
  const schema = buildRegistrySchema();

  it('is described in every element, by more than its name', () => {
    expect(elementsOf(schema).length).toBeGreaterThan(1_000);
    expect(descriptionFaults(schema)).toEqual([]);
  });

  it('has no list of objects without bound or page, no list with holes and no type nobody reaches', () => {
    expect(boundedLists(schema).filter(({ bound }) => bound === null)).toEqual([]);
    expect(listsWithHoles(schema)).toEqual([]);
    expect(unusedTypes(schema)).toEqual([]);
  });

  it('takes knownAt in every question, but that for a thing by its id, which knows its moment', () => {
    const without = Object.values(schema.getQueryType()!.getFields())
      .filter(({ args }) => !args.some(({ name, type }) => name === 'knownAt' && String(type) === 'KnownAt'))
      .map(({ name }) => name);
    expect(without).toEqual(['node']);
  });

  it('names every kind of record', () => {
    const { values } = (schema.getType('RecordKind') as GraphQLEnumType).toConfig();
    expect(Object.keys(values)).toEqual(KINDS.map(({ name }) => name.toUpperCase().replaceAll('-', '_')));
  });

  it('offers every field of every kind of record', () => {
    expect(unofferedFields(schema, KINDS, OFFERED_OTHERWISE)).toEqual([]);
  });

  it('offers the period of every kind that has one', () => {
    expect(periodFaults(schema, KINDS, PERIODS)).toEqual([]);
  });

  it('promises of no list that it is shorter than records may make it', () => {
    expect(tightBounds(schema, KINDS, MAX_EVIDENCE)).toEqual([]);
  });
});

const planted = (sdl: string) => buildSchema(`${BOUNDED_SDL} ${sdl}`);

describe('the check on descriptions', () => {
  const DESCRIBED = `
    "What may be asked." type Query {
      "One body, or null." body("Which one (*welke*)." name: String!): Body }
    "A public body (*bestuursorgaan*)." type Body { "The usual one." name: String! "In law." form: Form }
    "The form in law." enum Form { "A *stichting*." FOUNDATION }
    "Narrows a list." input Filter { "Only this." form: Form }`;

  it('lets pass what is described', () => {
    expect(descriptionFaults(buildSchema(DESCRIBED))).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['a type', '"A public body (*bestuursorgaan*)." type', 'type'],
    ['a field', '"One body, or null." body', 'body'],
    ['an argument', '"Which one (*welke*)." name', 'name'],
    ['an enum value', '"A *stichting*." FOUNDATION', 'FOUNDATION'],
    ['an input field', '"Only this." form', 'form'],
  ])('finds %s without one', (_what, from, to) => {
    expect(descriptionFaults(buildSchema(DESCRIBED.replace(from, to)))).toEqual([
      expect.stringMatching(/ is not described$/),
    ]);
  });

  it.each([
    ['the field', '"The usual one."', '"The name of it."'],
    ['the type', '"A public body (*bestuursorgaan*)."', '"A body."'],
    ['the plural', '"In law."', '"Its forms."'],
  ])('finds one that repeats the name of %s', (_what, from, to) => {
    expect(descriptionFaults(buildSchema(DESCRIBED.replace(from, to)))).toEqual([
      expect.stringMatching(/repeats the name$/),
    ]);
  });

  it('finds a scalar without one, and words that are no sentence', () => {
    expect(descriptionFaults(buildSchema(`${DESCRIBED} scalar Money`))).toEqual(['Money is not described']);
    expect(descriptionFaults(buildSchema(DESCRIBED.replace('In law.', 'In law')))).toEqual([
      'Body.form: the description is no sentence',
    ]);
  });
});

describe('the check on lists and types', () => {
  it('finds lists with holes, in answers and in arguments', () => {
    const sdl = `type Query { a(b: [Int]): [Int!] c: [Int] d: [[Int]!]! } input E { f: [String]! }`;
    expect(listsWithHoles(planted(sdl))).toEqual(['Query.a(b:)', 'Query.c', 'Query.d', 'E.f']);
  });

  it('finds types that nothing leads to', () => {
    const sdl = `type Query { a: A } interface A { b: Int } type B implements A { b: Int } type C { b: Int } enum D { E }`;
    expect(unusedTypes(planted(sdl))).toEqual(['C', 'D']);
  });
});

describe('the checks against records', () => {
  const club = defineKind({
    name: 'chess-club',
    label: 'Club',
    dated: true,
    fields: {
      clubKind: oneOf(['CHESS']),
      motto: text(),
      seat: link('place', 'SEATED_IN'),
      rivals: links('chess-club', 'RIVALS', 5),
    },
  });
  const complete = `type Query { club: Club } type Period { from: String } type Source { title: String }
    type Club { kind: String motto: String seat: String rivals: [Club!]! @bounded(max: 5)
      provenance: [Source!]! @bounded(max: 3) period: Period! }`;
  const faults = (sdl: string) => {
    const schema = planted(sdl);
    return [
      ...unofferedFields(schema, [club], {}),
      ...periodFaults(schema, [club], {}),
      ...tightBounds(schema, [club], 3),
    ];
  };

  it('find nothing where all is offered', () => {
    expect(faults(complete)).toEqual([]);
  });

  it.each([
    ['a text', 'motto: String', '', 'chess-club.motto is not offered by Club'],
    ['the kind', 'kind: String', '', 'chess-club.clubKind is not offered by Club'],
    ['the period', 'period: Period!', '', 'Club should have period: Period!'],
    ['a period that is always there', 'Period!', 'Period', 'Club should have period: Period!'],
    ['room for links', 'max: 5', 'max: 4', 'Club.rivals is bounded by 4, but its records may hold 5'],
    ['room for sources', 'max: 3', 'max: 2', 'Club.provenance is bounded by 2, but its records may hold 3'],
    ['a bound', ' @bounded(max: 5)', '', 'Club.rivals is bounded by nothing, but its records may hold 5'],
  ])('find the lack of %s', (_what, from, to, fault) => {
    expect(faults(complete.replace(from, to))).toEqual([fault]);
  });

  it('find a period that records do not have', () => {
    const undated = { ...club, dated: false };
    expect(periodFaults(planted(complete), [undated], {})).toEqual(['Club has period, but its records have no period']);
  });

  it('take a field offered otherwise, but no empty or needless excuse', () => {
    const [schema, excused] = [planted(complete.replace('motto', 'words')), 'chess-club.motto'];
    expect(unofferedFields(schema, [club], { [excused]: ['Club.words', 'a clearer word'] })).toEqual([]);
    expect(unofferedFields(schema, [club], { [excused]: ['Club.song', 'it is sung'] })).toEqual([
      'chess-club.motto should stand in Club.song, which is not there',
    ]);
    expect(unofferedFields(planted(complete), [club], { [excused]: ['Club.words', 'a clearer word'] })).toEqual([
      'chess-club.motto is offered under its own name, so it needs no reason',
    ]);
  });
});
