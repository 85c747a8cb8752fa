// Checks N-Quads from standard input against a file of SHACL shapes; prints what does not conform, as JSON. The library
// is an ES module, which Jest does not load as it runs here.
import { readFileSync } from 'node:fs';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

const shapes = new Store(new Parser().parse(readFileSync(process.argv[2], 'utf8')));
const data = new Store(new Parser({ format: 'N-Quads' }).parse(readFileSync(0, 'utf8')));
const report = await new SHACLValidator(shapes).validate(data);
const results = report.results.map(({ focusNode, path, sourceConstraintComponent, value }) => ({
  focus: focusNode?.value,
  path: path?.value,
  component: sourceConstraintComponent?.value,
  value: value?.value,
}));
process.stdout.write(JSON.stringify({ conforms: report.conforms, results: results.slice(0, 20) }));
