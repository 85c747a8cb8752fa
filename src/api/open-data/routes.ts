import { Router } from 'express';
import { onlyMethods, publicReading } from '../http-answers';
import { logToStderr } from '../log';
import type { OpenDataOptions } from './answering';
import { exportRoutes } from './exports';
import { recordRoutes, sendContext } from './records';
import { nothingHere, openDataErrors } from './refusals';

/** The addresses that give data out beside GraphQL: files in the formats of others, and each record at its own. */
export function openDataRoutes(options: OpenDataOptions): Router {
  const routes = Router();
  routes.use('/export', publicReading, onlyMethods('GET', 'HEAD'), exportRoutes(options), nothingHere);
  routes.use('/id', publicReading, onlyMethods('GET', 'HEAD'), recordRoutes(options), nothingHere);
  routes.all('/ns', publicReading, onlyMethods('GET', 'HEAD'), sendContext(options));
  routes.use(openDataErrors(options.publicUri, options.log ?? logToStderr));
  return routes;
}
