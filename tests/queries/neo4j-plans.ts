import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { boltAddress } from '../support/engines';

/** Steps that read everything of a label, a type or an index. */
const SCANS = /Scan(?:ByElementId)?(?:@|$)/;

/** How this worker's Neo4j would run queries. Close it after use. */
export class Neo4jPlans {
  private constructor(private readonly driver: Driver) {}

  static async open(): Promise<Neo4jPlans> {
    return new Neo4jPlans(neo4j.driver(await boltAddress(), neo4j.auth.basic('neo4j', 'none needed')));
  }

  /** The steps of the plan that read a whole label, each with what it reads. Nothing is run. */
  async scansOf(text: string, parameters: object): Promise<string[]> {
    const { summary } = await this.driver.executeQuery(`EXPLAIN ${text}`, parameters, { database: 'neo4j' });
    return summary.plan ? scansIn(summary.plan) : ['no plan'];
  }

  close(): Promise<void> {
    return this.driver.close();
  }
}

function scansIn(plan: Plan): string[] {
  const { Details: details = '' } = plan.arguments as { readonly Details?: string };
  const own = SCANS.test(plan.operatorType) ? [`${plan.operatorType} ${details}`] : [];
  return [...own, ...plan.children.flatMap(scansIn)];
}
