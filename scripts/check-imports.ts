import { importFaults } from '../tests/support/import-direction';
import { sourceFiles } from '../tests/support/source-files';

const faults = importFaults(sourceFiles('src'));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
