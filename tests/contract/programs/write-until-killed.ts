import { openEmbedded } from '../../../src/graph/embedded';
import { cypher } from '../../support/cypher';

/** Opens the folder named as argument and writes 1, 2, 3 … each in its own transaction; prints what is committed. */
async function main(): Promise<void> {
  const graph = openEmbedded({ folder: process.argv[2]! });
  for (let number = 1; ; number++) {
    const pair = cypher('CREATE (:Entry {number: $number, half: 1}), (:Entry {number: $number, half: 2})');
    await graph.write((transaction) => transaction.run(pair, { number }));
    process.stdout.write(`${number}\n`);
  }
}

void main();
