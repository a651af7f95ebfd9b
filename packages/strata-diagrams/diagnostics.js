// The errors of the plug-ins, which look like those of the program.
import { relative } from 'node:path';
import { formatDiagnostic } from './index.js';

/** An error at a place of a page. */
export const diagnostic = (code, { path, line, column }, message, fix) => ({
  path: relative('.', path).replaceAll('\\', '/') || path,
  line,
  column,
  severity: 'error',
  code,
  message,
  fix,
});

/** An error whose message has a line for each diagnostic, as compilers print them. */
export function failure(diagnostics) {
  const error = new Error(`\n${diagnostics.map(formatDiagnostic).join('\n')}`);
  error.name = 'TopologyError';
  // An author has no use for the calls that led here.
  error.stack = `${error.name}: ${error.message}`;
  // Not enumerable: Docusaurus prints all others beside the message.
  Object.defineProperty(error, 'diagnostics', { value: diagnostics });
  return error;
}
