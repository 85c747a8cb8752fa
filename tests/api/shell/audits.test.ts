import { serverAudits } from 'graphql-http';
import { serveSmallRegistry, type TestServer } from '../../support/test-server';

/** Apollo answers 400 where the draft prefers 200 under the older media type; its own tests list the same three. */
const KNOWN_WARNINGS = ['572B', '7B9B', 'FDE2'];
/** A GET without the header that proves no other site sent it is refused on purpose; the draft allows that. */
const KNOWN_NOTICES = ['5A70', '6A70', 'D6D5'];

let server: TestServer;
beforeAll(async () => (server = await serveSmallRegistry()));
afterAll(() => server.close());

async function auditedWith(headers: Record<string, string>): Promise<Record<'error' | 'warn' | 'notice', string[]>> {
  const fetchFn = (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), ...headers } });
  const audits = serverAudits({ url: `${server.url}/graphql`, fetchFn });
  expect(audits).toHaveLength(61);
  const results = await Promise.all(audits.map((audit) => audit.fn()));
  const idsOf = (status: string) => results.flatMap((result) => (result.status === status ? [result.id] : [])).sort();
  return { error: idsOf('error'), warn: idsOf('warn'), notice: idsOf('notice') };
}

describe('the audits of GraphQL over HTTP', () => {
  it('find no error, and only what is known', async () => {
    expect(await auditedWith({})).toEqual({ error: [], warn: KNOWN_WARNINGS, notice: KNOWN_NOTICES });
  });

  it('find nothing about GET once it carries the header', async () => {
    expect(await auditedWith({ 'Apollo-Require-Preflight': 'yes' })).toEqual({
      error: [],
      warn: KNOWN_WARNINGS,
      notice: [],
    });
  });
});
