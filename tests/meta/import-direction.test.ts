import { importFaults } from '../support/import-direction';
import { sourceFiles } from '../support/source-files';

const faultsOf = (path: string, text: string) => importFaults(new Map([[path, text]]));

describe('the rooms of src', () => {
  it('import only downwards', () => {
    const files = sourceFiles('src');
    expect(files.size).toBeGreaterThan(5);
    expect(importFaults(files)).toEqual([]);
  });
});

describe('the check on import direction', () => {
  it.each([
    ['upwards', 'src/time/day.ts', "import { openNeo4j } from '../graph/neo4j';"],
    ['upwards, a type', 'src/graph/port.ts', "import type { Kind } from '../records/kind';"],
    ['upwards, re-exported', 'src/records/kind.ts', "export * from '../registry/municipality/store';"],
    ['upwards, loaded late', 'src/answers/paths/search.ts', "const app = () => import('../../api/app');"],
    ['upwards, required', 'src/api/app.ts', "import page = require('../web/home/page');"],
    ['upwards, a type in place', 'src/checks/list.ts', "type App = import('../api/app').App;"],
    ['between neighbours', 'src/checks/gr-001.ts', "import { read } from '../exchange/csv/read';"],
    ['the settings, too low', 'src/graph/open.ts', "import { readConfig } from '../config';"],
    ['one concept, run by another', 'src/registry/source/store.ts', "import { all } from '../municipality/store';"],
    ['a concept, by what it stands on', 'src/registry/reading/ids.ts', "import { all } from '../municipality/store';"],
    ['what stands on it', 'src/registry/reading/ids.ts', "import { find } from '../lookup/lookup';"],
    ['an unknown room', 'src/records/kind.ts', "import { help } from '../utils/help';"],
  ])('finds an import %s', (_what, path, text) => {
    expect(faultsOf(path, text)).toHaveLength(1);
    expect(faultsOf(path, text)[0]).toContain(path);
  });

  it('finds a file outside the rooms', () => {
    expect(faultsOf('src/utils/help.ts', '')).toEqual([expect.stringContaining('stands in no room')]);
  });

  it.each([
    ['downwards', 'src/cli/start.ts', "import { isDay } from '../time/day';"],
    ['the settings', 'src/api/app.ts', "import { readConfig } from '../config';"],
    ['in one concept', 'src/registry/source/store.ts', "import { byId } from './queries';"],
    ['a type of another concept', 'src/registry/source/store.ts', "import type { Row } from '../municipality/types';"],
    ['only types, one by one', 'src/registry/source/store.ts', "import { type Row } from '../municipality/types';"],
    ["the registry's own", 'src/registry/source/store.ts', "import { LIVES } from '../fragments';"],
    ['what concepts stand on', 'src/registry/source/store.ts', "import { idOf } from '../reading/ids';"],
    ['the queries of another', 'src/registry/source/store.ts', "import { BY_ID } from '../municipality/queries';"],
    ['a package', 'src/time/day.ts', "import express from 'express';"],
  ])('lets pass an import %s', (_what, path, text) => {
    expect(faultsOf(path, text)).toEqual([]);
  });
});
