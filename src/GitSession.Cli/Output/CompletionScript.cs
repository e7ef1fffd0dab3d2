using System.CommandLine;
using System.Text;

namespace GitSession.Cli.Output;

/// <summary>Writes completion scripts. Git's own completion calls `_git_session` for `git session`.</summary>
internal static class CompletionScript
{
    public static string For(string shell, RootCommand root) => shell switch
    {
        "bash" => Bash(root),
        "zsh" => Zsh(root),
        _ => Fish(root),
    };

    private static string Bash(RootCommand root)
    {
        var cases = new StringBuilder();
        foreach (var (path, words) in Words(root))
            cases.Append($"        '{path}') words='{words}' ;;\n");
        return $$"""
            # Completion for git session: git's own completion finds _git_session.
            _git_session_words() {
                local words=
                case "$1" in
            {{cases}}    esac
                printf '%s' "$words"
            }

            _git_session() {
                local path= word i
                for ((i = ${__git_cmd_idx:-1} + 1; i < COMP_CWORD; i++)); do
                    word=${COMP_WORDS[i]}
                    case "$word" in -*) ;; *) [ -n "$(_git_session_words "${path:+$path }$word")" ] && path=${path:+$path }$word ;; esac
                done
                mapfile -t COMPREPLY < <(compgen -W "$(_git_session_words "$path")" -- "${COMP_WORDS[COMP_CWORD]}")
            }

            _git_session_direct() { local __git_cmd_idx=0; _git_session; }
            complete -F _git_session_direct git-session

            """;
    }

    private static string Zsh(RootCommand root) => $$"""
        #compdef git-session
        # Completion for git session.
        _git-session() {
            local -a nouns
            nouns=({{string.Join(' ', root.Subcommands.Select(noun => $"'{noun.Name}:{Quote(noun.Description)}'"))}})
            if (( CURRENT == 2 )); then
                _describe 'command' nouns
                return
            fi
            case "$words[2]" in
        {{string.Concat(root.Subcommands.Select(noun => $"        {noun.Name}) compadd -- {Candidates(noun)} ;;\n"))}}    esac
        }
        _git-session "$@"

        """;

    private static string Fish(RootCommand root)
    {
        var lines = new StringBuilder("# Completion for git session.\n");
        foreach (var noun in root.Subcommands)
        {
            lines.Append($"complete -c git-session -n __fish_use_subcommand -f -a {noun.Name} -d '{Quote(noun.Description)}'\n");
            foreach (var verb in noun.Subcommands)
                lines.Append($"complete -c git-session -n '__fish_seen_subcommand_from {noun.Name}' -f -a {verb.Name} -d '{Quote(verb.Description)}'\n");
            foreach (var option in noun.Options)
                lines.Append($"complete -c git-session -n '__fish_seen_subcommand_from {noun.Name}' -f -l {option.Name.TrimStart('-')} -d '{Quote(option.Description)}'\n");
        }
        return lines.ToString();
    }

    private static IEnumerable<(string Path, string Words)> Words(RootCommand root)
    {
        yield return ("", Candidates(root));
        foreach (var noun in root.Subcommands)
        {
            yield return (noun.Name, Candidates(noun));
            foreach (var verb in noun.Subcommands)
                yield return ($"{noun.Name} {verb.Name}", Candidates(verb));
        }
    }

    private static string Candidates(Command command) =>
        string.Join(' ', command.Subcommands.Select(verb => verb.Name).Concat(command.Options.Select(option => option.Name)).Append("--json").Append("--session").Distinct(StringComparer.Ordinal));

    private static string Quote(string? text) => (text ?? "").Replace("'", "", StringComparison.Ordinal).Replace(":", ",", StringComparison.Ordinal);
}
