using GitSession.Rules.Classification;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Rules;

/// <summary>Writes a new rule, classified by its words; the person's word goes first, and both are kept.</summary>
public sealed class AddRule(IWorkspace workspace, TimeProvider time)
{
    /// <exception cref="Refusal">There is no text, or the rule that it supersedes is not there.</exception>
    public AddedRule Run(RuleRequest request, Circumstances circumstances)
    {
        using var turn = workspace.Lock();
        var text = Phrase.Required(request.Text);
        var book = RuleBook.Read(workspace);
        var old = request.Supersedes is { } name ? book.Find(name) : null;
        var known = book.KnownIds(workspace);
        var id = RuleName.Next(known).IdFor(text, known);
        var (path, front) = (RuleName.PathOf(id), Front(id, text, request, circumstances));
        workspace.Write(path, RuleDocument.Render(front, text));
        var superseded = old is null ? null : new ChangeRule(workspace).Change(old, ChangeRule.SetAside(id));
        return new AddedRule(RuleDocument.Parse(path, workspace.Read(path) ?? ""), InstructionParameters.In(text), superseded);
    }

    private YamlMappingNode Front(string id, string text, RuleRequest request, Circumstances circumstances)
    {
        var classified = InstructionPersistenceClassifier.Classify(text, InstructionSource.User, circumstances);
        var (quadrant, persistence) = (request.Quadrant ?? classified.Quadrant, request.Persistence ?? classified.Persistence);
        var verification = VerificationMeasure.Of(quadrant, persistence, classified.Explicitness, InstructionSource.User, circumstances.AreUnderPressure);
        return YamlValue.Lines(
        [
            ("format", YamlValue.Number(RuleDocument.Format)),
            ("id", YamlValue.Text(id)),
            ("quadrant", RuleDocument.Value(quadrant)),
            ("persistence", RuleDocument.Value(persistence)),
            ("temporal_scope", RuleDocument.Value(request.Scope ?? classified.TemporalScope)),
            ("verification_required", RuleDocument.Value(verification)),
            ("explicitness", YamlValue.Number(FormattableString.Invariant($"{classified.Explicitness:0.##}"))),
            ("source", YamlValue.Text("user")),
            ("active", YamlValue.Truth(true)),
            ("created_at", YamlValue.Time(Times.Now(time))),
            ("produced_by", YamlValue.Text(request.ProducedBy)),
            ("classified", Said(classified)),
            .. Parameters(InstructionParameters.In(text)),
            ("enforcement", YamlValue.Word(request.Enforcement)),
        ]);
    }

    private static YamlMappingNode Said(Classified classified) => YamlValue.Map(
        ("quadrant", RuleDocument.Value(classified.Quadrant)),
        ("persistence", RuleDocument.Value(classified.Persistence)),
        ("temporal_scope", RuleDocument.Value(classified.TemporalScope)));

    private static IEnumerable<(string Key, YamlNode Value)> Parameters(InstructionParameters found)
    {
        if (found.IsEmpty)
            yield break;
        var map = new YamlMappingNode();
        if (found.Port is { } port)
            map.Add("port", YamlValue.Number(port));
        if (found.ForbiddenTerms is not [])
            map.Add("forbidden_terms", YamlValue.List(found.ForbiddenTerms.Select(YamlValue.Text)));
        yield return ("parameters", map);
    }
}
