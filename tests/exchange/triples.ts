import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';

/** The triples of a JSON-LD document, as an independent library reads them. Nothing is fetched. */
export async function triplesOf(text: string): Promise<{ store: Store; quads: string }> {
  const document = JSON.parse(text) as object;
  // Its types do not know the safe mode, in which nothing may be dropped in silence.
  const options = { format: 'application/n-quads', safe: true } as { format: 'application/n-quads' };
  const quads = (await jsonld.toRDF(document, options)) as unknown as string;
  return { store: new Store(new Parser({ format: 'N-Quads' }).parse(quads)), quads };
}

/** What does not fit: which node, in which property. */
interface Fault {
  readonly focus?: string;
  readonly path?: string;
}

/** What does not fit the shapes; empty when all does. */
export function shapeFaults(quads: string, shapes = join(__dirname, 'shapes.ttl')): readonly Fault[] {
  const program = join(__dirname, 'programs', 'validate-shapes.mjs');
  const ended = spawnSync(process.execPath, [program, shapes], { input: quads, encoding: 'utf8', maxBuffer: 1e8 });
  if (ended.status !== 0) throw new Error(ended.stderr);
  const { conforms, results } = JSON.parse(ended.stdout) as { conforms: boolean; results: readonly Fault[] };
  if (conforms !== (results.length === 0)) throw new Error(ended.stdout);
  return results;
}
