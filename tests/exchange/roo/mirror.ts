import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { REGISTER_FOLDER } from '../../support/components';

const at = (name: string) => join(REGISTER_FOLDER, 'roo', name);
/** The export itself. */
export const EXPORT = at('exportOO_reconstructed_2026-05-16.xml.gz');
type Row = Readonly<Record<string, string>>;
/** The rows of a copy of it as CSV. */
export const rows = (name: string): Row[] => parse<Row>(readFileSync(at(name)), { columns: true });
/** The records of a copy of it as JSON lines. */
export const lines = <T>(name: string): T[] =>
  gunzipSync(readFileSync(at(name)))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

export interface MirrorReference {
  readonly naam: string;
  readonly roo_id: string;
  readonly tooi?: string;
  readonly owms?: string;
}

/** An arrangement in the independent copy of the register. */
export interface MirrorArrangement {
  readonly roo_id: string;
  readonly titel: string;
  readonly citeertitel?: string;
  readonly doel?: string;
  readonly samenwerkingsvorm: { readonly value: string; readonly afkorting: string };
  readonly bevoegdheidsverkrijgingen: readonly string[];
  readonly regionaal_samenwerkingsorgaan?: MirrorReference;
  readonly bronhouder?: MirrorReference;
  readonly archiefzorgdrager?: MirrorReference;
  readonly taalcode: string;
  readonly registratiehouder: string;
  readonly instellingsbesluiten?: readonly string[];
  readonly wettelijke_grondslagen?: readonly { readonly opschrift?: string; readonly referentie: string }[];
  readonly bevoegdheden?: readonly { readonly kop_artikel?: string; readonly inhoud_artikel: string }[];
  readonly beleidsterreinen?: readonly { readonly naam: string; readonly tooi: string }[];
  readonly datum_inwerkingtreding: string;
  readonly datum_uitwerkingtreding?: string;
  readonly datum_ter_verificatie?: string;
  readonly datum_mutatie: string;
  readonly previous_version?: MirrorReference;
  readonly next_version?: MirrorReference;
  readonly deelnemende_organisaties?: readonly (MirrorReference & {
    readonly toetredings_datum: string;
    readonly verdeelsleutel?: string;
    readonly bestuursorganen?: readonly MirrorReference[];
  })[];
}
