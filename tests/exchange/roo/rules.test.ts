import { ROO_RULES } from '../../../src/exchange/roo/problems';
import { arrangementXml, exportOf, organisationXml, participantXml, readAll } from '../../support/roo';
import { RULE_CASES } from './rule-cases';

const end = (day: string) => `<p:datumUitwerkingtreding>${day}</p:datumUitwerkingtreding>`;
const start = (day: string) => `<p:datumInwerkingtreding>${day}</p:datumInwerkingtreding>`;
const share = (text: string) => `<p:verdeelsleutel>${text}</p:verdeelsleutel>`;

describe('the rules for what is wrong in the register', () => {
  it.each(RULE_CASES.map((each) => [each.code, each.what, each] as const))('%s: %s', async (code, _, each) => {
    const file = await readAll(each.file.startsWith('<?xml') ? each.file : exportOf(each.file));
    expect(file.problems.map((problem) => [problem.code, problem.element])).toEqual([[code, each.element]]);
    expect(each.kept(file)).toEqual(each.expected);
    const refused = ROO_RULES[code] !== 'DEFECT';
    expect(file.problems[0]).toMatchObject({ severity: refused ? 'REFUSAL' : 'DEFECT', line: 2 });
    expect(file.summary).toMatchObject({
      refusedRecords: ROO_RULES[code] === 'REFUSES_RECORD' ? 1 : 0,
      refusedParticipants: ROO_RULES[code] === 'REFUSES_PARTICIPANT' ? 1 : 0,
      defects: refused ? 0 : 1,
    });
  });

  it('has a case for every rule', () => {
    expect([...new Set(RULE_CASES.map(({ code }) => code))].sort()).toEqual(Object.keys(ROO_RULES).sort());
  });

  it('reports everything that is wrong in a record, also where it is refused', async () => {
    const { problems } = await readAll(
      exportOf(
        arrangementXml({ title: '', start: '', more: end('ooit'), participants: participantXml('1', share('x')) }),
      ),
    );
    expect(problems.map(({ code }) => code)).toEqual(['NO_TITLE', 'NO_START', 'WRONG_END', 'IMPOSSIBLE_SHARE']);
  });

  it('keeps the defects with the record they are in', async () => {
    const { arrangements, problems } = await readAll(
      exportOf(arrangementXml({ participants: participantXml('1', share('x')) + participantXml('1') })),
    );
    expect(problems.map(({ code }) => code)).toEqual(['IMPOSSIBLE_SHARE', 'DUPLICATE_PARTICIPANT']);
    expect(arrangements[0]?.defects).toEqual([problems[0]]);
  });

  it('takes a number for one of an organisation and of an arrangement apart', async () => {
    const { summary } = await readAll(exportOf(organisationXml('', 'p:systeemId="7"') + arrangementXml()));
    expect(summary).toMatchObject({ organisations: 1, arrangements: 1, refusedRecords: 0 });
  });

  it('knows a participant by TOOI where it has no number', async () => {
    const tooi = 'https://identifier.overheid.nl/tooi/id/gemeente/gm9901';
    const participants = `<p:deelnemendeOrganisatie p:resourceIdentifierTOOI="${tooi}"/>`;
    const { arrangements, problems } = await readAll(exportOf(arrangementXml({ participants })));
    expect(arrangements[0]?.participants).toMatchObject([{ systeemId: null, tooi, name: null, joinedOn: null }]);
    expect(problems).toEqual([]);
  });

  it('takes days with the zone that XML allows', async () => {
    const { arrangements } = await readAll(exportOf(arrangementXml({ start: start('2020-01-01+01:00') })));
    expect(arrangements[0]?.from).toBe('2020-01-01');
  });
});
