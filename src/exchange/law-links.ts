import type { AnyRecord } from '../records/kind';

const ARTICLE = /^(\d+(?:\.\d+)*[a-z]*)(?: lid (\d+[a-z]?))?$/;

/** The official reference (JCI 1.3.1) to an act; null without its number in the database of laws. */
export function jciOfAct({ bwbId }: AnyRecord): string | null {
  return typeof bwbId === 'string' && /^BWB[RVW]\d{7}$/.test(bwbId) ? `jci1.3:c:${bwbId}` : null;
}

/** The same to a provision; null where its article is not written as a number. */
export function jciOfProvision(provision: AnyRecord, act: AnyRecord | undefined): string | null {
  const [, article, paragraph] = ARTICLE.exec(String(provision.article)) ?? [];
  const ofAct = act ? jciOfAct(act) : null;
  if (!ofAct || !article) return null;
  return `${ofAct}&artikel=${article}${paragraph ? `&lid=${paragraph}` : ''}`;
}

/** Where such a reference can be read. */
export function pageOfJci(jci: string): string {
  return jci.includes('&') ? `https://wetten.overheid.nl/${jci}` : `https://wetten.overheid.nl/${jci.slice(9)}`;
}
