using System.Text;

namespace Strata.Engine.Review;

/// <summary>Writes a review for a terminal, and as Markdown for the summary of a workflow.</summary>
public static class ReviewText
{
    private const int MaxItems = 100;
    private const int MaxSentences = 50;
    private const string Nothing = "No diagram and no page has changed.";
    private const string NotRead = "Not compared";

    /// <summary>Writes lines of plain text.</summary>
    public static string Plain(SiteReview review)
    {
        var text = new StringBuilder();
        foreach (ReviewList list in ReviewList.Of(review))
        {
            Line(text, list.Heading);
            foreach (ReviewItem item in list.Items.Take(MaxItems))
            {
                Line(text, $"  {item.Word, -7}  {item.Place}  {item.Title}");
                foreach (string sentence in item.Sentences.Take(MaxSentences))
                    Line(text, $"    {sentence}");
                if (item.Sentences.Count > MaxSentences)
                    Line(text, $"    {More(item.Sentences.Count - MaxSentences)}");
            }

            if (list.Items.Count > MaxItems)
                Line(text, $"  {More(list.Items.Count - MaxItems)}");
        }

        if (text.Length == 0)
            Line(text, Nothing);
        if (review.NotRead.Count > 0)
            Line(text, NotRead);
        foreach (string sentence in review.NotRead.Take(MaxItems))
            Line(text, $"  {ReviewLine.Of(sentence)}");
        if (review.NotRead.Count > MaxItems)
            Line(text, $"  {More(review.NotRead.Count - MaxItems)}");
        return text.ToString();
    }

    /// <summary>
    /// Writes Markdown in which all that a repository contains is code: text in which nothing is HTML, a link or a
    /// mention.
    /// </summary>
    public static string Markdown(SiteReview review)
    {
        var text = new StringBuilder();
        foreach (ReviewList list in ReviewList.Of(review))
        {
            Line(text, $"### {list.Heading}\n");
            foreach (ReviewItem item in list.Items.Take(MaxItems))
            {
                Line(text, $"- **{item.Word}** {Code(item.Title)} ({Code(item.Place)})");
                foreach (string sentence in item.Sentences.Take(MaxSentences))
                    Line(text, $"  - {Code(sentence)}");
                if (item.Sentences.Count > MaxSentences)
                    Line(text, $"  - {More(item.Sentences.Count - MaxSentences)}");
            }

            if (list.Items.Count > MaxItems)
                Line(text, $"- {More(list.Items.Count - MaxItems)}");
            Line(text, "");
        }

        if (text.Length == 0)
            Line(text, Nothing);
        if (review.NotRead.Count > 0)
            Line(text, $"### {NotRead}\n");
        foreach (string sentence in review.NotRead.Take(MaxItems))
            Line(text, $"- {Code(ReviewLine.Of(sentence))}");
        if (review.NotRead.Count > MaxItems)
            Line(text, $"- {More(review.NotRead.Count - MaxItems)}");
        return text.ToString();
    }

    /// <summary>A code span, between more backticks than the text has in a row.</summary>
    private static string Code(string text)
    {
        int longest = 0,
            run = 0;
        foreach (char character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        string fence = new('`', longest + 1);
        // One space on each side is not part of a code span, and a span is never empty.
        return $"{fence} {(text.Trim().Length == 0 ? "-" : text)} {fence}";
    }

    private static string More(int number) => $"and {number} more";

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
