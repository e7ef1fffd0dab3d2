using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using GitSession.Cli.Output;
using GitSession.Memory;
using GitSession.Text;

namespace GitSession.Cli.Commands;

/// <summary>What verbs have in common: how a text is taken, how an answer is given.</summary>
internal static class Shared
{
    /// <summary>A verb: a name, a sentence, what it takes, and the one call it makes.</summary>
    public static Command Verb(string name, string description, IEnumerable<Symbol> takes, Func<ParseResult, int> action)
    {
        var command = new Command(name, description);
        foreach (var symbol in takes)
        {
            if (symbol is Option option)
                command.Options.Add(option);
            else if (symbol is Argument argument)
                command.Arguments.Add(argument);
        }
        command.SetAction(action);
        return command;
    }

    /// <summary>A noun: bare it shows, with a verb it changes.</summary>
    public static Command Noun(string name, string description, Func<ParseResult, int> show, params IEnumerable<Command> verbs)
    {
        var command = Verb(name, description, [], show);
        foreach (var verb in verbs)
            command.Subcommands.Add(verb);
        return command;
    }

    public static Argument<string> Text(this Composition made, string name, string description)
    {
        var text = new Argument<string>(name) { Description = description };
        text.Validators.Add(result => RefuseOptions(made, result));
        return text;
    }

    public static Argument<string?> OptionalText(this Composition made, string name, string description)
    {
        var text = new Argument<string?>(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };
        text.Validators.Add(result => RefuseOptions(made, result));
        return text;
    }

    public static Option<string?> TextOption(string name, string description) => new(name) { Description = description, HelpName = "TEXT" };

    public static Option<T?> WordOption<T>(string name, string description)
        where T : struct, Enum
    {
        var words = Enum.GetNames<T>().Select(word => word.ToLowerInvariant()).ToArray();
        var option = new Option<T?>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            CustomParser = result => Word<T>(result, words),
        };
        option.CompletionSources.Clear(); // an enum brings its own names, each in two cases
        option.CompletionSources.Add(words);
        return option;
    }

    /// <summary>An argument that is one of the words.</summary>
    public static Argument<string> WordArgument(string name, string description, string[] words)
    {
        var argument = new Argument<string>(name) { Description = $"{description} One of {string.Join(", ", words)}." };
        argument.AcceptOnlyFromAmong(words);
        return argument;
    }

    /// <summary>An option that may be given several times, each time with one of the words.</summary>
    public static Option<string[]> WordsOption(string name, string description, string[] words)
    {
        var option = new Option<string[]>(name) { Description = description, HelpName = string.Join('|', words), Arity = ArgumentArity.OneOrMore };
        option.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => !words.Contains(token.Value, StringComparer.Ordinal)) is { } unknown)
                result.AddError($"{name} wants one of {string.Join(", ", words)}, not {unknown.Value}");
        });
        option.CompletionSources.Add(words);
        return option;
    }

    /// <summary>An option that is a day or a time of ISO 8601.</summary>
    public static Option<string?> TimeOption(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "DATE" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && Times.Typed(value) is null)
                result.AddError($"{name} wants a day such as 2026-11-20 or a time such as 2026-11-20T09:15:00+01:00, not {value}");
        });
        return option;
    }

    /// <summary>What was typed for such an option; null where it was left out.</summary>
    public static DateTimeOffset? Time(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) is { } text ? Times.Typed(text) : null;

    /// <summary>An option that is a number above 0.</summary>
    public static Option<int?> CountOption(string name, string description)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && !(int.TryParse(value, out var count) && count > 0))
                result.AddError($"{name} wants a number above 0, not {value}");
        });
        return option;
    }

    /// <summary>Gives the answer on stdout, as text or as one JSON object, and the talk on stderr.</summary>
    public static int Answer(
        this Composition made, ParseResult parsed, Action<TextWriter> text, Action<Utf8JsonWriter> json, params IEnumerable<Reminder> reminders)
    {
        if (parsed.GetValue(made.AsJson))
            made.Around.Out.WriteLine(Json.Object(json));
        else
            text(made.Around.Out);
        foreach (var reminder in reminders)
            made.Around.Error.WriteLine(MemoryText.Line(reminder));
        return ExitCode.Done;
    }

    /// <summary>A mistyped option in the place of a text would otherwise become the text.</summary>
    public static void RefuseOptions(Composition made, ArgumentResult result)
    {
        if (!made.EndsOptions && result.Tokens.FirstOrDefault(token => token.Value.StartsWith("--", StringComparison.Ordinal)) is { } option)
            result.AddError($"unknown option {option.Value}");
    }

    private static T? Word<T>(ArgumentResult result, string[] words)
        where T : struct, Enum
    {
        if (words.Contains(result.Tokens[0].Value, StringComparer.OrdinalIgnoreCase) && Enum.TryParse<T>(result.Tokens[0].Value, ignoreCase: true, out var word))
            return word;
        var name = result.Parent is OptionResult { Option.Name: var option } ? option : $"<{result.Argument.Name}>";
        result.AddError($"{name} wants one of {string.Join(", ", words)}, not {result.Tokens[0].Value}");
        return null;
    }
}
