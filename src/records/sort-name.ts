/** Lower case without diacritics: how names are compared and found. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’`´]/g, "'")
    .toLowerCase()
    .trim();
}

/**
 * Signs beyond the first 65,536 code points. Neo4j compares two stored texts by code point, but a stored text with a
 * parameter, or one that a query put together, as UTF-16, where these signs come before some that they should follow:
 * pages would lose rows.
 */
const BEYOND_ONE_UNIT = /[^\u0000-\uffff]/gu;

/** The name as it is sorted: folded, without such signs, 's-Gravenhage under G and 't Gooi under G. */
export function sortName(name: string): string {
  return folded(name)
    .replace(BEYOND_ONE_UNIT, '')
    .trim()
    .replace(/^["']*(?:'?[st][- ])?["']*/, (start) => (/[st][- ]/.test(start) || /^["']+$/.test(start) ? '' : start));
}
