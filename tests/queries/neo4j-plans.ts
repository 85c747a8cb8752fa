import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import type { Query } from '../../src/graph/query';
import { boltAddress } from '../support/engines';

/** Steps that read everything of a label, a type or an index. */
const SCAN = /Scan(?:@|$)/;

/** How this worker's Neo4j runs queries. */
export class Neo4jPlans {
  private readonly driver: Promise<Driver> = boltAddress().then((address) =>
    neo4j.driver(address, neo4j.auth.basic('neo4j', 'none needed')),
  );

  /** Counts what the indexes hold and forgets all plans: those made while the registry was filled fit an empty one. */
  async renew(): Promise<void> {
    await (await this.driver).executeQuery('CALL db.prepareForReplanning(60)');
  }

  /** The steps of a plan that read everything, each with what it reads. Nothing is run. */
  async scansOf({ name, text }: Query<object, unknown>, parameters: object): Promise<string[]> {
    // The text as the graph sends it, so that it need not be planned again.
    const { summary } = await (await this.driver).executeQuery(`EXPLAIN // ${name}\n${text}`, parameters);
    return summary.plan ? scansIn(summary.plan) : ['no plan'];
  }

  async close(): Promise<void> {
    await (await this.driver).close();
  }
}

function scansIn(plan: Plan): string[] {
  const { Details: details = '' } = plan.arguments as { readonly Details?: string };
  const own = SCAN.test(plan.operatorType) ? [`${plan.operatorType} ${details}`] : [];
  return [...own, ...plan.children.flatMap(scansIn)];
}
