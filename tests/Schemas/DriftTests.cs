using System.Text.Json;
using Strata.Engine.Catalogues;
using Strata.Engine.Content;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Schemas;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Topologies.Reading;
using Strata.Tests.Topologies;

namespace Strata.Tests.Schemas;

/// <summary>
/// Reads every key with the program and validates it with its schema, as an editor does: the results are the same.
/// </summary>
public class DriftTests
{
    /// <summary>Values as an author may write them after a colon.</summary>
    private static readonly string[] Values =
    [
        "",
        "~",
        "null",
        "NULL",
        "\"\"",
        "\" \"",
        "text",
        "two words",
        "\"null\"",
        "true",
        "True",
        "yes",
        "No",
        "ON",
        "off",
        "\"true\"",
        "y",
        "386",
        "\"386\"",
        "1.10",
        "\"1.10\"",
        "20348",
        "-5",
        "+5",
        "007",
        "99999999999",
        "1.5",
        "10.0.20348",
        "580+",
        "22000-26099",
        "450.80.02-524",
        "2026",
        "2026-01",
        "2026-01-02",
        "2026-02-00",
        "\"2026-01-02\"",
        "2026-13-01",
        "2026-05 to 2026-09",
        "2026 to",
        "2026-01-02 18:01",
        "2026-01-02T18:01:00+02:00",
        "2026-01-02T18:01Z",
        "yesterday",
        "https://example.org/",
        "HTTPS://example.org/",
        "http://example.org/",
        "web-shop",
        "Web shop",
        "web_shop",
        "größe",
        "linux",
        "Linux",
        "amd64",
        "arm",
        "frame",
        "hyperv",
        "none",
        "[]",
        "[a, b]",
        "[1, 2.5, true]",
        "[~]",
        "[[a]]",
        "[{}]",
        "{}",
        "{ a: b }",
        "{ a: [b] }",
        "{ a: text }",
        "{ a: ~ }",
    ];

    /// <summary>
    /// Texts that are valid and not read, by key: a schema does not see how a number or a boolean was written, and a
    /// pattern cannot compare the ends of a range. No text is read and not valid.
    /// </summary>
    private static readonly HashSet<(string Key, string Text)> BeyondSchemas =
    [
        ("id", "True"),
        ("id", "+5"),
        ("matches", "+5"),
        ("matches", "2026-01"),
    ];

    private static IEnumerable<KeyTable> Tables =>
        [
            TopologyKeys.Table,
            VocabularyKeys.Table,
            VocabularyKeys.KindTable,
            .. Reading.Vocabularies.Values.SelectMany(vocabulary =>
                vocabulary.Kinds.Values.Select(kind => NodeKeys.For(kind, vocabulary).Table)
            ),
            BaseImageKeys.Table,
            BaseImageKeys.ImageTable,
            BaseImageKeys.SizesTable,
            BaseImageKeys.SizeTable,
            BaseImageKeys.SupportTable,
            ImageBaseKeys.Table,
            ImageBaseKeys.ImageTable,
            SourceKeys.Table,
            CompatibilityKeys.Table,
            CompatibilityKeys.RowTable,
            CompatibilityKeys.ColumnTable,
            CompatibilityKeys.ModeTable,
            CompatibilityKeys.RemarkTable,
            CompatibilityKeys.RuleTable,
            GlossaryKeys.Table,
            GlossaryKeys.TermTable,
            SiteConfig.Keys,
            NavigationItem.Keys,
            Pagination.Keys,
            Features.Keys,
            FrontMatter.Keys,
            FrontMatterKeys.OfFolder,
            NamedAddress.Keys,
            ImageSettings.Keys,
            AuthorSet.Table,
            AuthorSet.AuthorTable,
        ];

    [Fact]
    public void Schema_and_reader_accept_the_same()
    {
        // The content of mappings and lists has its own keys, which are compared there.
        List<(Key Key, string Text, bool Read)> cases = Tables
            .SelectMany(table => table.Keys)
            .Where(key =>
                !key.Schema.Contains("\"object\"") && !key.Schema.Contains("$ref") && key.Schema != KeyTypes.List.Schema
            )
            .DistinctBy(key => (key.Schema, key.Required, key.NotEmpty))
            .SelectMany(key => Values.Select(text => (key, text, Accepts(key, text))))
            .ToList();
        IReadOnlyList<bool> judged = Validator.Validate(
            cases.Select(one => (MappingSchema.Of(one.Key).ToJsonString(), one.Text))
        );
        IEnumerable<string> differing = cases
            .Zip(judged)
            .Where(pair =>
                pair.First.Read != pair.Second
                && (pair.First.Read || !BeyondSchemas.Contains((pair.First.Key.Name, pair.First.Text)))
            )
            .Select(pair =>
                $"'{pair.First.Key.Name}' ({pair.First.Key.Accepts}): {pair.First.Text} is "
                + $"{(pair.First.Read ? "read and not valid" : "valid and not read")}"
            );
        string found = string.Join('\n', differing);
        Assert.True(found.Length == 0, found);
    }

    [Fact]
    public void Every_key_has_a_description_and_every_default_value_can_be_read()
    {
        foreach (Key key in Tables.SelectMany(table => table.Keys))
        {
            Assert.EndsWith(".", key.Description);
            if (key.DefaultValue is { } text)
                Assert.True(Accepts(key, text), $"{key.Name}: {text}");
        }
    }

    [Fact]
    public void Words_with_quotation_marks_are_valid_JSON() =>
        Assert.Equal(
            "[\"a \\\"b\\\"\",\"1.10\",1.1,\"true\",true]",
            JsonDocument
                .Parse(KeyTypes.Choice("a \"b\"", "1.10", "true").Schema)
                .RootElement.GetProperty("enum")
                .GetRawText()
        );

    private static bool Accepts(Key key, string text)
    {
        var bag = new DiagnosticBag();
        var mapping = (YamlMapping)YamlText.Read($"{key.Name}: {text}", new FileReport("test.yml", bag))!;
        KeyReader.Read(mapping, new KeyTable("test", UnknownKeys.AreErrors, key), new FileReport("test.yml", bag));
        return !bag.HasErrors;
    }
}
