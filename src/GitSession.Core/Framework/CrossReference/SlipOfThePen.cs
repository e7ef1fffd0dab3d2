namespace GitSession.Framework.CrossReference;

/// <summary>A number that was meant to be another: 27017 for 27027.</summary>
public static class SlipOfThePen
{
    /// <summary>Whether one is the other with one digit changed and three others than zero in common, or with two neighbours exchanged and two.</summary>
    public static bool Is(string wanted, string found)
    {
        if (wanted.Length != found.Length)
            return false;
        int[] differing = [.. Enumerable.Range(0, wanted.Length).Where(at => wanted[at] != found[at])];
        var common = Enumerable.Range(0, wanted.Length).Except(differing).Count(at => wanted[at] is not '0');
        return differing switch
        {
            [_] => common >= 3,
            [var one, var next] => common >= 2 && next == one + 1 && wanted[one] == found[next] && wanted[next] == found[one],
            _ => false,
        };
    }
}
