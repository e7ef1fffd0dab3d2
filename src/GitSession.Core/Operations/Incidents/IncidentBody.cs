using System.Text.RegularExpressions;
using GitSession.Text;

namespace GitSession.Operations.Incidents;

/// <summary>
/// The sections of an incident in its text. Headings may be of any case, level and order. A section ends where the next that we know
/// begins, also where that is of a lower level.
/// </summary>
internal static partial class IncidentBody
{
    public static string Heading(IncidentSection section) => section is IncidentSection.RootCause ? "Root Cause" : section.ToString();

    /// <summary>The heading that says what went wrong; null where there is none.</summary>
    public static Section? Title(MarkdownText document) =>
        document.Sections is [{ Level: 1 } first, .. var others] && (others.All(section => section.Level > 1) || !Enum.GetValues<IncidentSection>().Any(known => IsExactly(first, known))) ? first : null;

    /// <summary>Where a section's own text stands; null where there is no such section.</summary>
    public static TextSpan? Place(MarkdownText document, IncidentSection of)
    {
        var sections = document.Sections.Where(section => section != Title(document)).ToList();
        var called = sections.FindAll(section => section.IsCalled(Heading(of)));
        if ((called.Find(section => IsExactly(section, of)) ?? called.FirstOrDefault()) is not { } found)
            return null;
        var next = sections.Where(section => section.Heading.Start > found.Heading.Start && Enum.GetValues<IncidentSection>().Any(known => section.IsCalled(Heading(known))));
        return TextSpan.Between(found.Body.Start, next.Select(section => section.Heading.Start).Append(found.Body.End).Min());
    }

    /// <summary>What a section says; null where that is nothing but comments and marks.</summary>
    public static string? Read(MarkdownText document, IncidentSection of) =>
        Place(document, of) is { } place && Prose.Read(place.In(document.Text)) is var said && Comment().Replace(said, "").Any(char.IsLetterOrDigit) ? said : null;

    public static IEnumerable<TimelineNote> Timeline(MarkdownText document) =>
        Place(document, IncidentSection.Timeline) is { } place
            ? document.Items.Where(item => item.Within is null && place.Contains(item.Whole.Start)).Select(item => Note(item.Line.In(document.Text)))
            : [];

    public static string Item(DateTimeOffset at, string text) => $"- {Times.Text(at)} {text}";

    private static TimelineNote Note(string line)
    {
        var said = SafeText.OneLine(line);
        return said.Split(' ', 2) is [var time, var rest] && Times.Parse(time) is { } at ? new TimelineNote(at, rest.Trim()) : new TimelineNote(null, said);
    }

    private static bool IsExactly(Section section, IncidentSection known) => section.Title.Trim('*', '_', ':', ' ').Equals(Heading(known), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("<!--.*?(-->|\\z)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comment();
}
