/**
 * A register as if it stood there several times: the same bodies and arrangements under other numbers and addresses, so
 * that nothing in one copy is the same as anything in another.
 */

/** The text of an export with its records so many times in it, in parts. */
export function* copiesOfRoo(text: string, times: number): Generator<Buffer> {
  const [head = ''] = /^[^]*?<p:overheidsorganisaties[^>]*>/.exec(text) ?? [];
  const tail = '</p:overheidsorganisaties>';
  const body = text.slice(head.length, text.lastIndexOf(tail));
  yield Buffer.from(head);
  for (let copy = 0; copy < times; copy += 1)
    for (const part of lines(copy === 0 ? body : shiftedRoo(body, copy))) yield Buffer.from(part);
  yield Buffer.from(tail);
}

function shiftedRoo(body: string, copy: number): string {
  return shiftedAddresses(body, copy)
    .replace(/systeemId="(\d+)"/g, `systeemId="${copy}0$1"`)
    .replace(/(naam="systeemId">)(\d+)</g, `$1${copy}0$2<`)
    .replace(/(naam="Organisatiecode">[a-z]+)(\d+)</g, `$1${copy}0$2<`);
}

/** Lines stay whole. */
function* lines(text: string): Generator<string> {
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from + 65_536) + 1 || text.length;
    yield text.slice(from, end);
    from = end;
  }
}

type Node = Readonly<Record<string, unknown>> & { readonly '@id'?: string };

/** A list of TOOI with everything but what is about the list so many times in it. */
export function copiesOfTooi(text: string, times: number): Buffer {
  const nodes = JSON.parse(text) as readonly Node[];
  const own = nodes.filter((node) => /\/tooi\/id\//.test(node['@id'] ?? ''));
  const copies = Array.from({ length: times - 1 }, (_, index) => {
    const shifted = shiftedAddresses(JSON.stringify(own), index + 1)
      .replace(/("https:[^"]*\/(?:gemeente|provincie)code":\[\{"@value":")(\d+)"/g, `$1${index + 1}0$2"`)
      .replace(/("https:[^"]*\/organisatiecode":\[\{"@value":"[a-z]+)(\d+)"/g, `$1${index + 1}0$2"`);
    return JSON.parse(shifted) as Node[];
  });
  return Buffer.from(JSON.stringify([...nodes, ...copies.flat()]));
}

/** The addresses of bodies, former states and changes in TOOI, and those of bodies in OWMS. */
function shiftedAddresses(text: string, copy: number): string {
  return text
    .replace(/(\/tooi\/id\/\w+\/[a-z]+_?)(\d+)/g, `$1${copy}0$2`)
    .replace(/(standaarden\.overheid\.nl\/owms\/terms\/[^"<\s]+)/g, `$1_${copy}`);
}
