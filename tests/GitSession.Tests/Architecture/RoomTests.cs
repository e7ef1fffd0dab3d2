using System.Reflection;
using System.Text.RegularExpressions;
using GitSession.Sessions;

namespace GitSession.Tests.Architecture;

public partial class RoomTests
{
    /// <summary>A room may use the rooms that stand before it here, and no other.</summary>
    private static readonly Dictionary<string, string[]> Below = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["World"] = ["Text"],
        ["Memory"] = ["Text", "World"],
        ["Journal"] = ["Text", "World", "Memory"],
        ["Knowledge"] = ["Text", "World", "Memory", "Journal"],
        ["Rules"] = ["Text", "World"],
        ["Progress"] = ["Text", "World", "Rules"],
        ["Framework"] = ["Text", "World", "Rules"],
        ["Export"] = ["Text", "World", "Memory", "Journal", "Knowledge", "Rules", "Framework"],
        ["Handoffs"] = ["Text", "World", "Memory", "Journal", "Rules", "Framework"],
        ["Cleanup"] = ["Text", "World", "Rules", "Framework", "Handoffs"],
        ["Sessions"] = ["Text", "World", "Memory", "Journal", "Knowledge", "Progress", "Rules", "Framework", "Handoffs", "Cleanup"],
        ["Operations"] = ["Text", "World", "Memory", "Journal", "Knowledge", "Progress", "Rules", "Framework", "Handoffs", "Cleanup", "Sessions"],
        ["Review"] = ["Text", "World", "Memory", "Journal", "Knowledge", "Progress", "Rules", "Framework", "Handoffs", "Cleanup", "Sessions", "Operations"],
    };

    public static TheoryData<string> Rooms => [.. Below.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_only_the_rooms_below_it(string room)
    {
        var used = Sources("GitSession.Core", room)
            .SelectMany(file => Mention().Matches(File.ReadAllText(file)).Select(mention => mention.Groups["room"].Value))
            .Where(name => Below.ContainsKey(name) && name != room)
            .Distinct(StringComparer.Ordinal);

        used.Except(Below[room], StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Every_room_of_core_stands_in_the_table()
    {
        var rooms = Directory.GetDirectories(Path.Combine(Top, "src", "GitSession.Core")).Select(Path.GetFileName).Except(["bin", "obj"], StringComparer.Ordinal);

        rooms.ShouldBe(Below.Keys, ignoreOrder: true);
    }

    [Fact]
    public void Core_knows_no_file_process_clock_or_console()
    {
        string[] forbidden = ["DateTime.Now", "DateTime.UtcNow", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Console.", "File.", "Directory.", "Process.", "Environment."];

        var found = Sources("GitSession.Core", "").SelectMany(file => forbidden.Where(word => UsesWord(File.ReadAllText(file), word)).Select(word => $"{file}: {word}"));

        found.ShouldBeEmpty();
    }

    [Fact]
    public void Git_has_one_door_and_so_have_the_tools_of_the_outside()
    {
        var starting = Sources("GitSession.Cli", "").Where(file => File.ReadAllText(file).Contains("Process.Start(", StringComparison.Ordinal)).Select(Path.GetFileName);

        starting.ShouldBe(["GitProcess.cs", "OutsideTool.cs"], ignoreOrder: true);
    }

    [Fact]
    public void Core_has_two_interfaces_of_its_own()
    {
        var interfaces = typeof(LiveSession).Assembly.GetTypes().Where(type => type.IsInterface).Select(type => type.Name);

        interfaces.ShouldBe(["IRepository", "IWorkspace"], ignoreOrder: true);
    }

    [Fact]
    public void Namespaces_equal_folders()
    {
        var wrong = Sources("GitSession.Core", "")
            .Where(file => !File.ReadAllText(file).Contains($"namespace {NamespaceOf(file)};", StringComparison.Ordinal));

        wrong.ShouldBeEmpty();
    }

    private static string NamespaceOf(string file) =>
        ("GitSession." + Path.GetRelativePath(Path.Combine(Top, "src", "GitSession.Core"), Path.GetDirectoryName(file) ?? "").Replace(Path.DirectorySeparatorChar, '.')).TrimEnd('.');

    internal static string Top => typeof(RoomTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(fact => fact.Key == "Top").Value!;

    private static IEnumerable<string> Sources(string project, string room) =>
        Directory.EnumerateFiles(Path.Combine(Top, "src", project, room), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static bool UsesWord(string text, string word) =>
        Regex.IsMatch(Regex.Replace(text, "//.*|\"[^\"\n]*\"", "", RegexOptions.None, TimeSpan.FromSeconds(5)), $@"(?<![\w.]){Regex.Escape(word)}", RegexOptions.None, TimeSpan.FromSeconds(5));

    [GeneratedRegex(@"(using GitSession\.|GitSession\.|(?<![\w.])(?=(Text|World|Memory|Journal|Knowledge|Progress|Rules|Framework|Export|Handoffs|Cleanup|Sessions|Operations|Review)\.))(?<room>[A-Z]\w*)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Mention();
}
