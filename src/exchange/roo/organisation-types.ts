/** What kind of body an organisation is, by the register's own types; OTHER where ours have no such kind. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['gemeente', 'MUNICIPALITY'],
  ['provincie', 'PROVINCE'],
  ['waterschap', 'WATER_AUTHORITY'],
  ['ministerie', 'MINISTRY'],
  ['agentschap', 'AGENCY'],
  ['koepelorganisatie', 'ASSOCIATION'],
  ['regionaal samenwerkingsorgaan', 'JOINT_BODY'],
  ['grensoverschrijdend regionaal samenwerkingsorgaan', 'JOINT_BODY'],
  ['caribisch openbaar lichaam', 'CARIBBEAN_BODY'],
]);

export function typeOfRoo(types: readonly string[]): string {
  return types.map((type) => TYPES.get(type.toLowerCase())).find((type) => type !== undefined) ?? 'OTHER';
}
