import type { Prose } from '../../records/field';
import type { Day } from '../../time/day';
import { type Organ, ORGAN_NAMES } from '../../records/kinds/vocabulary';
import { ORGAN_IN_WORDS } from '../../answers/words';
import type { Verdict } from '../check';
import type { ListedOrgans } from '../queries/text-queries';
import { the, theFirst } from './names';
import { beginning, phrases, sentence, textInRegister } from './words';

/** A participant with an organ that may not take part. */
interface WrongOrgan {
  readonly participant: ListedOrgans;
  readonly organ: Organ;
}

/** The participants that a text lists with one of these organs. */
function listedWith(organs: readonly Organ[], listed: readonly ListedOrgans[]): readonly WrongOrgan[] {
  return listed.flatMap((participant) =>
    (participant.organs ?? [])
      .map((organ) => ORGAN_NAMES.get(organ.toLowerCase()))
      .filter((organ) => organ !== undefined)
      .filter((organ) => organs.includes(organ))
      .map((organ) => ({ participant, organ })),
  );
}

/** Of whom a text gives no organ. */
function withoutOrgans(listed: readonly ListedOrgans[]): readonly ListedOrgans[] {
  return listed.filter(({ organs }) => (organs ?? []).length === 0);
}

/** The organs among these, each once: "de raad", "de burgemeester". */
function organsFound(found: readonly WrongOrgan[]): readonly Prose[] {
  return [...new Set(found.map(({ organ }) => organ))].map((organ) => ORGAN_IN_WORDS[organ]);
}

/** A text in force and whom it lists, of an arrangement in which neither a council nor a mayor may take part. */
export interface ExecutivesOnly {
  readonly name: string;
  /** What the arrangement is: "een veiligheidsregio". */
  readonly what: Prose;
  readonly text: { readonly id: string; readonly from: Day; readonly listed: readonly ListedOrgans[] };
  readonly remedy: Prose;
}

/** Whether a text lists a council or a mayor among those who take part; not known where it gives no organ of somebody. */
export function executivesOnly({ name, what, text: { id, from, listed }, remedy }: ExecutivesOnly): Verdict {
  const about = { evidence: [{ kind: 'arrangement-version', id }], text: id };
  const whole = beginning(textInRegister(from, name));
  const wrong = listedWith(['COUNCIL', 'MAYOR'], listed);
  if (wrong.length > 0) {
    const found = organsFound(wrong);
    const organs = phrases(found);
    const [asNl, asEn] =
      found.length === 1
        ? ['als deelnemend bestuursorgaan', 'as an organ that takes part']
        : ['als deelnemende bestuursorganen', 'as organs that take part'];
    const listing = textInRegister(from);
    const names = [...new Set(wrong.map(({ participant }) => participant.name))];
    return {
      ...about,
      judgement: 'VIOLATED',
      explanation: sentence(
        { names: [names] },
        (_, [who]) => `${theFirst(name)} is ${what.nl}; ${listing.nl} noemt ${asNl} ook ${organs.nl} (van ${who}).`,
        (_, [who]) => `${name} is ${what.en}; ${listing.en} also lists ${organs.en} ${asEn} (of ${who}).`,
      ),
      remedy,
      actor: 'REGISTER_KEEPER',
    };
  }
  if (listed.length === 0 || withoutOrgans(listed).length > 0)
    return {
      ...about,
      judgement: 'UNKNOWN',
      explanation: {
        nl: `${whole.nl} noemt niet bij elke deelnemer een bestuursorgaan.`,
        en: `${whole.en} does not give an organ of every participant.`,
      },
      needs: {
        nl: `De bestuursorganen die aan ${the(name)} deelnemen, volgens de regeling zelf.`,
        en: `The organs that take part in ${name}, according to the arrangement itself.`,
      },
    };
  return {
    ...about,
    judgement: 'OK',
    explanation: {
      nl: `${whole.nl} noemt raad noch burgemeester als deelnemer.`,
      en: `${whole.en} lists neither a council nor a mayor as a participant.`,
    },
  };
}
