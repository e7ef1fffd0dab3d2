using System.Text.Json;
using GitSession.Export;
using GitSession.Tests.Support;

namespace GitSession.Tests.Export;

public class TerminusDocumentTests
{
    // What `uri_encoded(segment, …)` of SWI-Prolog 9.0.4 answers, and for the plus what TerminusDB makes of it.
    [Theory]
    [InlineData("a b", "a%20b")]
    [InlineData("ü", "%C3%BC")]
    [InlineData("a+b", "a%2Bb")]
    [InlineData("a:b@c", "a%3Ab@c")]
    [InlineData("(x)!$&'*,;=", "(x)!$&'*,;=")]
    [InlineData("50%25", "50%2525")]
    [InlineData("a~b._-", "a~b._-")]
    [InlineData("日本", "%E6%97%A5%E6%9C%AC")]
    [InlineData("#?[]\"<>\\^`{|}", "%23%3F%5B%5D%22%3C%3E%5C%5E%60%7B%7C%7D")]
    public void An_id_is_the_one_that_the_server_makes_of_the_key(string name, string id)
    {
        var document = Documents((".ai_context/threads/" + name + ".md", "# T\n"))[0];

        document.GetProperty("id").GetString().ShouldBe(name);
        document.GetProperty("@id").GetString().ShouldBe("Thread/" + id);
    }

    [Fact]
    public void An_entry_that_is_told_apart_by_its_folder_keeps_the_folder_in_its_id() =>
        Documents(("journal/january/15.md", "# T\n"))[0].GetProperty("@id").GetString().ShouldBe("Session/january%2F15");

    [Fact]
    public void A_link_in_a_circle_and_one_to_nowhere_go_by_name()
    {
        var documents = Documents(
            (".ai_context/decisions/a.md", "---\nsupersedes: [b, gone]\n---\n# A\n"),
            (".ai_context/decisions/b.md", "---\nsupersedes: [a]\n---\n# B\n"));

        Texts(documents[0], "supersedes").ShouldBeEmpty();
        Texts(documents[0], "missing").ShouldBe(["Decision b", "Decision gone"]);
        Texts(documents[1], "supersedes").ShouldBe(["Decision/a"]);
        Texts(documents[1], "missing").ShouldBeEmpty();
    }

    [Fact]
    public void Which_decision_came_in_the_place_of_another_may_be_said_by_either()
    {
        var documents = Documents(
            (".ai_context/decisions/a-new.md", "# New\n"),
            (".ai_context/decisions/old.md", "---\nsuperseded_by: a-new\n---\n# Old\n"));

        documents.Select(document => document.GetProperty("id").GetString()).ShouldBe(["old", "a-new"]);
        Texts(documents[1], "supersedes").ShouldBe(["Decision/old"]);
    }

    [Fact]
    public void A_session_stands_behind_those_that_it_inherited_from_whatever_their_clocks_said()
    {
        var documents = Documents(
            ("journal/2026-11-20-09-00-a-aaaa.md", "---\ninherited_from: [2026-11-21-09-00-b-bbbb]\n---\n# A\n"),
            ("journal/2026-11-21-09-00-b-bbbb.md", "# B\n"));

        documents.Select(document => document.GetProperty("id").GetString()).ShouldBe(["2026-11-21-09-00-b-bbbb", "2026-11-20-09-00-a-aaaa"]);
        Texts(documents[1], "inherited_from").ShouldBe(["Session/2026-11-21-09-00-b-bbbb"]);
    }

    [Fact]
    public void A_session_produced_what_it_lists_and_what_names_it()
    {
        var documents = Documents(
            (".ai_context/learnings/listed.md", "# L\n"),
            (".ai_context/learnings/named.md", "---\nproduced_by: s\n---\n# N\n"),
            ("journal/s.md", "---\nproduced: [learnings/listed, learnings/gone]\n---\n# S\n"));

        Texts(documents[2], "produced").ShouldBe(["Learning/listed", "Learning/named"]);
        Texts(documents[2], "missing").ShouldBe(["Learning gone"]);
    }

    [Fact]
    public void An_entry_is_read_when_its_document_is_asked_for_so_that_a_long_journal_needs_no_memory()
    {
        var inner = new InMemoryWorkspace(new FixedTime());
        for (var i = 0; i < 50; i++)
            inner.Write($"journal/n{i:00}.md", $"# {i}\n");
        var workspace = new CountingWorkspace(inner);
        var record = new ReadRecord(workspace, new FixedTime()).Run();
        var before = workspace.Reads.Count;

        TerminusDocuments.Of(record).Take(3).Count().ShouldBe(3);

        workspace.Reads.Skip(before).ShouldBe(["journal/n00.md", "journal/n01.md", "journal/n02.md"]);
    }

    private static List<JsonElement> Documents(params (string Path, string Text)[] files) =>
        [.. TerminusDocuments.Of(SomeRecord.Of(files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal))).Select(text => JsonDocument.Parse(text).RootElement)];

    private static List<string?> Texts(JsonElement document, string name) => [.. document.GetProperty(name).EnumerateArray().Select(text => text.GetString())];
}
