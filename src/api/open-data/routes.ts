import { Router } from 'express';
import { onlyMethods, publicReading } from '../http-answers';
import { logToStderr } from '../log';
import { openDataErrors, type OpenDataOptions } from './answering';
import { exportRoutes } from './exports';

/** The addresses that give data out beside GraphQL: files in the formats of others. */
export function openDataRoutes(options: OpenDataOptions): Router {
  const routes = Router();
  routes.use('/export', publicReading, onlyMethods('GET', 'HEAD'), exportRoutes(options));
  routes.use(openDataErrors(options.log ?? logToStderr));
  return routes;
}
