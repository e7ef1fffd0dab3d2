using GitSession.World;

namespace GitSession.Operations.Figures;

/// <summary>The name of a metric, which people spell in several ways: case, hyphen, underscore and space tell no two apart.</summary>
public static class MetricName
{
    /// <summary>In UTF-16 units.</summary>
    public const int MaxLength = 80;

    /// <summary>What two spellings of one name have in common.</summary>
    public static string Key(string name) => name.ToLowerInvariant().Replace('-', ' ').Replace('_', ' ');

    /// <exception cref="Refusal">Nothing is left of it, or it is too long.</exception>
    public static string Required(string typed) => Short(Phrase.Required(typed));

    /// <summary>The unit of a metric as it was typed, null where none was.</summary>
    /// <exception cref="Refusal">It is too long.</exception>
    public static string? Unit(string? typed) => Phrase.Optional(typed) is { } unit ? Short(unit) : null;

    private static string Short(string name) =>
        name.Length <= MaxLength ? name : throw new Refusal(RefusalReason.NameTooLong, name[..40], $"{name.Length}", $"{MaxLength}");
}
