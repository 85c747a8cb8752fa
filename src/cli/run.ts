import { ConfigError } from '../config';
import { VERSION } from '../api/version';
import { CannotRead } from '../records/folder';
import { type Command, EXIT, type ExitCode, Failure, misuse } from './command';
import { COMMANDS } from './commands';
import type { Terminal } from './terminal';

const HELP = `samenhang <command>

A registry of intergovernmental collaboration in the Netherlands.

${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(9)} ${summary}`).join('\n')}

samenhang <command> --help tells all about a command; samenhang --version tells the version.`;

/** Runs the command that the arguments name, and says how it ended. */
export async function run([name, ...args]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (name === undefined || isCallForHelp(name)) {
    terminal.answer(HELP);
    return name === undefined ? EXIT.USAGE : EXIT.OK;
  }
  if (name === '--version') {
    terminal.answer(VERSION);
    return EXIT.OK;
  }
  const listed = COMMANDS.find((each) => each.name === name);
  if (!listed) {
    const known = COMMANDS.map((each) => each.name).join(', ');
    terminal.tell(`There is no command "${name}". The commands are: ${known}. See: samenhang --help`);
    return EXIT.USAGE;
  }
  const command = listed.load();
  if (args.some(isCallForHelp)) {
    terminal.answer(command.help);
    return EXIT.OK;
  }
  if (args.includes('')) {
    terminal.tell(misuse(command.name, 'Expected words, found an empty text among them.').message);
    return EXIT.USAGE;
  }
  try {
    return await command.run(args, terminal);
  } catch (error) {
    return explain(error, command, terminal);
  }
}

function isCallForHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h';
}

/** Says what went wrong in sentences; only a defect of ours shows its stack. */
function explain(error: unknown, { name }: Command, terminal: Terminal): ExitCode {
  if (error instanceof Failure) {
    terminal.tell(error.message);
    return error.exitCode;
  }
  if (error instanceof CannotRead) {
    terminal.tell(`${error.message}.`);
    return EXIT.USAGE;
  }
  if (error instanceof ConfigError) {
    terminal.tell(error.message);
    return EXIT.ENGINE;
  }
  const { code, message, stack } = error as NodeJS.ErrnoException;
  if (code?.startsWith('ERR_PARSE_ARGS_')) {
    terminal.tell(`${message}\nSee: samenhang ${name} --help`);
    return EXIT.USAGE;
  }
  terminal.tell(`samenhang ${name} met a defect of its own: ${stack ?? message}`);
  return EXIT.ENGINE;
}
