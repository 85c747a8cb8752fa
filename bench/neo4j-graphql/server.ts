import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { Neo4jGraphQL } from '@neo4j/graphql';
import express from 'express';
import neo4j from 'neo4j-driver';

/** @neo4j/graphql behind Apollo Server, set up as its manual shows, on the same Express as the others. */
async function serve(): Promise<void> {
  const driver = neo4j.driver(
    process.env['NEO4J_URI'] ?? '',
    neo4j.auth.basic(process.env['NEO4J_USERNAME'] ?? '', process.env['NEO4J_PASSWORD'] ?? ''),
  );
  const { schema, context } = await made(driver);
  const apollo = new ApolloServer({ schema, introspection: true });
  await apollo.start();
  const app = express();
  app.use('/graphql', express.json(), expressMiddleware(apollo, { context: () => Promise.resolve(context) }));
  const http = app.listen(0, '127.0.0.1', () => {
    console.log(`http://127.0.0.1:${(http.address() as AddressInfo).port}`);
  });
}

async function made(driver: ReturnType<typeof neo4j.driver>) {
  const library = new Neo4jGraphQL({
    typeDefs: readFileSync(join(__dirname, 'types.graphql'), 'utf8'),
    driver,
    // Days are kept as texts.
    features: { filters: { String: { LT: true, LTE: true, GT: true, GTE: true } } },
  });
  // The name of the database is given, which spares a look at the user's home database.
  return { schema: await library.getSchema(), context: { sessionConfig: { database: 'neo4j' } } };
}

void serve();
