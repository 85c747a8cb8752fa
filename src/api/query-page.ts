import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';

/** Where the page's own files are, below the address of the API. */
export const PAGE_FILES = 'altair';

const OPTIONS_SCRIPT = 'samenhang-options.js';

/** A question that stands ready in the page. */
export interface Example {
  readonly name: string;
  readonly title: string;
  readonly document: string;
  /** JSON, as text; left out when the question has no variables. */
  readonly variables?: string;
}

/**
 * The ready-made questions: the `.graphql` files of a folder in the order of their names, each titled by its first
 * comment line, with the variables of a `.variables.json` file beside it. A missing folder has none.
 */
export function readExamples(folder: string): Example[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => exampleOf(folder, basename(file, '.graphql')));
}

function exampleOf(folder: string, name: string): Example {
  const document = readFileSync(join(folder, `${name}.graphql`), 'utf8');
  const title = /^#\s*(.+)$/m.exec(document)?.[1]?.trim() ?? name;
  const beside = join(folder, `${name}.variables.json`);
  return { name, title, document, ...(existsSync(beside) ? { variables: readFileSync(beside, 'utf8') } : {}) };
}

/**
 * What the page may load: our own files only. Styles stand in the page because Altair's editor writes them there; the
 * page is given no script in place, so none is allowed.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page itself, for people who open the address of the API in a browser. */
export function queryPage(): RequestHandler {
  let page: string | undefined;
  return (request, response, next) => {
    response.vary('Accept');
    if (!isForPerson(request)) {
      next();
      return;
    }
    page ??= renderPage(readFileSync(join(altairFolder(), 'index.html'), 'utf8'));
    response.set('Content-Security-Policy', PAGE_POLICY).type('html').send(page);
  };
}

/** A browser asks for HTML first, a program for JSON or anything. */
function isForPerson(request: Parameters<RequestHandler>[0]): boolean {
  const isQuestion = request.query['query'] !== undefined;
  return (
    request.method === 'GET' &&
    !isQuestion &&
    request.accepts(['json', 'application/graphql-response+json', 'html']) === 'html'
  );
}

/** Altair's page with our options. Addresses stay relative, so that it also works behind a proxy with a path. */
function renderPage(html: string): string {
  const page = html
    .replace('<html>', '<html lang="en">')
    .replace('<title>Altair</title>', '<title>Samenhang: GraphQL</title>')
    .replace('<base href="/" />', `<base href="graphql/${PAGE_FILES}/" />`)
    .replace('</body>', `<script type="module" src="${OPTIONS_SCRIPT}"></script></body>`);
  if (!page.includes(`graphql/${PAGE_FILES}/`) || !page.includes(OPTIONS_SCRIPT))
    throw new Error('The page of altair-static has changed: adapt src/api/query-page.ts');
  return page;
}

/** The files of the page, all from the installed package. */
export function queryPageFiles(examples: readonly Example[]): Router {
  const routes = Router();
  routes.use((_request, response, next) => {
    response.set('Content-Security-Policy', PAGE_POLICY).set('Cache-Control', 'no-cache');
    next();
  });
  routes.get(`/${OPTIONS_SCRIPT}`, (_request, response) => {
    response.type('js').send(optionsScript(examples));
  });
  // Scripts before a question are of no use to readers, so the sandbox that runs them is not served.
  routes.use('/iframe-sandbox', (_request, _response, next) => next('router'));
  routes.use(express.static(altairFolder(), { index: false, cacheControl: false }));
  return routes;
}

/** Found by its path: loading the package's code would cost the start of the program a tenth of a second. */
function altairFolder(): string {
  return join(dirname(require.resolve('altair-static')), 'dist');
}

function optionsScript(examples: readonly Example[]): string {
  const options = {
    disableAccount: true,
    instanceStorageNamespace: 'samenhang_',
    initialSettings: {
      theme: 'system',
      'alert.disableUpdateNotification': true,
      'alert.disableWarnings': true,
      'banners.disable': true,
      disablePushNotification: true,
      'schema.reloadOnStart': true,
    },
    initialWindows: examples.map(({ title, document, variables }) => ({
      initialName: title,
      initialQuery: document,
      ...(variables === undefined ? {} : { initialVariables: variables }),
    })),
  };
  return `const options = ${JSON.stringify(options)};
options.endpointURL = new URL('../../graphql', document.baseURI).href;
for (const each of options.initialWindows) each.endpointURL = options.endpointURL;
AltairGraphQL.init(options);
`;
}
