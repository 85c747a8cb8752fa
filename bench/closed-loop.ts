import { Agent, request } from 'node:http';
import type { Asked, QuestionName } from './contestant';

/** What one contestant did with one question for a while. */
export interface Slice {
  readonly perSecond: number;
  /** Milliseconds within which half of the answers, and 95 of 100, came. */
  readonly p50: number;
  readonly p95: number;
  readonly answers: number;
  /** Bytes of an answer. */
  readonly size: number;
}

/** Puts the question and reads the whole answer. Throws unless it is answered well. */
export function ask(url: string, { path, body }: Asked<QuestionName>, agent?: Agent): Promise<Buffer> {
  const text = body && JSON.stringify(body);
  const headers = text ? { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) } : {};
  return new Promise((resolve, reject) => {
    const sent = request(url + path, { agent, method: text ? 'POST' : 'GET', headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const answer = Buffer.concat(parts);
        if (response.statusCode === 200) resolve(answer);
        else reject(new Error(`${url + path} answered ${response.statusCode}: ${answer.toString().slice(0, 2000)}`));
      });
    });
    sent.on('error', reject);
    sent.end(text);
  });
}

/** So many connections, each putting the question again as soon as it is answered, for so many seconds. */
export async function closedLoop(
  url: string,
  asked: Asked<QuestionName>,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Slice> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const size = (await ask(url, asked, agent)).length;
  const times: number[] = [];
  const started = performance.now();
  const end = started + seconds * 1000;
  const connection = async () => {
    for (let before = performance.now(); before < end;) {
      const answer = await ask(url, asked, agent);
      if (answer.length !== size) throw new Error(`${url + asked.path} answered ${answer.length} bytes after ${size}`);
      const after = performance.now();
      times.push(after - before);
      before = after;
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  const took = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((one, other) => one - other);
  const within = (share: number) => times[Math.ceil(times.length * share) - 1] ?? NaN;
  return { perSecond: times.length / took, p50: within(0.5), p95: within(0.95), answers: times.length, size };
}
