namespace Strata.Engine.Sources;

/// <summary>The site generator that the files of a site root were written for.</summary>
internal enum Generator
{
    Strata,

    /// <summary>No generator: a folder of Markdown files and pictures.</summary>
    None,
    Jekyll,
    Hugo,
    Zola,
    MdBook,
    MkDocs,
    Docusaurus,
    Starlight,
    Statiq,
}
