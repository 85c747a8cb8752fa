import type { Check, Ground } from '../../src/checks/check';

const BEGIN = '<!-- checks: made by a program -->';
const END = '<!-- end of checks -->';

/** The page with the table of these checks in its place; what people wrote around it stays. Throws without that place. */
export function pageWithChecks(page: string, checks: readonly Check[]): string {
  const [before, rest = ''] = page.split(`${BEGIN}\n`);
  const [, after] = rest.split(END);
  if (before === undefined || after === undefined) throw new Error(`Expected a line '${BEGIN}' and a line '${END}'`);
  return `${before}${BEGIN}\n\n${tableOf(checks)}\n\n${END}${after}`;
}

const SUBJECTS = { ARRANGEMENT: 'arrangement', PARTICIPATION: 'participation', ORGANISATION: 'municipality' };

function tableOf(checks: readonly Check[]): string {
  const rows = checks.map(
    ({ code, title, subject = 'ARRANGEMENT', severity, grounds, evidence }) =>
      `| ${code} | ${title.en} (*${title.nl}*) | ${SUBJECTS[subject]} | ${severity} | ${groundsOf(grounds)} | ${evidence.en} |`,
  );
  return [
    '| code | what holds when all is well | judged | weight | ground | what it needs |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

const groundsOf = (grounds: readonly Ground[]) =>
  grounds.length === 0 ? 'none: statements are compared' : grounds.map(groundOf).join('<br>');

function groundOf({ citation, link, from, until, verified }: Ground): string {
  const days = [...(from === null ? [] : [`from ${from}`]), ...(until === null ? [] : [`until ${until}`])];
  return [`[${citation.en}](${link})`, ...days, verified ? 'read' : '**not read**'].join(', ');
}
