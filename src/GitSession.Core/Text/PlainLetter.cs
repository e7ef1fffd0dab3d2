namespace GitSession.Text;

/// <summary>The plain letter of an accented one, for the Latin letters up to U+017F: with InvariantGlobalization .NET takes no letter apart.</summary>
public static class PlainLetter
{
    private const char FirstAccented = '\u00C0';
    private const string Plain =
        "aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg"
        + "gggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>Any other character is its own.</summary>
    public static char Of(char c) => c - FirstAccented is >= 0 and var index && index < Plain.Length ? Plain[index] : c;
}
