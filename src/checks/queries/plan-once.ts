/** Fewer keys than this are another question to Neo4j. */
const ENOUGH = 11;

/**
 * These keys, and so many that nothing has that they are never few. Neo4j plans a text anew by how many entries a list
 * has: for one, for up to ten, for up to a hundred. To plan all checks takes it many times what it takes to run them, and
 * so the report of one arrangement, that of a municipality with few and that of one with many have the same plans, which
 * the overview of the country has too.
 */
export function neverFew(keys: readonly string[]): readonly string[] {
  if (keys.length === 0 || keys.length >= ENOUGH) return keys;
  return [...keys, ...Array.from({ length: ENOUGH - keys.length }, (_, index) => `-${index}`)];
}
