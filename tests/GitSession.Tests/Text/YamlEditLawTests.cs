using FsCheck.Fluent;
using GitSession.Tests.Support;
using GitSession.Text;

namespace GitSession.Tests.Text;

/// <summary>The laws of an edit, over documents as people lay them out.</summary>
public class YamlEditLawTests
{
    [Fact]
    public void Setting_what_is_there_changes_no_byte() => Law.Holds(YamlLayout.Documents, yaml =>
    {
        var map = YamlMap.Parse("x.yaml", yaml);

        YamlEdit.Set(yaml, map, map.Node).ShouldBe(yaml);
    });

    [Fact]
    public void A_text_is_set_and_nothing_else_changes() => Law.Holds(YamlLayout.Documents.Zip(Hostile.Text), given =>
    {
        var (yaml, text) = given;
        var before = YamlMap.Parse("x.yaml", yaml);
        foreach (var key in before.Keys.ToList())
        {
            var changed = YamlEdit.Set(yaml, before, YamlValue.Map((key, YamlValue.Text(text))));

            var after = YamlMap.Parse("x.yaml", changed);
            after.Text(key).ShouldBe(text);
            after.Keys.ShouldBe(before.Keys);
            ShouldBeSame(before, after, except: key);
            ShouldKeepLines(yaml, changed, key);
        }
    });

    [Fact]
    public void A_word_that_is_set_and_set_back_restores_the_bytes() => Law.Holds(YamlLayout.Documents, yaml =>
    {
        var map = YamlMap.Parse("x.yaml", yaml);
        foreach (var key in map.Keys.Where(key => IsPlainOnOneLine(yaml, map, key)).ToList())
        {
            var changed = YamlEdit.Set(yaml, map, YamlValue.Map((key, YamlValue.Text("something else"))));

            YamlEdit.Set(changed, YamlMap.Parse("x.yaml", changed), YamlValue.Map((key, map.Node.Find(key).ShouldNotBeNull()))).ShouldBe(yaml);
        }
    });

    [Fact]
    public void A_key_that_is_missing_is_added_and_nothing_else_changes() => Law.Holds(YamlLayout.Documents.Zip(Hostile.Text), given =>
    {
        var (yaml, text) = given;
        var before = YamlMap.Parse("x.yaml", yaml);

        var changed = YamlEdit.Set(yaml, before, YamlValue.Map(("added", YamlValue.Text(text)), ("also", YamlValue.List([YamlValue.Text(text)]))));

        var after = YamlMap.Parse("x.yaml", changed);
        after.Text("added").ShouldBe(text);
        after.Texts("also").ShouldBe([text]);
        ShouldBeSame(before, after);
        ShouldKeepLines(yaml, changed, except: null);
    });

    [Fact]
    public void A_list_is_set_whatever_stood_there() => Law.Holds(YamlLayout.Documents.Zip(Gen.ListOf(Hostile.Text)), given =>
    {
        var (yaml, texts) = given;
        var before = YamlMap.Parse("x.yaml", yaml);
        foreach (var key in before.Keys.ToList())
        {
            var changed = YamlEdit.Set(yaml, before, YamlValue.Map((key, YamlValue.List(texts.Select(YamlValue.Text)))));

            var after = YamlMap.Parse("x.yaml", changed);
            after.Texts(key).ShouldBe(texts);
            ShouldBeSame(before, after, except: key);
        }
    });

    private static bool IsPlainOnOneLine(string yaml, YamlMap map, string key) =>
        map.Node.Find(key) is YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: var value } node
        && YamlWriter.IsPlain(value ?? "") && !yaml[node.Start.Index..node.End].Contains('\n', StringComparison.Ordinal);

    // A block text at the end of a file that has no last line end gets one.
    private static void ShouldBeSame(YamlMap before, YamlMap after, string? except = null)
    {
        foreach (var (key, value) in before.Node.Children.Where(entry => entry.Key is YamlScalarNode scalar && scalar.Value != except))
            YamlWriter.Flow(after.Node.Find(key).ShouldNotBeNull()).TrimEnd('"', 'n', '\\').ShouldBe(YamlWriter.Flow(value).TrimEnd('"', 'n', '\\'));
    }

    // A remark on a line of its own is there afterwards, in its order; where no key is changed, one behind a value too.
    private static void ShouldKeepLines(string before, string after, string? except)
    {
        var lines = after.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var at = -1;
        foreach (var kept in before.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Contains("remark", StringComparison.Ordinal)))
        {
            if (except is null || kept.StartsWith('#'))
                (at = lines.IndexOf(kept, at + 1)).ShouldBeGreaterThanOrEqualTo(0, kept);
        }
    }
}
