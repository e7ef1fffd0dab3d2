using GitSession.Text;

namespace GitSession.Rules;

/// <summary>Makes a rule of an instruction: every field is kept, also those and the words that are not ours.</summary>
internal sealed class ImportedRule(JsonYaml json, string text)
{
    /// <summary>The text of its file.</summary>
    /// <exception cref="DamagedDocument">It cannot be kept without a loss.</exception>
    public string Render(string path, string id, JsonPart instruction)
    {
        var says = instruction.Member("text");
        var body = SafeText.Lines(says?.Words ?? "");
        var front = YamlValue.Lines([("format", YamlValue.Number(RuleDocument.Format)), ("id", YamlValue.Text(id)), .. Fields(instruction), .. Exactly(says, body)]);
        var rendered = RuleDocument.Render(front, body);
        return Keeps(path, rendered, instruction) ? rendered : throw json.Damaged(instruction, "an instruction that can be kept without a loss");
    }

    /// <summary>Whether a rule says what the instruction says.</summary>
    public bool IsSaidBy(Rule rule, JsonPart instruction)
    {
        var said = InstructionJson.Of(rule, "", "\n");
        return JsonValues.Same((said, JsonText.Parse("", said)), (text, instruction));
    }

    private IEnumerable<(string Key, YamlNode Value)> Fields(JsonPart instruction)
    {
        var foreign = new YamlMappingNode();
        foreach (var (name, value) in json.Members(instruction).Where(member => member.Name is not "text"))
        {
            if (name is "id")
                yield return ("imported_id", json.Node(value));
            else if (InstructionKeys.KeyOf(name) is { } key)
                yield return (key, json.Node(value));
            else
                foreign.Add(YamlValue.Text(name), json.Node(value));
        }
        if (foreign.Children.Count > 0)
            yield return (InstructionKeys.Fields, foreign);
    }

    // The text as it was, where Markdown cannot hold it: blanks at its ends, control characters, something else than a text.
    private IEnumerable<(string Key, YamlNode Value)> Exactly(JsonPart? says, string body)
    {
        if (says is not null && (says.Words != body || body is ""))
            yield return (InstructionKeys.Text, json.Node(says));
    }

    private bool Keeps(string path, string rendered, JsonPart instruction)
    {
        try
        {
            return IsSaidBy(RuleDocument.Parse(path, rendered), instruction);
        }
        catch (DamagedDocument)
        {
            return false;
        }
    }
}
