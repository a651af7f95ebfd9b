using System.Collections;
using Strata.Engine.Highlighting;
using TextMateSharp.Grammars;

namespace Strata.Tests.Highlighting;

public class GrammarFilesTests
{
    private static readonly RegistryOptions Original = new(ThemeName.LightPlus);

    public static TheoryData<string> Scopes => [.. GrammarFiles.Scopes];

    [Theory]
    [MemberData(nameof(Scopes))]
    public void A_grammar_is_that_of_TextMateSharp(string scope) =>
        Assert.Equal(Text(Original.GetGrammar(scope)), Text(new GrammarFiles().GetGrammar(scope)));

    [Fact]
    public void Every_grammar_of_the_package_is_found() =>
        Assert.Equal(
            Original
                .GetAvailableGrammarDefinitions()
                .SelectMany(definition => definition.Contributes.Grammars)
                .Select(grammar => grammar.ScopeName)
                .Where(scope => Original.GetGrammar(scope) is not null)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
            GrammarFiles.Scopes.Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_scope_without_a_grammar_has_none() => Assert.Null(new GrammarFiles().GetGrammar("source.unknown"));

    /// <summary>All of a grammar, in the order in which its patterns are tried.</summary>
    private static string Text(object? value) =>
        value switch
        {
            Dictionary<string, object> mapping =>
                $"{{{string.Join(",\n", mapping.Select(pair => $"{pair.Key}: {Text(pair.Value)}"))}}}",
            IList list => $"[{string.Join(",\n", list.Cast<object?>().Select(item => Text(item)))}]",
            string text => $"'{text}'",
            _ => throw new ArgumentException($"Unexpected {value}.", nameof(value)),
        };
}
