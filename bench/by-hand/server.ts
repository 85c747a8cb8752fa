import type { AddressInfo } from 'node:net';
import express from 'express';
import neo4j from 'neo4j-driver';
import { QUESTIONS } from '../contestant';
import { QUERIES } from './queries';

/** Each question as one query on the bare driver, answered as plain JSON: GET /participants?id=…&day=…&first=… */
const driver = neo4j.driver(
  process.env['NEO4J_URI'] ?? '',
  neo4j.auth.basic(process.env['NEO4J_USERNAME'] ?? '', process.env['NEO4J_PASSWORD'] ?? ''),
  { disableLosslessIntegers: true },
);
const app = express();

for (const name of QUESTIONS)
  app.get(`/${name}`, async ({ query }, response) => {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    try {
      const parameters = { ...query, first: neo4j.int(Number(query['first'])) };
      const { records } = await session.executeRead((transaction) => transaction.run(QUERIES[name], parameters));
      response.json(records.map((record) => record.toObject()));
    } finally {
      await session.close();
    }
  });

const http = app.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(http.address() as AddressInfo).port}`);
});
