import { boundsOf, surelyLivesOn } from '../../time/period';
import { bounded } from './bounded';
import type { Context } from './context';
import { ofRecord } from './record-fields';
import type { Thing, View } from './view';

/** A duty that binds a participation on a day. */
export interface DutyRow {
  readonly obligation: string;
  readonly level: 'IMPOSED' | 'SEMI_MANDATORY';
  readonly fulfilment: string | null;
  /** False where the start or end of the duty or its fulfilment is unknown and could exclude the day. */
  readonly certain: boolean;
}

/** What a participation or placement rests on, on a day. */
export interface GroundsRow {
  readonly key: string;
  readonly organsKnown: boolean;
  readonly duties: readonly DutyRow[];
  /** The classifications of its arrangement; empty for a region. */
  readonly classifications: readonly string[];
}

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

/** A ground with the view in which it is told. */
export interface GroundThing extends Ground {
  readonly view: View;
}

/** The parents of `Ground` for what a participation or placement rests on. */
export function groundThings(row: GroundsRow, view: View): GroundThing[] {
  return bounded(groundsOf(row), MAX_GROUNDS, `the grounds of ${row.key}`).map((ground) => ({ ...ground, view }));
}

/** An arrangement meets a handful of duties at most: the service for health and Veilig Thuis meets two. */
const MAX_GROUNDS = 5;

/** Whether no unknown bound of the record's period could exclude the day looked at. */
export function certainOnDay(it: Thing, context: Context): boolean | Promise<boolean> {
  return ofRecord(it, context, ({ period }) => period !== undefined && surelyLivesOn(boundsOf(period), it.view.day));
}
