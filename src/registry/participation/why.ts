import type { Prose } from '../../records/field';
import type { Ground } from '../reading/grounds';

/** What a sentence needs to know of a ground. */
export interface WhyInput {
  readonly ground: Ground;
  /** The name of the obligation, where there is one. */
  readonly obligation: Prose | null;
  /** Who judged the arrangement, and why, where somebody did. */
  readonly judgement: { readonly by: Prose; readonly reason: Prose } | null;
}

/** Why a participation or place has its level, in a sentence in both languages. */
export function whyOf({ ground, obligation, judgement }: WhyInput): Prose {
  if (obligation) return { nl: dutyInDutch(ground, obligation.nl), en: dutyInEnglish(ground, obligation.en) };
  if (judgement)
    return {
      nl: `Vrijwillig volgens ${judgement.by.nl}. ${judgement.reason.nl}`,
      en: `Voluntary according to ${judgement.by.en}. ${judgement.reason.en}`,
    };
  return {
    nl: 'Niet geclassificeerd: op deze dag is geen verplichting tot samenwerken bekend die hier geldt, en ook geen oordeel dat de samenwerking vrijwillig is.',
    en: 'Not classified: no duty to cooperate is known that applies here on this day, nor a judgement that the cooperation is voluntary.',
  };
}

function dutyInDutch({ level, organsKnown, certain }: Ground, name: string): string {
  const how =
    level === 'IMPOSED' ? 'Wettelijk verplicht' : 'Deels verplicht: de wet vraagt samenwerking, de indeling is vrij';
  return [
    `${how}, door de verplichting '${name}'.`,
    organsKnown ? '' : 'Welk bestuursorgaan deelneemt is niet bekend.',
    certain ? '' : 'Of de verplichting op deze dag al of nog gold is niet zeker.',
  ]
    .filter(Boolean)
    .join(' ');
}

function dutyInEnglish({ level, organsKnown, certain }: Ground, name: string): string {
  const how =
    level === 'IMPOSED' ? 'Imposed by law' : 'Semi-mandatory: the law asks for cooperation and leaves the layout free';
  return [
    `${how}, through the obligation '${name}'.`,
    organsKnown ? '' : 'Which organ takes part is not known.',
    certain ? '' : 'Whether the obligation already or still applied on this day is not certain.',
  ]
    .filter(Boolean)
    .join(' ');
}
