import { STATE_IN_WORDS } from '../checks/deadlines/words';
import { dayInWords } from '../answers/words';

/** What the report selects of what comes up. */
export const COMING = `
    coming(first: 100) {
      totalCount
      nodes { day title state certain arrangement { name shortName } meetingsLeft meetingsComplete }
    }`;

/** What `COMING` gives. */
export interface Coming {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly day: string;
    readonly title: string;
    readonly state: keyof typeof STATE_IN_WORDS;
    readonly certain: boolean;
    readonly arrangement: { readonly name: string; readonly shortName: string | null };
    readonly meetingsLeft: readonly string[] | null;
    readonly meetingsComplete: boolean;
  }[];
}

/** What comes up in the twelve months from the day on, a line for each deadline. */
export function comingInWords({ totalCount, nodes }: Coming): string[] {
  const shown = nodes.length < totalCount ? `, hieronder de eerste ${nodes.length}` : '';
  return [
    `Dit komt eraan (${totalCount}${shown})`,
    ...nodes.flatMap(({ day, title, state, certain, arrangement, meetingsLeft, meetingsComplete }) => {
      const sure = certain ? '' : ', niet zeker';
      const rest = meetingsComplete ? '' : '; het rooster is niet voor de hele termijn bekend';
      const meetings = meetingsLeft?.map((each) => dayInWords(each).nl).join(', ') || 'geen';
      return [
        `  ${day} ${title}, ${arrangement.shortName ?? arrangement.name} (${STATE_IN_WORDS[state].nl}${sure})`,
        ...(meetingsLeft === null ? [] : [`             vergaderingen waarin dit nog kan: ${meetings}${rest}`]),
      ];
    }),
  ];
}
