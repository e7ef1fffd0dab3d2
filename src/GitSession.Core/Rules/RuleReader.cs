using System.Globalization;
using GitSession.Text;

namespace GitSession.Rules;

/// <summary>Reads a rule's front matter leniently: a value that is not what its key promises is left out, and named.</summary>
internal sealed class RuleReader(YamlMap map)
{
    private readonly List<DamagedDocument> _faults = [];
    private readonly List<DamagedDocument> _weakening = [];

    public Rule Read(Rule rule)
    {
        var read = ReadForce(ReadWords(rule));
        return read with { Faults = [.. _faults.Concat(_weakening).OrderBy(fault => fault.Line)], WeakenedBy = [.. _weakening] };
    }

    private Rule ReadWords(Rule rule) => rule with
    {
        ImportedId = Try(() => map.Text("imported_id")),
        FrontMatter = map,
        Quadrant = Word<Quadrant>(map, "quadrant"),
        Persistence = Word<Persistence>(map, "persistence"),
        TemporalScope = Word<TemporalScope>(map, "temporal_scope"),
        Verification = Word<Verification>(map, "verification_required"),
        Explicitness = Try(() => Share("explicitness")),
        Source = Try(() => map.Text("source")),
        CreatedAt = Try(() => map.Time("created_at")),
        ProducedBy = Try(() => map.Text("produced_by")),
        Classified = Try(() => map.Map("classified")) is { } classified ? Classified(classified) : null,
    };

    // What decides whether a rule holds and what it refuses.
    private Rule ReadForce(Rule rule) => rule with
    {
        Active = Try(() => map.Truth("active"), _weakening) ?? true,
        SupersededBy = Try(() => map.Text("superseded_by"), _weakening),
        Parameters = Try(() => map.Map("parameters"), _weakening) is { } parameters ? new RuleParameterReader(parameters, _weakening).Read() : RuleParameters.None,
        Enforcement = Try(() => map.Word("enforcement", rule.Enforcement), _weakening, rule.Enforcement),
    };

    private ClassifiedAs Classified(YamlMap classified) =>
        new(Word<Quadrant>(classified, "quadrant"), Word<Persistence>(classified, "persistence"), Word<TemporalScope>(classified, "temporal_scope"));

    private T? Word<T>(YamlMap of, string key)
        where T : struct, Enum => Try(() => of.Has(key) ? of.Word<T>(key, default) : (T?)null);

    private double? Share(string key) => map.Text(key) switch
    {
        null => null,
        var text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1 => share,
        _ => throw map.Damaged(key, $"a number from 0 to 1 for {key}"),
    };

    private T? Try<T>(Func<T?> read) => Try(read, _faults);

    internal static T? Try<T>(Func<T?> read, List<DamagedDocument> faults, T? otherwise = default)
    {
        try
        {
            return read();
        }
        catch (DamagedDocument fault)
        {
            faults.Add(fault);
            return otherwise;
        }
    }
}
