using CsCheck;

namespace Strata.Tests;

public class LineDiffTests
{
    [Fact]
    public void A_change_is_shown_with_three_lines_of_context() =>
        Assert.Equal(
            """
            @@ -2,7 +2,8 @@
             2
             3
             4
            -5
            +five
            +and a half
             6
             7
             8

            """,
            LineDiff.Between(Numbers(1, 9), Numbers(1, 4) + "five\nand a half\n" + Numbers(6, 9))
        );

    [Fact]
    public void Distant_changes_are_separate_hunks_and_nearby_changes_are_one() =>
        Assert.Equal(
            """
            @@ -1,3 +1,4 @@
            +0
             1
             2
             3
            @@ -17,8 +18,6 @@
             17
             18
             19
            -20
             21
            -22
             23
             24

            """,
            LineDiff.Between(Numbers(1, 24), "0\n" + Numbers(1, 19) + "21\n" + Numbers(23, 24))
        );

    [Fact]
    public void A_long_line_is_cut_around_its_first_difference()
    {
        string before = new('a', 1000),
            after = new('b', 1000);
        Assert.Equal(
            $"""
            @@ -1,1 +1,1 @@
            -…{before[..40]}1{after[..119]}…
            +…{before[..40]}2{after[..119]}…

            """,
            LineDiff.Between($"{before}1{after}\n", $"{before}2{after}\n")
        );
    }

    [Fact]
    public void A_difference_of_line_endings_is_visible()
    {
        Assert.Equal("@@ -1,1 +1,1 @@\n-a\n+a\\r\n", LineDiff.Between("a\n", "a\r\n"));
        Assert.Equal("@@ -1,1 +1,1 @@\n-a\n+a\n\\ No newline at end of file\n", LineDiff.Between("a\n", "a"));
        Assert.Equal("@@ -0,0 +1,1 @@\n+\\u0007\n", LineDiff.Between("", "\a\n"));
    }

    [Fact]
    public void A_long_diff_is_cut() =>
        Assert.EndsWith("\n-79\n… and 21 more lines\n", LineDiff.Between(Numbers(1, 100), ""));

    [Fact]
    public void Only_texts_that_differ_have_a_diff()
    {
        string[] pieces = ["a\n", "b\n", "b\r\n", "\n", "c"];
        Gen<string> text = Gen.Int[0, pieces.Length - 1]
            .Select(index => pieces[index])
            .Array[0, 6]
            .Select(string.Concat);
        Gen.Select(text, text)
            .Sample((expected, actual) => LineDiff.Between(expected, actual).Length > 0 == (expected != actual));
    }

    private static string Numbers(int from, int to) =>
        string.Concat(Enumerable.Range(from, to - from + 1).Select(number => $"{number}\n"));
}
