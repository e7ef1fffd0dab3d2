using System.Collections.Immutable;
using GitSession.Rules;

namespace GitSession.Framework.CrossReference;

/// <summary>What a rule's connection is to, so that another connection does not count against it.</summary>
internal sealed record Topic(RuleParameters Parameters)
{
    /// <summary>The servers that it names: by parameters, else by its own text.</summary>
    public ImmutableArray<KnownService> Known { get; private init; } = [];

    /// <summary>The names that are its own: of services and databases.</summary>
    public ImmutableArray<string> Names { get; private init; } = [];

    /// <summary>Nothing says what it is about.</summary>
    public bool IsOpen => Known is [] && Parameters.Services.IsEmpty;

    public static Topic Of(Rule rule)
    {
        var parameters = rule.Parameters;
        var named = KnownServices.Among(parameters.Services.Concat(parameters.Databases).Concat(parameters.Urls.Select(Scheme)).SelectMany(LineWords.In));
        return new Topic(parameters)
        {
            Known = named is [] ? [.. KnownServices.Among(LineWords.In(rule.Text)).Where(service => !service.IsCommon)] : named,
            Names = [.. parameters.Services, .. parameters.Databases],
        };
    }

    /// <summary>Whether the mention is of the rule's own connection. What stands right at it says most, then the line.</summary>
    public bool Covers(Mention mention, string line)
    {
        var own = KnownServices.Among(mention.Of);
        if (own is not [] && Known is not [])
            return own.Intersect(Known).Any();
        return Names.Any(name => Term.IsIn(line, name) || mention.Of.Contains(name, StringComparer.OrdinalIgnoreCase))
            || KnownServices.Among(LineWords.In(line)).Intersect(Known).Any()
            || (mention.Host is { } host && !Hosts.IsLocal(host) && Parameters.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase))
            || (IsOpen && mention.IsPlain);
    }

    /// <summary>Whether what stands right at the mention says that it is of something else.</summary>
    public bool Excludes(Mention mention) => Known is not [] && KnownServices.Among(mention.Of) is { IsEmpty: false } own && !own.Intersect(Known).Any();

    private static string Scheme(string url) => url[..Math.Max(0, url.IndexOf("://", StringComparison.Ordinal))];
}
