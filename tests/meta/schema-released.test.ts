import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { buildRegistrySchema, schemaText } from '../../src/api/schema';
import { breakingChanges } from '../support/breaking-changes';
import { PROJECT } from '../support/components';

const RELEASED = readFileSync(join(PROJECT, 'schema', 'released', 'schema.graphql'), 'utf8');
const HELP = 'Deprecate it with a removal date, or, if nothing was released yet, run: npm run schema:release';

describe('the released schema', () => {
  it('holds everything in the schema of today that its readers rely on', () => {
    const today = new Date().toISOString().slice(0, 10);
    const faults = breakingChanges(buildSchema(RELEASED), buildRegistrySchema(), today);
    expect(faults.map((fault) => `${fault} ${HELP}`)).toEqual([]);
  });

  it('says of which version it is, and is no part of the schema of today', () => {
    expect(RELEASED).toMatch(/^# Samenhang \d+\.\d+\.\d+\n/);
    expect(schemaText()).not.toContain('# Samenhang');
  });
});

describe('the check on breaking changes', () => {
  const BEFORE = `
    type Query {
      body(name: String!, code: String): Body
      old: Old @deprecated(reason: "Use body. Removed after 2027-01-01.")
      older: String @deprecated(reason: "Use body.")
    }
    type Body { name: String! form: Form parts(first: Int, of: String @deprecated(reason: "Removed after 2027-01-01.")): [Body!]! }
    type Old { name: String }
    enum Form { BODY ORGAN ROOM @deprecated(reason: "Nobody has it. Removed after 2027-01-01.") }
    input Filter { form: Form }`;
  const faults = (from: string | RegExp, to: string, today = '2027-01-02') => {
    const after = BEFORE.replace(from, to);
    expect(after).not.toBe(BEFORE);
    return breakingChanges(buildSchema(BEFORE), buildSchema(after), today);
  };

  it.each<[string, string | RegExp, string, string]>([
    ['a field', 'form: Form parts', 'parts', 'Body.form was removed.'],
    ['an argument', ', code: String', '', 'Query.body arg code was removed.'],
    ['an enum value', 'ORGAN', '', 'ORGAN was removed from enum type Form.'],
    ['a field announced without a day', /older.*\n/, '\n', 'Query.older was removed.'],
    [
      'null, where it could not be',
      'name: String! form',
      'name: String form',
      'Body.name changed type from String! to String.',
    ],
    [
      'an argument that must be given',
      'first: Int',
      'first: Int!',
      'Body.parts arg first has changed type from Int to Int!.',
    ],
    [
      'a new argument that must be given',
      'code: String',
      'code: String, day: String!',
      'A required arg day on Query.body was added.',
    ],
  ])('refuses the loss of %s', (_what, from, to, fault) => {
    expect(faults(from, to)).toEqual([fault]);
  });

  it.each([
    ['a field, with the type only it led to', /old: .*\n|type Old .*\n/g],
    ['an argument', /, of: String @deprecated\(.*?\)/],
    ['an enum value', /ROOM @deprecated\(.*?\)/],
  ])('lets %s go after its day, and not on it', (_what, part) => {
    expect(faults(part, '', '2027-01-02')).toEqual([]);
    expect(faults(part, '', '2027-01-01').length).toBeGreaterThan(0);
  });

  it('lets the schema grow', () => {
    expect(faults('type Old {', 'type New { name: String! } type Old { since: String')).toEqual([]);
  });
});
