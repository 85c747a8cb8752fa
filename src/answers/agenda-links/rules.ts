import type { Basis } from '../../records/kind';
import type { SortedRow } from '../../registry/reading/page';
import type { FoundLink, Via } from './link-queries';

/** A link with its place in the list: by agenda, task, programme and objective, then by what leads to it. */
export interface Link extends SortedRow {
  readonly found: FoundLink;
  readonly basis: Basis;
}

/** Steps that no record states: two things are about the same, which need not make them one. */
const CONCLUSIONS: readonly Via[] = ['THEME', 'SUBJECT'];

/** A chain is as weak as its weakest step. No source states a link, so DERIVED is the best it can be. */
export function basisOf({ via, basis }: FoundLink): Basis {
  if (CONCLUSIONS.includes(via)) return 'INFERRED';
  // Where a task does not say how its competence is known, no source may be claimed.
  if (via === 'MONEY' && !basis) return 'INFERRED';
  return basis === 'INFERRED' || basis === 'RECALLED' ? 'INFERRED' : 'DERIVED';
}

/** Comes before every letter, so that joined names sort as the names one by one. */
const BETWEEN_NAMES = '\u0001';

/** The links in a form that can be shown in pages. */
export function linksOf(found: readonly FoundLink[]): Link[] {
  return found.map((link) => ({
    sortName: [
      link.agendaName,
      String(link.order ?? 0).padStart(6, '0'),
      link.programmeName,
      link.objective ?? '',
      link.via,
    ].join(BETWEEN_NAMES),
    id: [link.arrangement, link.other, link.obligation, link.competence, link.theme, link.task, link.programme].join(
      BETWEEN_NAMES,
    ),
    found: link,
    basis: basisOf(link),
  }));
}
