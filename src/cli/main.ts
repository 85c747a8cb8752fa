import { EXIT } from './command';
import { run } from './run';
import { terminal } from './terminal';

/** Whoever reads the answer may stop reading it, as `head` does. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.OK : EXIT.ENGINE);
});

void run(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
