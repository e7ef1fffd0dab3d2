using GitSession.Text;

namespace GitSession.Operations.Reports;

/// <summary>The front matter that a report and a review package have in common.</summary>
internal static class ReportFront
{
    public static YamlMappingNode Of(Excellence excellence, int format) => YamlValue.Lines(
    [
        ("format", YamlValue.Number(format)),
        ("session", YamlValue.Text(excellence.Session)),
        ("produced_by", YamlValue.Text(excellence.Session)),
        ("phase", YamlValue.Text(excellence.Phase)),
        ("framework_version", YamlValue.Text(excellence.FrameworkVersion)),
        ("started_at", YamlValue.Time(excellence.StartedAt)),
        ("written_at", YamlValue.Time(excellence.Until)),
    ]);
}
