import type { PluginOptions } from './plugin.js';

/** The remark plug-in: `remarkPlugins: [[topologies, options]]`. */
export default function topologies(options?: PluginOptions): (tree: any, file: any) => Promise<void>;
