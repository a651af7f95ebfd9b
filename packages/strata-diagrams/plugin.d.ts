/** Options of the plug-ins. */
export interface PluginOptions {
  /** The folder of the topologies that `![…](diagram:id)` names. Default: `topologies`, or `data/topologies` in `root`. */
  topologies?: string;
  /** A folder laid out like a site of Strata: its vocabularies, catalogues, colours and words are used. */
  root?: string;
  /** The language of the words that the program adds. Default: `en`. */
  language?: string;
  /** Whether warnings stop the build too. Default: false. */
  strict?: boolean;
  /** The view of all figures that name none. */
  view?: string;
}
