import type { Day } from '../../time/day';

/**
 * From these days the councils elected that March surely sat, after the regular elections of 3 March 2010, 19 March 2014,
 * 21 March 2018, 16 March 2022 and 18 March 2026. After a merger a council is elected on another day; that is not told here.
 */
const TERMS_FROM: readonly Day[] = ['2010-04-01', '2014-04-01', '2018-04-01', '2022-04-01', '2026-04-01'];

/** The first day on which the councils of that day surely sat; null for days before what is known here. */
export function councilTermOn(day: Day): Day | null {
  return TERMS_FROM.filter((from) => from <= day).at(-1) ?? null;
}
