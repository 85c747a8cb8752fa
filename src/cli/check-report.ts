import { dayInWords } from '../answers/words';
import { type Block, type Document, type Fact, type Piece, same } from '../checks/print/document';
import type { Prose } from '../records/field';
import { becameSentence } from '../registry/search/became';
import type { CheckedReport, Counts, ReportedFinding } from './check-questions';
import { comingBlocks } from './coming-report';

/** The report for a clerk: what is wrong, what may be, and what is needed. Texts from the answer are in its language. */
export function reportDocument(report: CheckedReport): Document {
  const { of, day, arrangements, counts, wrong, possiblyWrong, neededFromYou } = report;
  const on = dayInWords(day);
  return [
    { heading: { nl: `${of.name} op ${on.nl}`, en: `${of.name} on ${on.en}` }, level: 1 },
    ...ended(of, day),
    { facts: [checked(arrangements), ...countFacts(counts)] },
    ...(wrong.length + possiblyWrong.length > 0 ? [SEVERITIES] : []),
    headingOf({ nl: 'Dit klopt niet', en: 'This is wrong' }, wrong.length),
    ...wrong.flatMap(findingBlocks),
    headingOf({ nl: 'Mogelijk niet in orde', en: 'Possibly not in order' }, possiblyWrong.length),
    ...possiblyWrong.flatMap(findingBlocks),
    headingOf({ nl: 'Dit hebben wij van u nodig', en: 'What we need from you' }, neededFromYou.length),
    ...neededFromYou.flatMap(({ needs, ...about }): Block[] => [
      { heading: same(nameOf(about)), level: 3 },
      { list: needs.map((each) => [same(each)]) },
    ]),
    ...comingBlocks(report.coming),
  ];
}

/** What the severity beside each check means. */
const SEVERITIES: Block = {
  paragraph: [
    {
      nl: 'Achter elke controle staat de ernst. A: de rechtsgeldigheid of een wettelijke plicht. B: een wettelijke termijn of de plicht tot registratie. C: het bestuur van de samenwerking of de kwaliteit van gegevens.',
      en: 'Each check has its severity. A: validity in law or a statutory duty. B: a statutory term or the duty to register. C: governance, or the quality of data.',
    },
  ],
};

/** A report on what is no more finds little: it says so first. */
function ended({ name, period: { until }, successors = [] }: CheckedReport['of'], day: string): Block[] {
  const sentence =
    until !== null && until <= day
      ? becameSentence({ name, until, successors: successors.map((each) => each.name), renames: [] })
      : null;
  return sentence === null ? [] : [{ paragraph: [sentence] }];
}

function checked(arrangements: number): Fact {
  return {
    called: { nl: 'Gecontroleerd', en: 'Checked' },
    is: [
      {
        nl: arrangements === 1 ? '1 regeling' : `${arrangements} regelingen`,
        en: arrangements === 1 ? '1 arrangement' : `${arrangements} arrangements`,
      },
    ],
  };
}

/** What each judgement is called, in the order in which it is shown. */
export const JUDGEMENTS: readonly (readonly [keyof Counts, Prose])[] = [
  ['ok', { nl: 'In orde', en: 'In order' }],
  ['violated', { nl: 'Niet in orde', en: 'Not in order' }],
  ['unknown', { nl: 'Niet te beoordelen', en: 'Not to be judged' }],
  ['wouldBeViolated', { nl: 'Waarvan mogelijk niet in orde', en: 'Of these possibly not in order' }],
  ['notApplicable', { nl: 'Niet van toepassing', en: 'Not applicable' }],
];

/** How often each judgement was given. */
export function countFacts(counts: Counts): Fact[] {
  return JUDGEMENTS.map(([name, called]) => ({ called, is: [same(counts[name])] }));
}

/** The heading of a list that is shown to its end. */
export function headingOf(title: Prose, count: number): Block {
  return { heading: { nl: `${title.nl} (${count})`, en: `${title.en} (${count})` }, level: 2 };
}

/** Of whom in what; or what alone. */
export function nameOf({ arrangement, organisation }: Pick<ReportedFinding, 'arrangement' | 'organisation'>): string {
  return [arrangement, organisation].flatMap((each) => each?.name ?? []).join(', ');
}

function findingBlocks(finding: ReportedFinding): Block[] {
  const { check, severity, explanation, ground, sources, sourceCount, needs, heldBack, remedy } = finding;
  const fact = (nl: string, en: string, is: readonly Piece[] | null): Fact[] =>
    is === null ? [] : [{ called: { nl, en }, is }];
  const cited = sources.map(({ title, url }): Piece =>
    url === null ? same(title) : { words: same(title), link: url },
  );
  const rest = sourceCount - sources.length;
  const more: readonly Piece[] = rest > 0 ? [{ nl: `en nog ${rest}`, en: `and ${rest} more` }] : [];
  return [
    { heading: same(`${check.code} ${nameOf(finding)}`), level: 3 },
    {
      facts: [
        ...fact('Controle', 'Check', [
          { nl: `${check.title} (ernst ${severity})`, en: `${check.title} (severity ${severity})` },
        ]),
        ...fact('Bevinding', 'Finding', [same(explanation)]),
        ...fact('Grondslag', 'Ground', ground && [{ words: same(ground.citation), link: ground.link }]),
        ...fact('Bronnen', 'Sources', cited.length === 0 ? null : separated([...cited, ...more])),
        ...fact(
          'Wat het oordeel tegenhoudt',
          'What holds the judgement back',
          heldBack === null ? null : [same(heldBack)],
        ),
        ...fact('Nodig', 'Needed', needs === null ? null : [same(needs)]),
        ...fact('Herstel', 'Remedy', remedy === null ? null : [same(remedy)]),
        ...fact('Aan zet', 'Whose turn', whoseTurn(finding)),
      ],
    },
  ];
}

const separated = (pieces: readonly Piece[]) =>
  pieces.flatMap((piece, index) => (index === 0 ? [piece] : [same('; '), piece]));

const ACTORS: Readonly<Record<string, Prose>> = {
  COUNCIL: { nl: 'de eigen raad', en: 'the own council' },
  EXECUTIVE: { nl: 'het eigen college', en: 'the own executive' },
  BOARD: { nl: 'het bestuur van de regeling', en: 'the board of the arrangement' },
  REGISTER_KEEPER: {
    nl: 'de bronhouder van de vermelding in het register',
    en: 'the keeper of the entry in the register',
  },
};

/** Who must act; null where nobody needs to. */
export function whoseTurn({ actor, keeper }: Pick<ReportedFinding, 'actor' | 'keeper'>): readonly Piece[] | null {
  const who = actor === null ? undefined : ACTORS[actor];
  if (!who) return null;
  return keeper ? [who, same(` (${keeper.name})`)] : [who];
}
