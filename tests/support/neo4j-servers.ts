import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { NEO4J_JARS, PROJECT } from './components';

const LAUNCHER = join(PROJECT, 'tests', 'neo4j', 'Launch.java');
/** Tests are short: a small heap, the simple collector and the quick compiler start soonest on two cores. */
const TESTED = { java: ['-Xmx1g', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'], launcher: [] as string[] };
/** Measurements: room, the collector and compilers a server has, and planning that follows the data. */
const MEASURED = { java: ['-Xmx2g'], launcher: ['measured'] };

/**
 * Hands out Neo4j servers over HTTP: `GET /<worker>` answers with the Bolt address of that Jest worker's own server.
 *
 * The community edition has one database per server, and workers must not trample each other. One Java process holds
 * a server per worker: the first takes 8 s, each further one less than 1 s, where a queue in front of a single server
 * would leave a core idle. Nothing starts before a test asks, so a run of unit tests does not pay for it.
 */
export class Neo4jServers {
  private java: ChildProcess | undefined;
  private readonly folder = mkdtempSync(join(tmpdir(), 'samenhang-neo4j-'));
  private readonly addresses = new Map<string, Promise<string>>();
  private readonly options: typeof TESTED;
  private readonly desk: Server = createServer((request, response) => {
    this.addressFor(request.url ?? '/').then(
      (address) => response.end(address),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });

  constructor(purpose: 'tests' | 'measurements' = 'tests') {
    this.options = purpose === 'tests' ? TESTED : MEASURED;
  }

  /** The process of all servers; undefined until one was asked for. */
  get pid(): number | undefined {
    return this.java?.pid;
  }

  /** Starts handing out; resolves to the address to ask at. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.desk.listen(0, '127.0.0.1', resolve));
    this.desk.unref();
    return `http://127.0.0.1:${(this.desk.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.desk.close();
    this.desk.closeAllConnections();
    const { java } = this;
    if (java && java.exitCode === null) {
      const gone = new Promise((resolve) => java.once('exit', resolve));
      java.stdin?.end();
      await gone;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private addressFor(worker: string): Promise<string> {
    const known = this.addresses.get(worker) ?? this.startOne();
    this.addresses.set(worker, known);
    return known;
  }

  private async startOne(): Promise<string> {
    const port = await freePort();
    const java = (this.java ??= this.startJava());
    const ready = new Promise<void>((resolve, reject) => {
      java.once('exit', (code) => reject(new Error(`Neo4j stopped with exit code ${code}; see .cache/neo4j.log`)));
      createInterface(java.stdout!).on('line', (line) => line === `READY ${port}` && resolve());
    });
    java.stdin!.write(`${port}\n`);
    await ready;
    return `bolt://127.0.0.1:${port}`;
  }

  private startJava(): ChildProcess {
    const options = [...this.options.java, '-cp', join(NEO4J_JARS, '*')];
    const java = spawn('java', [...options, LAUNCHER, this.folder, ...this.options.launcher], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    java.stderr.pipe(createWriteStream(join(PROJECT, '.cache', 'neo4j.log')));
    return java;
  }
}

async function freePort(): Promise<number> {
  const probe = createSocket();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
