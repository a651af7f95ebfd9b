using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Checks;
using Strata.Host;

namespace Strata.Tests.Host;

/// <summary>The check of external links, against servers that answer anything, or nothing.</summary>
public sealed class OutsideRedirectTests : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private int connections;

    /// <summary>The connections without an answer: the garbage collector would close them.</summary>
    private readonly ConcurrentBag<TcpClient> silent = [];

    public OutsideRedirectTests() => listener.Start();

    /// <summary>A name that resolves to loopback, although its text does not tell.</summary>
    private static string NameOfThisMachine =>
        new[] { Dns.GetHostName(), "ip6-localhost", "localhost.localdomain" }.First(IsPrivateName);

    private int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public void Dispose()
    {
        listener.Dispose();
        foreach (TcpClient client in silent)
            client.Dispose();
    }

    [Theory]
    [InlineData("Location: file:///etc/passwd", "redirects to something that is not an address of the web")]
    [InlineData("Location: javascript:alert(1)", "redirects to something that is not an address of the web")]
    [InlineData("Location: data:text/html,x", "redirects to something that is not an address of the web")]
    [InlineData("Location: about:blank", "redirects to something that is not an address of the web")]
    [InlineData("Location: urn:a:b", "redirects to something that is not an address of the web")]
    [InlineData("Location: tel:+1", "redirects to something that is not an address of the web")]
    [InlineData("Location: http://[::1:::/\\x", "redirects to an address that is not valid")]
    [InlineData("Location: http://h:99999999/", "redirects to an address that is not valid")]
    [InlineData("Location: http://", "redirects to an address that is not valid")]
    [InlineData("Location: ", "redirects without naming an address")]
    [InlineData("X-Other: a", "redirects without naming an address")]
    [InlineData("Location: ?again", "redirects more than 10 times")]
    [InlineData("Location: /end", "answers 404")]
    [InlineData("Location: end", "answers 404")]
    [InlineData("Location: ../../end", "answers 404")]
    public void An_answer_with_any_address_is_a_finding_of_the_link(string header, string problem)
    {
        Serve(path => path == "/end" ? Text("404 N") : Text("302 F", header));

        Assert.Equal([$"'http://127.0.0.1:{Port}/a' {problem}."], Messages(Check("/a")));
    }

    [Theory]
    [InlineData("10.1.2.3")]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("192.168.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("2130706433")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:10.0.0.1]")]
    [InlineData("[fe80::1]")]
    [InlineData("[fd00::1]")]
    public void A_server_of_others_does_not_choose_an_address_of_a_private_network(string host)
    {
        (Uri? target, string problem) = RedirectTarget.Of(new Uri("https://example.com/"), $"http://{host}/x");

        Assert.Null(target);
        Assert.Equal("redirects to an address of a private network", problem);
        Assert.NotNull(RedirectTarget.Of(new Uri("http://localhost/"), $"http://{host}/x").Target);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("LOCALHOST")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    [InlineData("017700000001")]
    [InlineData("127。0。0。1")]
    [InlineData("user@127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[64:ff9b::127.0.0.1]")]
    [InlineData("[2002:7f00:1::]")]
    [InlineData("0.0.0.0")]
    public void A_page_does_not_choose_an_address_of_a_private_network(string host)
    {
        Serve(_ => Text("404 N"));
        string address = $"http://{host}:{Port}/";

        OutsideLinkReport report = OutsideLinkCheck.Run([Link(address)], new OutsideLimits());

        Assert.Equal([$"'{address}' is in a private network and was not requested."], Messages(report));
        Assert.Equal((0, 0, 1), (connections, report.Requested, report.Skipped));
    }

    [Theory]
    [InlineData("169.254.169.254", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("192.0.2.2", true)]
    [InlineData("198.18.0.1", true)]
    [InlineData("239.1.2.3", true)]
    [InlineData("255.255.255.255", true)]
    [InlineData("::", true)]
    [InlineData("::7f00:1", true)]
    [InlineData("ff02::1", true)]
    [InlineData("fec0::1", true)]
    [InlineData("64:ff9b::a00:1", true)]
    [InlineData("64:ff9b::808:808", false)]
    [InlineData("100.128.0.1", false)]
    [InlineData("172.32.0.1", false)]
    [InlineData("8.8.8.8", false)]
    [InlineData("2606:4700::1111", false)]
    public void Networks_that_no_reader_reaches_are_private(string address, bool isPrivate) =>
        Assert.Equal(isPrivate, PrivateNetwork.Contains(IPAddress.Parse(address)));

    [Fact]
    public void A_name_that_leads_to_a_private_network_is_not_connected_to()
    {
        Serve(_ => Text("404 N"));

        OutsideLinkReport report = OutsideLinkCheck.Run(
            [Link($"http://{NameOfThisMachine}:{Port}/")],
            new OutsideLimits()
        );

        Assert.Equal(
            [$"'http://{NameOfThisMachine}:{Port}/' is in a private network and was not requested."],
            Messages(report)
        );
        Assert.Equal(0, connections);
    }

    [Fact]
    public void An_address_of_a_redirect_is_that_of_a_browser()
    {
        var from = new Uri("https://example.com/a/b");

        Assert.Equal("https://other.example/x", RedirectTarget.Of(from, "//other.example/x").Target?.AbsoluteUri);
        Assert.Equal("https://example.com/x", RedirectTarget.Of(from, "/x").Target?.AbsoluteUri);
        Assert.Equal("https://example.com/a/x", RedirectTarget.Of(from, "x").Target?.AbsoluteUri);
        Assert.Equal(
            "redirects to an address of more than 8000 characters",
            RedirectTarget.Of(from, "/" + new string('x', 8000)).Problem
        );
    }

    [Theory]
    [InlineData("\0\u0001garbage \r\n\r\n")]
    [InlineData("HTTP/1.1 000 X\r\n\r\n")]
    [InlineData("HTTP/1.1 999 X\r\n\r\n")]
    [InlineData("HTTP/1.1 101 S\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n")]
    [InlineData("HTTP/1.1 404 N\r\nContent-Length: -5\r\n\r\n")]
    [InlineData("HTTP/1.1 404 \u001b[31mRED\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 401 N\r\nWWW-Authenticate: Negotiate\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("")]
    public void No_answer_ends_the_check(string answer)
    {
        Serve(path => path == "/a" ? answer : Text("410 G"));

        Assert.Contains($"'http://127.0.0.1:{Port}/b' answers 410.", Messages(Check("/a", "/b")));
    }

    [Fact]
    public void A_silent_host_costs_the_time_of_one_answer_and_the_links_of_others_are_checked()
    {
        Serve(_ => null);
        using var other = new OutsideRedirectTests();
        other.Serve(_ => Text("404 N"));
        var limits = new OutsideLimits { Answer = TimeSpan.FromSeconds(2), IncludesPrivate = true };

        OutsideLinkReport report = OutsideLinkCheck.Run(
            [.. Links("/a", "/b", "/c"), .. other.Links("/a", "/b")],
            limits
        );

        Assert.Equal(
            [
                $"'http://127.0.0.1:{Port}/a' does not answer within 2 seconds.",
                $"'http://127.0.0.1:{Port}/b' was not requested, because its host was too slow before.",
                $"'http://127.0.0.1:{Port}/c' was not requested, because its host was too slow before.",
                $"'http://127.0.0.1:{other.Port}/a' answers 404.",
                $"'http://127.0.0.1:{other.Port}/b' answers 404.",
            ],
            Messages(report)
                .OrderBy(message => message.Contains(":" + other.Port))
                .ThenBy(message => message, StringComparer.Ordinal)
        );
        Assert.Equal((3, 2), (report.Requested, report.Skipped));
        Assert.Equal(1, connections);
    }

    [Fact]
    public void A_host_whose_answers_are_slow_in_sum_is_not_asked_any_more()
    {
        Serve(_ =>
        {
            Thread.Sleep(300);
            return Text("200 O");
        });
        var limits = new OutsideLimits
        {
            Fair = TimeSpan.FromSeconds(0.1),
            Patience = TimeSpan.FromSeconds(0.3),
            IncludesPrivate = true,
        };

        OutsideLinkReport report = OutsideLinkCheck.Run([.. Links("/a", "/b", "/c", "/d", "/e", "/f")], limits);

        Assert.InRange(report.Requested, 1, 2);
        Assert.All(Messages(report), message => Assert.Contains("was too slow before", message));
        Assert.Equal(6, report.Requested + report.Diagnostics.Count);
    }

    [Fact]
    public void Spellings_of_one_address_are_one_request_and_a_redirect_waits_for_the_turn_of_its_host()
    {
        Serve(_ => Text("404 N"));
        string host = $"127.0.0.1:{Port}";

        OutsideLinkReport report = OutsideLinkCheck.Run(
            [Link($"http://{host}/x"), Link($"HTTP://{host}/x#part"), Link($"http://{host}/./x")],
            new OutsideLimits { IncludesPrivate = true }
        );

        Assert.Equal(1, report.Requested);
        Assert.Equal(3, report.Diagnostics.Count);
    }

    private OutsideLinkReport Check(params string[] paths) =>
        OutsideLinkCheck.Run([.. Links(paths)], new OutsideLimits { Pause = TimeSpan.Zero, IncludesPrivate = true });

    private IEnumerable<OutsideLink> Links(params string[] paths) =>
        paths.Select(path => Link($"http://127.0.0.1:{Port}{path}"));

    private static bool IsPrivateName(string name)
    {
        try
        {
            return !new Uri($"http://{name}/").IsLoopback && Dns.GetHostAddresses(name).All(PrivateNetwork.Contains);
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static OutsideLink Link(string address) => new("input/index.md", SourceSpan.Start, address);

    private static List<string> Messages(OutsideLinkReport report) =>
        [.. report.Diagnostics.Select(diagnostic => diagnostic.Message)];

    private static string Text(string status, string header = "X: y") =>
        $"HTTP/1.1 {status}\r\n{header}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    /// <summary>Answers each connection with a text; null for silence.</summary>
    private void Serve(Func<string, string?> answer) =>
        _ = Task.Run(async () =>
        {
            while (true)
            {
                TcpClient client;
                try
                {
                    client = await listener.AcceptTcpClientAsync();
                }
                catch (Exception error) when (error is SocketException or ObjectDisposedException)
                {
                    return;
                }

                Interlocked.Increment(ref connections);
                _ = Task.Run(() => Answer(client, answer));
            }
        });

    private void Answer(TcpClient client, Func<string, string?> answer)
    {
        try
        {
            NetworkStream stream = client.GetStream();
            byte[] request = new byte[4096];
            int length = stream.Read(request);
            string path = Encoding.ASCII.GetString(request, 0, length).Split(' ').ElementAtOrDefault(1) ?? "";
            if (answer(path) is not { } text)
            {
                silent.Add(client);
                return;
            }

            stream.Write(Encoding.Latin1.GetBytes(text));
            client.Dispose();
        }
        catch (IOException)
        {
            // The check gave up.
        }
    }
}
