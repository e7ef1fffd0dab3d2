namespace GitSession.Text;

/// <summary>A place in a YAML text.</summary>
/// <param name="Index">How many UTF-16 units stand before it.</param>
/// <param name="Line">Its line, counted from 1; 0 for what was not read from a text.</param>
/// <param name="Column">How many UTF-16 units stand before it on its line.</param>
public readonly record struct YamlPlace(int Index, int Line, int Column);
