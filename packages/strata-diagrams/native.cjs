// An import of Node itself: Docusaurus compiles the modules that its settings import, and the runtime does not stand that.
module.exports = (url) => import(url);
