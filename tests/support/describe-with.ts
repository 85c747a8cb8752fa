import { type ComponentName, isPresent } from './components';

/** A `describe` that is skipped when the component is missing; the global setup has said so in one loud line. */
function describeWith(component: ComponentName, name: string, define: () => void): void {
  (isPresent(component) ? describe : describe.skip)(name, define);
}

/** Tests that read the sourced facts at `FACTS_FILE`. Read it in a test or hook: it may be absent while defining. */
export function describeWithFacts(name: string, define: () => void): void {
  describeWith('facts', name, define);
}

/** Tests that read the national registers in `REGISTER_FOLDER`. Read them in a test or hook. */
export function describeWithRegister(name: string, define: () => void): void {
  describeWith('register', name, define);
}

/** Tests that run docker-compose on our docker-compose.yml; no container is started. */
export function describeWithCompose(name: string, define: () => void): void {
  describeWith('compose', name, define);
}

/** Tests that are about Neo4j alone; what both engines do is tested with `describeEngines`. */
export function describeWithNeo4j(name: string, define: () => void): void {
  describeWith('neo4j', name, define);
}
