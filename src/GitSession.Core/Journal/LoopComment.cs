using GitSession.Memory;
using GitSession.Text;

namespace GitSession.Journal;

/// <summary>What the comment at the end of a loop's line says.</summary>
/// <param name="Word">What stands there for the type; empty where nothing does.</param>
/// <param name="Type">Null where it names none that there is.</param>
/// <param name="Place">Where it stands in the text of the line.</param>
public sealed record LoopComment(string Id, string Word, LoopType? Type, TextSpan Place);
