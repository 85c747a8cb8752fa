import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { openEmbedded } from '../../src/graph/embedded';
import { openNeo4j } from '../../src/graph/neo4j';
import { codeOf, cypher, read, write } from '../support/cypher';
import { boltAddress, describeEngines } from '../support/engines';
import { describeWithNeo4j } from '../support/describe-with';

describeEngines('a closed graph', (engine) => {
  it('is UNAVAILABLE, whatever is asked of it', async () => {
    const graph = await engine.open();
    await graph.close();
    expect(await codeOf(read(graph, 'RETURN 1 AS one'))).toBe('UNAVAILABLE');
    expect(await codeOf(write(graph, 'RETURN 1 AS one'))).toBe('UNAVAILABLE');
    expect(await codeOf(graph.define([]))).toBe('UNAVAILABLE');
    expect(await codeOf(graph.ready())).toBe('UNAVAILABLE');
  });

  it('can be closed again', async () => {
    const graph = await engine.open();
    await graph.close();
    await graph.close();
  });
});

describeEngines('an aborted read', (engine) => {
  it('is not begun, and ends with TIMEOUT', async () => {
    const graph = await engine.open();
    const statement = { query: cypher('RETURN 1 AS one'), parameters: {} };
    expect(await codeOf(graph.read([statement], { signal: AbortSignal.abort() }))).toBe('TIMEOUT');
    await graph.close();
  });
});

describe('an aborted read on Grafeo', () => {
  it('stops between two statements', async () => {
    const graph = openEmbedded();
    const abort = new AbortController();
    const statement = { query: cypher('RETURN 1 AS one'), parameters: {} };
    const reading = graph.read([statement, statement], { signal: abort.signal });
    abort.abort();
    expect(await codeOf(reading)).toBe('TIMEOUT');
    await graph.close();
  });
});

describe('Neo4j out of reach', () => {
  const unreachable = (uri: string) => openNeo4j({ uri, username: 'neo4j', password: 'x' });

  it('is UNAVAILABLE at once where nothing listens', async () => {
    const graph = unreachable('bolt://127.0.0.1:1');
    const asked = performance.now();
    expect(await codeOf(graph.ready())).toBe('UNAVAILABLE');
    // The driver's own tries take 7 s.
    expect(performance.now() - asked).toBeLessThan(6_000);
    await graph.close();
  });

  it('is UNAVAILABLE where something else hangs up', async () => {
    const stranger: Server = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const graph = unreachable(`bolt://127.0.0.1:${(stranger.address() as AddressInfo).port}`);
    expect(await codeOf(graph.ready())).toBe('UNAVAILABLE');
    await graph.close();
    stranger.close();
  });

  it('is UNAVAILABLE to reads and writes too, after some tries', async () => {
    const graph = unreachable('bolt://127.0.0.1:1');
    const both = [read(graph, 'RETURN 1 AS one'), write(graph, 'RETURN 1 AS one')];
    expect(await Promise.all(both.map(codeOf))).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
    await graph.close();
  });
});

describeWithNeo4j('Neo4j', () => {
  it('stops a read that takes longer than allowed', async () => {
    const graph = openNeo4j({ uri: await boltAddress(), username: 'neo4j', password: 'x', readTimeout: 300 });
    const slow = 'UNWIND range(1, 1000000000) AS i WITH i WHERE i % 7 = 3 RETURN count(i) AS count';
    expect(await codeOf(read(graph, slow))).toBe('TIMEOUT');
    await graph.close();
  });

  it('is UNAVAILABLE where the database has another name', async () => {
    const graph = openNeo4j({ uri: await boltAddress(), username: 'neo4j', password: 'x', database: 'elsewhere' });
    expect(await codeOf(graph.ready())).toBe('UNAVAILABLE');
    await graph.close();
  });
});
