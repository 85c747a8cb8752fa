/** Lower case without diacritics: how names are compared and found. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’`´]/g, "'")
    .toLowerCase()
    .trim();
}

/** The name as it is sorted: folded, 's-Gravenhage under G and 't Gooi under G. */
export function sortName(name: string): string {
  return folded(name).replace(/^["']*(?:'?[st][- ])?["']*/, (start) =>
    /[st][- ]/.test(start) || /^["']+$/.test(start) ? '' : start,
  );
}
