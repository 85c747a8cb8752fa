import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { printSchema } from 'graphql';
import { buildRegistrySchema } from '../src/api/schema';

const ROOT = join(__dirname, '..');
const RELEASED = join(ROOT, 'schema', 'released', 'schema.graphql');

/** Writes the schema as this version releases it; later versions must not break what stands in it. */
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
mkdirSync(dirname(RELEASED), { recursive: true });
writeFileSync(RELEASED, `# Samenhang ${version}\n\n${printSchema(buildRegistrySchema())}\n`);
console.log(`Wrote the schema of version ${version} to ${RELEASED}`);
