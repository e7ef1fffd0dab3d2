using System.Text.Json;
using GitSession.Export;
using GitSession.Tests.Support;

namespace GitSession.Tests.Export;

/// <summary>What holds for the export of any repository.</summary>
public class RecordLawTests
{
    [Fact]
    public void Every_document_fits_the_schema_and_links_to_what_stands_before_it() => Law.Holds(SomeRecord.Files, files =>
    {
        var fit = new TerminusFit();

        foreach (var document in TerminusDocuments.Of(SomeRecord.Of(files)))
            fit.Take(JsonDocument.Parse(document).RootElement);

        fit.Ids.Count.ShouldBe(files.Count);
    }, times: 60);

    [Fact]
    public void Every_line_is_an_object_of_a_kind_and_every_document_has_one() => Law.Holds(SomeRecord.Files, files =>
    {
        var lines = JsonLines.Of(SomeRecord.Of(files)).ToList();

        var objects = lines.ConvertAll(line => JsonDocument.Parse(line).RootElement);
        lines.ShouldAllBe(line => !line.Contains('\n') && !line.Contains('\u2028'));
        objects.ShouldAllBe(one => one.GetProperty("kind").GetString() != "");
        objects.Where(one => one.TryGetProperty("path", out _)).Select(one => one.GetProperty("path").GetString()).ShouldBe(files.Keys, ignoreOrder: true);
    }, times: 60);

    [Fact]
    public void The_same_documents_give_the_same_bytes_in_whatever_order_they_were_written() => Law.Holds(SomeRecord.Files, files =>
    {
        var (one, other) = (SomeRecord.Of(files), SomeRecord.Of(files.Reverse().ToDictionary(StringComparer.Ordinal)));

        JsonLines.Of(one).ShouldBe(JsonLines.Of(other));
        TerminusDocuments.Of(one).ShouldBe(TerminusDocuments.Of(one));
        TerminusDocuments.Of(one).ShouldBe(TerminusDocuments.Of(other));
    }, times: 30);
}
