'use strict';
// The health check of the container: ends well when the API on this machine says that it is ready.
const url = `http://127.0.0.1:${process.env.PORT || 4000}/health/ready`;

fetch(url, { signal: AbortSignal.timeout(4000) }).then(
  (answer) => process.exit(answer.ok ? 0 : 1),
  () => process.exit(1),
);
