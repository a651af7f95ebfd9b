using System.Collections.Frozen;

namespace Strata.Engine.Localization;

/// <summary>English labels of kinds in sentences: their plural, and whether they begin with a common word.</summary>
internal static class EnglishNouns
{
    /// <summary>
    /// Words that begin labels and are no names. A list, because no rule tells "Worker process" from "Erlang process".
    /// </summary>
    private static readonly FrozenSet<string> Common = (
        "accelerator access account adapter address agent alert analysis app appliance application area array "
        + "artifact assembly asset back backend background backup balancer barrier base batch bean binary block "
        + "board boot border boundary box branch bridge broker browser bucket buffer build builder bundle bus "
        + "button byte bytecode cable cache call camera card cell central certificate channel chart check child "
        + "chip circuit class client clock cloud cluster code codec collector column command compiler component "
        + "computer configuration connection connector console consumer container content context control "
        + "controller cookie copy core counter cursor daemon dashboard data database dataset datastore default "
        + "deployment desk desktop device directory disk display distributed document domain drive driver "
        + "dynamic edge editor element embedded empty emulator enclave encrypted endpoint engine entry "
        + "environment event exporter extension external fabric factory fault feed field file filter firewall "
        + "firmware folder form frame framework front frontend function gadget game garbage gateway global "
        + "graph graphics group guest handler hardware health helper host hypervisor image index inner input "
        + "instance instruction interface internal internet interpreter isolate job journal kernel key keyboard "
        + "lamp language layer leader lease library light line link list listener live load local lock log "
        + "logical loop machine mail main management manager map master memory mesh message metadata method "
        + "micro microkernel middle middleware mirror mobile model module monitor mount multipath multiplexer "
        + "namespace native network node notebook object office open operating operator orchestrator outer "
        + "output package page parent parser part partition patch path peer peripheral persistent phone "
        + "physical pipe pipeline platform plug-in plugin pod policy pool port primary print printer private "
        + "privileged probe process processor producer profile program project property protocol provider proxy "
        + "public queue rack radio read realm record recovery registry relay remote rendering replica "
        + "replicated report repository request resolver resource root router routing row rule runner runtime "
        + "sandbox scheduler schema scraper screen script scripting search secondary secret secure security "
        + "segment sensor server service session shard shared shell sidecar site slice slot smart snapshot "
        + "socket software source space speaker stage standby state static station storage store stream subnet "
        + "supervisor switch switching system table tape target task tenant terminal test thread time timer "
        + "token tool toolkit topic trace translation transport trusted trustlet tunnel unit update user "
        + "utility vector video view virtual virtualization volume watchdog web window wireless worker workload "
        + "workspace workstation world zone"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Prepositions = [" of ", " with ", " in ", " for ", " on ", " at ", " from "];

    /// <summary>Whether a label begins with a common word, as opposed to a name such as Erlang.</summary>
    public static bool BeginsWithCommonWord(string label) => IsCommon(label.Split(' ', 2)[0].ToLowerInvariant());

    /// <summary>
    /// The plural of a label: "Virtual machines", "VMs of one pod"; one that ends in an "s" of a plural stays. Null if
    /// it does not end in a letter.
    /// </summary>
    public static string? PluralOf(string label)
    {
        int end = Prepositions
            .Select(word => label.IndexOf(word, StringComparison.Ordinal))
            .Where(index => index > 0)
            .DefaultIfEmpty(label.Length)
            .Min();
        string head = label[..end];
        return head.Length > 0 && char.IsAsciiLetter(head[^1]) ? Plural(head) + label[end..] : null;
    }

    private static string Plural(string noun) =>
        noun switch
        {
            [.., 's' or 'u' or 'i', 's'] => noun + "es",
            [.., 's'] => noun,
            [.., 'x' or 'X' or 'z' or 'S'] or [.., 'c' or 's', 'h'] => noun + "es",
            [.. var stem, 'y'] when stem is not [.., 'a' or 'e' or 'i' or 'o' or 'u'] => stem + "ies",
            _ => noun + "s",
        };

    private static bool IsCommon(string word) =>
        Common.Contains(word)
        || (word.EndsWith("ies", StringComparison.Ordinal) && Common.Contains($"{word[..^3]}y"))
        || (word.EndsWith("es", StringComparison.Ordinal) && Common.Contains(word[..^2]))
        || (word.EndsWith('s') && Common.Contains(word[..^1]));
}
