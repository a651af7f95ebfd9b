using System.Text;

namespace Strata.Bench;

/// <summary>
/// Generates a post of about 600 words with a table, two code blocks, links to other posts, a category and two tags.
/// Its number is the seed, so that it is the same on every machine.
/// </summary>
internal sealed class Post(int index, int count)
{
    private static readonly string[] Words =
    [
        "container",
        "kernel",
        "image",
        "host",
        "layer",
        "runtime",
        "engine",
        "daemon",
        "client",
        "process",
        "isolation",
        "namespace",
        "file",
        "system",
        "network",
        "memory",
        "scheduler",
        "windows",
        "linux",
        "hypervisor",
        "machine",
        "base",
        "build",
        "release",
        "version",
        "user",
        "mode",
        "registry",
        "pull",
        "push",
        "tag",
    ];

    private readonly RandomNumbers random = new(index);

    public string FileName => $"{2010 + (index % 16)}-{1 + (index % 12):00}-{1 + (index % 28):00}-post-{index}.md";

    /// <param name="withDiagram">Whether it has a diagram of its own.</param>
    public string Text(bool withDiagram = false)
    {
        var text = new StringBuilder();
        text.Append($"---\ntitle: {Phrase(5)} {index}\ncategories: [{Word()}]\ntags: [{Word()}, {Word()}]\n---\n");
        text.Append($"{Sentence(30)}\n\n<!--more-->\n\n");
        for (int section = 0; section < 5; section++)
            AppendSection(text);
        AppendTable(text);
        if (withDiagram)
            AppendDiagram(text);
        AppendCode(text, "csharp", line => $"var {Word()}{line} = Run(\"{Word()}\", {line});");
        AppendCode(text, "yaml", line => $"{Word()}{line}: {Word()}");
        return text.ToString();
    }

    private void AppendSection(StringBuilder text)
    {
        text.Append($"## {Phrase(4)}\n\n");
        text.AppendJoin(' ', Enumerable.Range(0, 4).Select(_ => Sentence(12))).Append("\n\n");
        text.AppendJoin(
                ' ',
                Enumerable
                    .Range(0, 5)
                    .Select(_ => $"{Sentence(11)} See [{Word()}](/posts/post-{random.Below(count)}/).")
            )
            .Append("\n\n");
    }

    private void AppendTable(StringBuilder text)
    {
        text.Append("| image | pull | disk |\n|-|-|-|\n");
        for (int row = 0; row < 5; row++)
            text.Append($"| {Word()} | {random.Below(100)} MB | {random.Below(300)} MB |\n");
        text.Append('\n');
    }

    private void AppendDiagram(StringBuilder text)
    {
        text.Append($"```topology\ntitle: Host {index}\ndescription: The containers of host {index} share a kernel.\n");
        text.Append($"stack:\n  - host: Host {index}\n    os: linux\n    holds:\n");
        for (int container = 0; container < 2 + (index % 3); container++)
            text.Append($"      - container: {Phrase(2)} {container}\n        image: debian:13-slim\n");
        text.Append("      - kernel: Linux kernel\n      - hardware: Hardware\n```\n\n");
    }

    private static void AppendCode(StringBuilder text, string language, Func<int, string> lineOf)
    {
        text.Append($"```{language}\n");
        for (int line = 0; line < 8; line++)
            text.Append(lineOf(line)).Append('\n');
        text.Append("```\n\n");
    }

    private string Word() => Words[random.Below(Words.Length)];

    private string Phrase(int length)
    {
        string words = string.Join(' ', Enumerable.Range(0, length).Select(_ => Word()));
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private string Sentence(int length) => Phrase(length) + ".";
}
