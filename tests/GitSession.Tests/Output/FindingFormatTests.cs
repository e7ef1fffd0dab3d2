using System.Text.Json;
using GitSession.Cli.Output;
using GitSession.Review;

namespace GitSession.Tests.Output;

public class FindingFormatTests
{
    private const string Hostile = "journal/a b,c:d%0A\n\r::error::x.md";

    private static readonly DocumentFinding Loop = new(Hostile, 7, DocumentFault.LoopWithoutContext, "100 %\nof it");
    private static readonly DocumentFinding Key = new(".ai_context/config.yaml", 2, DocumentFault.UnknownSetting, "sesion");

    [Fact]
    public void As_text_each_is_one_line_and_the_last_line_counts_them()
    {
        var text = Written(output => FindingLines.Write(output, [Loop, Key, Key with { Line = 3 }]));

        text.Split('\n').ShouldBe([
            "journal/a b,c:d%0A  ::error::x.md:7: error: the open loop \"100 % of it\" does not say why; add it behind \" - \" [loop-without-context]",
            ".ai_context/config.yaml:2: warning: nothing here uses the key sesion [unknown-setting]",
            ".ai_context/config.yaml:3: warning: nothing here uses the key sesion [unknown-setting]",
            "1 error, 2 warnings",
            "",
        ]);
    }

    [Fact]
    public void Where_nothing_is_wrong_the_text_says_so() => Written(output => FindingLines.Write(output, [])).ShouldBe("nothing is wrong\n");

    [Fact]
    public void For_github_a_name_ends_neither_the_line_nor_the_property()
    {
        var text = Written(output => FindingCommands.Write(output, [Loop, Key]));

        text.Split('\n').ShouldBe([
            "::error file=journal/a b%2Cc%3Ad%250A%0A%0D%3A%3Aerror%3A%3Ax.md,line=7,title=loop-without-context::the open loop \"100 %25%0Aof it\" does not say why; add it behind \" - \"",
            "::warning file=.ai_context/config.yaml,line=2,title=unknown-setting::nothing here uses the key sesion",
            "",
        ]);
    }

    [Fact]
    public void As_json_each_has_the_keys_that_are_promised()
    {
        var json = JsonDocument.Parse(Json.Object(writer => FindingJson.Members(writer, [Loop]))).RootElement.GetProperty("findings")[0];

        json.EnumerateObject().Select(member => member.Name).ShouldBe(["file", "line", "severity", "rule", "message"]);
        (json.GetProperty("file").GetString(), json.GetProperty("line").GetInt32(), json.GetProperty("severity").GetString()).ShouldBe((Hostile, 7, "error"));
    }

    [Fact]
    public void As_sarif_it_has_what_version_2_1_0_requires()
    {
        var sarif = JsonDocument.Parse(Json.Object(writer => FindingSarif.Members(writer, [Loop, Key]))).RootElement;

        var run = sarif.GetProperty("runs").EnumerateArray().ShouldHaveSingleItem();
        var driver = run.GetProperty("tool").GetProperty("driver");
        var results = run.GetProperty("results").EnumerateArray().ToList();
        sarif.GetProperty("version").GetString().ShouldBe("2.1.0");
        driver.GetProperty("name").GetString().ShouldBe("git-session");
        driver.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ShouldBe(["loop-without-context", "unknown-setting"]);
        results.Select(result => (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString())).ShouldBe([("loop-without-context", "error"), ("unknown-setting", "warning")]);
        results.ShouldAllBe(result => result.GetProperty("message").GetProperty("text").GetString() != "");
        var place = results[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        place.GetProperty("region").GetProperty("startLine").GetInt32().ShouldBe(7);
        var uri = place.GetProperty("artifactLocation").GetProperty("uri").GetString() ?? "";
        Uri.IsWellFormedUriString(uri, UriKind.Relative).ShouldBeTrue();
        Uri.UnescapeDataString(uri).ShouldBe(Hostile);
    }

    [Fact]
    public void As_sarif_without_findings_the_results_are_an_empty_list()
    {
        var run = JsonDocument.Parse(Json.Object(writer => FindingSarif.Members(writer, []))).RootElement.GetProperty("runs")[0];

        run.GetProperty("results").GetArrayLength().ShouldBe(0);
    }

    private static string Written(Action<TextWriter> write)
    {
        using var output = new StringWriter { NewLine = "\n" };
        write(output);
        return output.ToString();
    }
}
