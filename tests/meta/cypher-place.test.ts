import { cypherFaults } from '../support/cypher-place';
import { sourceFiles } from '../support/source-files';

const faultsOf = (path: string, text: string) => cypherFaults(new Map([[path, text]]));

describe('Cypher in src', () => {
  it('stands in the files of queries only, without holes', () => {
    expect(cypherFaults(sourceFiles('src'))).toEqual([]);
  });

  it('is recognised where it stands', () => {
    const text = sourceFiles('src').get('src/records/statements.ts')!;
    expect(faultsOf('src/api/elsewhere.ts', text).length).toBeGreaterThan(5);
  });
});

describe('the check on the place of Cypher', () => {
  it.each([
    'MATCH (n:Source) RETURN n.id AS id',
    'MATCH p = (a)--(b)\nRETURN p',
    'MERGE (n:Source {id: $id})',
    'CREATE (n:Source {id: $id})',
    'UNWIND $ids AS id',
    'CALL (n) { RETURN 1 }',
    'MATCH (n)\nDETACH DELETE n',
    'RETURN 1 AS one',
    'CREATE INDEX source_id FOR (n:Source) ON (n.id)',
  ])('finds %j out of place', (cypher) => {
    expect(faultsOf('src/api/sources.ts', `\nconst text = \`${cypher}\`;`)).toEqual([
      'src/api/sources.ts:2: Cypher stands in files named queries.ts or *-queries.ts only',
    ]);
  });

  it('finds Cypher with a hole out of place', () => {
    expect(faultsOf('src/checks/gr-001.ts', 'const text = `MATCH (n:${label}) RETURN n.id AS id`;')).toHaveLength(1);
  });

  it.each(['src/registry/source/queries.ts', 'src/answers/paths/queries.ts', 'src/registry/fragments.ts'])(
    'finds a hole in a query of %s',
    (path) => {
      expect(faultsOf(path, 'const text = `MATCH (n) WHERE n.id > ${after}`;')).toEqual([
        expect.stringContaining('static text'),
      ]);
    },
  );

  it.each([
    ['a query in its place', 'src/registry/source/queries.ts', "const text = 'MATCH (n:Source) RETURN n.id AS id';"],
    ['an act in capitals', 'src/records/kind.ts', "const acts = ['CREATED', 'CREATE', 'MERGE', 'MATCH'];"],
    ['a sentence', 'src/api/errors.ts', "const text = 'This would MERGE two bodies (see the CALL of 2022)';"],
    ['a comment', 'src/api/errors.ts', '// MATCH (n) RETURN n AS n'],
  ])('lets pass %s', (_what, path, text) => {
    expect(faultsOf(path, text)).toEqual([]);
  });
});
