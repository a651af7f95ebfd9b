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

    /// <summary>Extensions of documents that browsers read as HTML, or as mail.</summary>
    private static readonly FrozenSet<string> Html = Set("hta htc htm html mht mhtml shtm shtml hxt");

    /// <summary>Extensions that hosts serve as scripts.</summary>
    private static readonly FrozenSet<string> Scripts = Set("cjs ecma es js mjs wasm");

    /// <summary>Extensions of programs that web servers run.</summary>
    private static readonly FrozenSet<string> ServerPrograms = Set(
        """
            asa asax ascx ashx asmx asp aspx cer cfm cgi cshtml fcgi jsp jspx phar php php3 php4 php5 php7 php8 phps
            pht phtm phtml pl shtm shtml stm
        """
    );

    /// <summary>
    /// Names of files that configure Apache, IIS, Azure Static Web Apps, Vercel, Netlify, Firebase, serve and PHP, from
    /// their documentation, read on 2026-11-29. They could redirect every page.
    /// </summary>
    private static readonly FrozenSet<string> ServerSettings = Set(
        ".htaccess .htpasswd web.config staticwebapp.config.json vercel.json now.json netlify.toml "
            + "firebase.json serve.json .user.ini php.ini"
    );

    /// <summary>Extensions of the compressed files that servers send for another one.</summary>
    private static readonly FrozenSet<string> Compressed = Set("gz br zst");

    /// <summary>
    /// Extensions with a media type that no browser opens as a document, in the lists of all common servers: source
    /// texts and logs are not in that of Apache, and a browser then judges a file by its first bytes.
    /// </summary>
    private static readonly FrozenSet<string> Inert = Set(
        """
            7z aac avif bmp bz2 css csv doc docx eot epub flac gif gz ico ics jpe jpeg jpg json jsonld m4a m4v map mid
            mov mp3 mp4 mpeg oga ogg ogv opus otf pdf png ppt pptx psd rar rtf tar tgz tif tiff tsv ttf txt wav webm
            webmanifest webp woff woff2 xls xlsx zip zst
        """
    );

    /// <summary>Whether a browser opens the file as a document, in which script can run.</summary>
    public static bool IsDocument(string path) =>
        Documents.Contains(ExtensionOf(path))
        // Apache takes the type from an earlier extension if the last one has none: `a.html.en`, `a.html.bak`.
        || (HasNoType(path) && Path.GetFileName(path).Split('.').Skip(1).Any(Documents.Contains));

    /// <summary>Whether a browser reads the document as XML.</summary>
    public static bool IsXml(string path) => Documents.Contains(ExtensionOf(path)) && !Html.Contains(ExtensionOf(path));

    /// <summary>Whether hosts have no media type for the file, so that a browser may judge it by its first bytes.
    /// </summary>
    public static bool HasNoType(string path) => !Inert.Contains(ExtensionOf(path));

    /// <summary>
    /// Whether a browser may judge the file by its first bytes: also the map of a script, whose earlier extension
    /// means nothing.
    /// </summary>
    public static bool IsJudgedByContent(string path) => HasNoType(path) || ExtensionOf(path) is "map";

    /// <summary>Whether a page can load the file as a script.</summary>
    public static bool IsScript(string path) =>
        Scripts.Contains(ExtensionOf(path))
        // Apache takes the type from an earlier extension here too: `a.js.en`.
        || (HasNoType(path) && Path.GetFileName(path).Split('.').Skip(1).Any(Scripts.Contains));

    /// <summary>Whether a web server runs the file, or reads it as a part of its configuration.</summary>
    public static bool IsForServer(string path) => IsServerProgram(path) || IsServerSetting(path);

    /// <summary>Whether a web server runs the file.</summary>
    public static bool IsServerProgram(string path) =>
        // Apache runs a program by any of its extensions: `a.php.txt`.
        Path.GetFileName(path).Split('.').Skip(1).Any(ServerPrograms.Contains);

    /// <summary>Whether a web server reads the file as a part of its configuration.</summary>
    public static bool IsServerSetting(string path) => ServerSettings.Contains(Path.GetFileName(path));

    /// <summary>
    /// Whether a file is the compressed form of a document, a style or a script, which some servers send instead of
    /// the file with the rest of its name.
    /// </summary>
    public static bool IsCompressedForm(string path) =>
        Compressed.Contains(ExtensionOf(path))
        && path[..^Path.GetExtension(path).Length] is var original
        && (IsDocument(original) || IsScript(original) || ExtensionOf(original) is "css" or "json" or "txt");

    private static string ExtensionOf(string path) => Path.GetExtension(path).TrimStart('.');

    private static FrozenSet<string> Set(string extensions) =>
        extensions
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
