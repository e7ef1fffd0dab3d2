using System.Text.Json;
using GitSession.Review;

namespace GitSession.Cli.Output;

/// <summary>Findings as a log of the Static Analysis Results Interchange Format, version 2.1.0 (OASIS).</summary>
internal static class FindingSarif
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public static void Members(Utf8JsonWriter json, IReadOnlyCollection<DocumentFinding> findings)
    {
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.List("runs", [findings], Run);
    }

    private static void Run(Utf8JsonWriter json, IReadOnlyCollection<DocumentFinding> findings)
    {
        json.Block("tool", tool => tool.Block("driver", driver => Driver(driver, findings)));
        json.List("results", findings, Result);
    }

    private static void Driver(Utf8JsonWriter json, IEnumerable<DocumentFinding> findings)
    {
        json.WriteString("name", "git-session");
        json.WriteString("version", ProgramVersion.Text);
        json.List("rules", findings.Select(finding => finding.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), (rule, name) => rule.WriteString("id", name));
    }

    private static void Result(Utf8JsonWriter json, DocumentFinding finding)
    {
        json.WriteString("ruleId", finding.Rule);
        json.WriteString("level", FindingText.Word(finding.Severity));
        json.Block("message", message => message.WriteString("text", FindingText.Message(finding)));
        json.List("locations", [finding], (location, one) => location.Block("physicalLocation", place =>
        {
            place.Block("artifactLocation", file => file.WriteString("uri", Uri(one.File)));
            place.Block("region", region => region.WriteNumber("startLine", one.Line));
        }));
    }

    // A path is no URI (RFC 3986): a space, a percent sign, a colon in it are spelled out.
    private static string Uri(string path) => string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));
}
