import type { Day } from '../time/day';
import { END_RULES } from '../time/period';
import { type Check, defineCheck } from './check';
import { WGR_136 } from './law/register';
import { BODIES, type BodyOf, type BodyRow } from './queries/text-queries';
import { the } from './rules/names';
import { sentence } from './rules/words';

/** K26: the body of an arrangement that is in force did not end. */
export const livingBody: Check = defineCheck<BodyRow>({
  code: 'K26',
  title: {
    nl: 'De organisatie van een geldende regeling bestaat',
    en: 'The body of an arrangement in force exists',
  },
  severity: 'B',
  grounds: [WGR_136],
  evidence: {
    nl: 'de organisatie die bij de regeling hoort, en de dag waarop die volgens het register is opgeheven',
    en: 'the body that belongs to the arrangement, and the day on which it ended according to the register',
  },
  query: BODIES,
  judge: ({ name, key, bodies }, day) => {
    const living = bodies.find((each) => day < endOf(each));
    const [ended] = [...bodies].sort((a, b) => (endOf(a) < endOf(b) ? 1 : -1));
    if (living)
      return {
        judgement: 'OK',
        explanation: {
          nl: `Van ${living.name}, de organisatie van ${the(name)}, is op deze dag geen einde bekend.`,
          en: `No end of ${living.name}, the body of ${name}, is known on this day.`,
        },
        evidence: [{ kind: 'organisation', id: living.id }],
      };
    if (!ended)
      return {
        judgement: 'NOT_APPLICABLE',
        explanation: {
          nl: `Bij ${the(name)} is geen organisatie vermeld.`,
          en: `No body is recorded with ${name}.`,
        },
      };
    const found = {
      explanation: sentence(
        { days: [endOf(ended)] },
        ([since]) =>
          `${ended.name}, de organisatie van ${the(name)}, bestaat volgens het register sinds ${since} niet meer, maar de regeling zelf geldt nog.`,
        ([since]) =>
          `According to the register ${ended.name}, the body of ${name}, ceased to exist on ${since}, but the arrangement itself is still in force.`,
      ),
      evidence: [
        { kind: 'organisation', id: ended.id },
        { kind: 'arrangement', id: key },
      ],
      remedy: {
        nl: 'Ga na of de regeling is geëindigd of een andere organisatie heeft gekregen, en pas het register daarop aan.',
        en: 'Find out whether the arrangement ended or was given another body, and correct the register accordingly.',
      },
      actor: 'REGISTER_KEEPER' as const,
    };
    if (exactEnd(ended)) return { ...found, judgement: 'VIOLATED' };
    return {
      ...found,
      judgement: 'UNKNOWN',
      wouldBe: 'VIOLATED',
      needs: {
        nl: `De precieze dag waarop ${ended.name} is opgeheven.`,
        en: `The exact day on which ${ended.name} ended.`,
      },
    };
  },
});

/** What the register says of the body counts, then what all sources come to. */
const endOf = ({ endsInRegister, bounds }: BodyOf): Day => endsInRegister.at(-1) ?? bounds.until;

const exactEnd = ({ rule, endsInRegister }: BodyOf) => endsInRegister.length > 0 || END_RULES[rule] === 'EXACT';
