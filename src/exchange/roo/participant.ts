import type { Day } from '../../time/day';
import { decimalComma, phrase, quoted } from '../words';
import type { Element } from './elements';
import type { Findings } from './problems';
import type { RooOrgan, RooParticipant } from './types';
import { ownText } from './parts';
import { all, dayOf, nameOf, one, owmsOf, systeemIdOf, tooiOf } from './values';
import { organOf } from './vocabulary';

/** The participants of one version; those nobody can identify, or that are listed twice, are reported and left out. */
export function participantsOf(arrangement: Element, until: Day | null, findings: Findings): RooParticipant[] {
  const kept = new Map<string, RooParticipant>();
  for (const element of all(arrangement, 'deelnemendeOrganisaties', 'deelnemendeOrganisatie')) {
    const participant = participantOf(element, until, findings);
    const key = participant.systeemId ?? participant.tooi;
    const name = quoted(participant.name);
    if (key === null)
      findings.add(
        'PARTICIPANT_WITHOUT_IDENTIFIER',
        element,
        `expected a systeemId or an address in TOOI, found neither (${name}): this participant is left out`,
      );
    else if (kept.has(key))
      findings.add('DUPLICATE_PARTICIPANT', element, `${name} (${key}) is listed before: this listing is left out`);
    else kept.set(key, participant);
  }
  const participants = [...kept.values()];
  checkShares(arrangement, participants, findings);
  return participants;
}

function participantOf(element: Element, until: Day | null, findings: Findings): RooParticipant {
  const shareElement = one(element, 'verdeelsleutel', findings);
  const shareText = phrase(shareElement?.text ?? '');
  return {
    line: element.line,
    systeemId: systeemIdOf(element),
    tooi: tooiOf(element, findings),
    owms: owmsOf(element),
    name: nameOf(element, 'naam', findings),
    joinedOn: joinedOn(element, until, findings),
    share: shareElement && shareText !== null ? shareOf(shareText, shareElement, findings) : null,
    shareText,
    organs: all(element, 'bestuursorganen', 'bestuursorgaan')
      .map((each) => organFound(each, findings))
      .filter((organ) => organ !== null),
  };
}

function joinedOn(element: Element, until: Day | null, findings: Findings): Day | null {
  const day = dayOf(element, 'toetredingsDatum', findings);
  if (day !== null && until !== null && day >= until)
    findings.add('JOINED_AFTER_END', element, `joined on ${day}, when the arrangement had ended (${until})`);
  return day;
}

function shareOf(text: string, element: Element, findings: Findings): number | null {
  const share = decimalComma(text);
  if (share !== null && share <= 100) return share;
  findings.add('IMPOSSIBLE_SHARE', element, `expected a percentage such as 16,33, found ${quoted(text)}: kept as text`);
  return null;
}

/** Shares are rounded to a decimal or two, for some 130 participants at most. */
const ROUNDING = 1;

function checkShares(arrangement: Element, participants: readonly RooParticipant[], findings: Findings): void {
  const total = participants.reduce((sum, { share }) => sum + (share ?? 0), 0);
  if (total > 100 + ROUNDING)
    findings.add('SHARES_ABOVE_HUNDRED', arrangement, `the shares add up to ${total.toFixed(2)} per cent`);
}

function organFound(element: Element, findings: Findings): RooOrgan | null {
  const [name, owms] = [ownText(element, findings), owmsOf(element)];
  const text = name ?? owms;
  if (text === null) return null;
  const organ = organOf(name, owms);
  if (organ === null)
    findings.add('UNKNOWN_ORGAN', element, `expected an organ that can take part, found ${quoted(text)}: kept as text`);
  return { organ, text, owms };
}
