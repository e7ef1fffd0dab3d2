using GitSession.Text;
using GitSession.World;

namespace GitSession.Review;

/// <summary>What is wrong in the settings: what cannot be read, and keys that nothing here uses.</summary>
public static class SettingsCheck
{
    /// <exception cref="DamagedDocument">It cannot be read as settings.</exception>
    public static IEnumerable<DocumentFinding> Run(string path, string text)
    {
        SettingsDocument.Read(path, text, Settings.Default);
        var map = YamlMap.Parse(path, text);
        return
        [
            .. Unknown(map.Node, "").Select(key => new DocumentFinding(path, key.Line, DocumentFault.UnknownSetting, key.Name)),
            .. path != Paths.UserSettings && map.Map("inherit") is { } inherit && inherit.Has("from") ? [new DocumentFinding(path, inherit.LineOf("from"), DocumentFault.SettingOfUser, SettingsKeys.OfTheUser)] : Array.Empty<DocumentFinding>(),
        ];
    }

    private static IEnumerable<(string Name, int Line)> Unknown(YamlMappingNode map, string above)
    {
        foreach (var (key, value) in map.Children)
        {
            var name = above + ((key as YamlScalarNode)?.Value ?? "?");
            if (!SettingsKeys.IsKnown(name))
                yield return (name, Math.Max(1, key.Start.Line));
            else if (SettingsKeys.HasKeys(name))
            {
                foreach (var inner in Maps(value).SelectMany(inner => Unknown(inner, name + ".")))
                    yield return inner;
            }
        }
    }

    private static IEnumerable<YamlMappingNode> Maps(YamlNode value) => value switch
    {
        YamlMappingNode map => [map],
        YamlSequenceNode list => list.Children.OfType<YamlMappingNode>(),
        _ => [],
    };
}
