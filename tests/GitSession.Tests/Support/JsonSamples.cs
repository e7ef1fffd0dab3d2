using FsCheck;
using FsCheck.Fluent;

namespace GitSession.Tests.Support;

/// <summary>Objects in JSON as people and programs write them: comments, trailing commas, tabs, line ends of Windows, none at all.</summary>
public static class JsonSamples
{
    private static readonly string[] Scalars = ["1", "-2.5e3", "true", "null", "\"\"", "\"a, b // c\"", "\"\\\"}\"", "\"é日🔓\"", "\"/* */\""];

    private static readonly string[] Blanks =
        ["", "", " ", "  ", "\t", "\n", "\n  ", "\n\t", "\r\n    ", "\n\n", " /* c, } */ ", " // d, ]\n", "\n  // e \"\n  ", "/**/", " /* f\n */", "\r\n// g\r\n"];

    /// <summary>Texts whose outermost value is an object.</summary>
    public static Gen<string> Texts { get; } =
        from top in Gen.Elements("", "", "\uFEFF")
        from before in Blank
        from value in Map(3)
        from after in Blank
        select top + before + value + after;

    private static Gen<string> Blank => Gen.Elements(Blanks);

    private static Gen<string> Value(int depth) => depth is 0
        ? Gen.Elements(Scalars)
        : Gen.Frequency((3, Gen.Elements(Scalars)), (2, Map(depth - 1)), (2, Block(Value(depth - 1), depth, '[', ']')));

    // Utf8JsonReader takes no comment between a name and its colon.
    private static Gen<string> Map(int depth) => Block(
        from name in Gen.Elements("\"a\"", "\"b\"", "\"hooks\"", "\"\\u0061\"")
        from before in Gen.Elements("", " ", "\n\t")
        from after in Blank
        from value in Value(depth)
        select $"{name}{before}:{after}{value}",
        depth,
        '{',
        '}');

    // A comma may stand behind the last of them, too.
    private static Gen<string> Block(Gen<string> part, int depth, char open, char close) =>
        from count in Gen.Choose(0, depth is 0 ? 1 : 3)
        from parts in Padded(part).ArrayOf(count)
        from trailing in Gen.Elements("", "", ",")
        from blank in Blank
        select open + string.Join(',', parts) + (count is 0 ? "" : trailing) + blank + close;

    private static Gen<string> Padded(Gen<string> part) =>
        from before in Blank
        from value in part
        from after in Blank
        select before + value + after;
}
