using System.Collections.Frozen;

namespace Strata.Engine.Sites.Checks;

/// <summary>The types of copied files that can run script in a browser, by extension.</summary>
internal static class DocumentTypes
{
    /// <summary>
    /// Extensions that hosts serve as HTML or XML, which browsers open as documents: the media types <c>text/html</c>,
    /// <c>text/xml</c> and <c>*+xml</c> of mime-db 1.54.0, read on 2026-11-29, and those of servers of Microsoft and
    /// Apache.
    /// </summary>
    private static readonly FrozenSet<string> Documents = Set(
        """
            1km ac aml atom atomcat atomdeleted atomsvc bdo bmml ccxml cdfx cdxml cpl csl dae davmount dbk dcmp
            dd2 ddf dtb dtd dwd emma emotionml es3 et3 fdt fo gml gpx grxml hal held hta htc htm html hxt ink
            inkml irp its kml lasxml lbe lgr link66 lostxml mads maei mathml meta4 metalink mets mht mhtml mods
            mpd mpf mpkg mpp mrcx mscml musd musicxml mxml ncx obgx omdoc opf osfpvg osm owl pls provx pskcxml
            rapd rdf relo res rif rl rld rng rs rsat rsd rsheet rss rusd sbml sdkd sdkm senmlx sensmlx shf shtm
            shtml sls smi smil sru srx ssdl ssml stpx svg svgz swidtag td tei teicorpus tfi ttml uo uoml uvt
            uvvt vxml wadl wbs wif wsdl wspolicy x3d x3dz xaml xav xca xcs xdcf xdf xdm xdp xdssc xel xenc xer
            xht xhtm xhtml xhvml xlf xml xns xop xpl xsd xsf xsl xslt xsm xspf xul xvm xvml yin zaz zmm
        """
    );

    /// <summary>Extensions that hosts serve as scripts.</summary>
    private static readonly FrozenSet<string> Scripts = Set("cjs ecma es js mjs wasm");

    /// <summary>Whether a browser opens the file as a document, in which script can run.</summary>
    public static bool IsDocument(string path) => Documents.Contains(ExtensionOf(path));

    /// <summary>Whether a page can load the file as a script.</summary>
    public static bool IsScript(string path) => Scripts.Contains(ExtensionOf(path));

    private static string ExtensionOf(string path) => Path.GetExtension(path).TrimStart('.');

    private static FrozenSet<string> Set(string extensions) =>
        extensions
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
