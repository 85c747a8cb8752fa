import type { GroundsRow } from './queries';

/** How strongly the law brings a body into a cooperation. */
export type Level = 'IMPOSED' | 'SEMI_MANDATORY' | 'VOLUNTARY' | 'UNKNOWN';

/** The level the grounds add up to: a duty weighs more than a classification; without either it is not known. */
export function levelOf({ duties, classifications }: GroundsRow): Level {
  if (duties.some(({ level }) => level === 'IMPOSED')) return 'IMPOSED';
  if (duties.some(({ level }) => level === 'SEMI_MANDATORY')) return 'SEMI_MANDATORY';
  return classifications.length > 0 ? 'VOLUNTARY' : 'UNKNOWN';
}

/** One ground of a level: a duty, a classification, or the lack of both. */
export interface Ground {
  readonly level: Level;
  readonly obligation: string | null;
  readonly fulfilment: string | null;
  readonly classification: string | null;
  readonly organsKnown: boolean;
  readonly certain: boolean;
}

/** The grounds of the level: all duties, else the classifications, else one that says nothing is known. Never empty. */
export function groundsOf(row: GroundsRow): Ground[] {
  const { organsKnown } = row;
  if (row.duties.length > 0) return row.duties.map((duty) => ({ ...duty, classification: null, organsKnown }));
  const without = { obligation: null, fulfilment: null, organsKnown, certain: true };
  if (row.classifications.length > 0)
    return row.classifications.map((classification) => ({ ...without, level: 'VOLUNTARY', classification }));
  return [{ ...without, level: 'UNKNOWN', classification: null }];
}
