/** The Docusaurus plug-in, beside `strata-diagrams/remark`: `plugins: ['strata-diagrams/docusaurus']`. It has no options. */
export default function topologies(context: any, options?: { id?: string }): any;
