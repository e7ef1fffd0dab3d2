namespace GitSession.Benchmarks;

/// <summary>What hooks add to `git commit` in a repository of 200 files: ours beside a plain script and beside two hook managers.</summary>
internal static class CommitHooks
{
    private const int Files = 200;

    public static void Run(string program, int rounds, string modules)
    {
        List<(string Name, Bench? Bench)> all =
        [
            ("no hook", Without(program)),
            ("a plain `sh` hook", Plain(program)),
            ("ours, no session live", new Bench(program, Files)),
            ("ours, a session live", Live(program)),
            ("lefthook, one empty command", Lefthook(program, Path.Combine(modules, ".bin", "lefthook"))),
            ("husky, one empty hook", Husky(program, Path.Combine(modules, "husky", "index.js"))),
        ];
        try
        {
            var there = all.FindAll(hooks => hooks.Bench is not null).ConvertAll(hooks => (hooks.Name, Bench: hooks.Bench!));
            Print(there.ConvertAll(hooks => hooks.Name), Bench.Medians(rounds, there.ConvertAll(hooks => (hooks.Name, Commit(hooks.Bench)))));
            foreach (var (name, _) in all.Where(hooks => hooks.Bench is null))
                Console.WriteLine($"\n{name}: not found in {modules}, not measured");
        }
        finally
        {
            all.ForEach(hooks => hooks.Bench?.Dispose());
        }
    }

    private static void Print(List<string> names, double[] medians)
    {
        var added = medians.Select(median => median - medians[0]).ToArray();
        var lefthook = names.FindIndex(name => name.StartsWith("lefthook", StringComparison.Ordinal));
        Console.WriteLine($"\ngit commit, {Files} files\n");
        Console.WriteLine("| hooks | median ms | added ms | added, to a plain `sh` hook | added, to lefthook |\n|---|---|---|---|---|");
        for (var i = 0; i < names.Count; i++)
            Console.WriteLine($"| {names[i]} | {medians[i]:0.00} | {added[i]:0.00} | {added[i] / added[1]:0.00} | {(lefthook < 0 ? "" : $"{added[i] / added[lefthook]:0.00}")} |");
    }

    private static Func<double> Commit(Bench bench)
    {
        var count = 0;
        return () =>
        {
            File.WriteAllText(Path.Combine(bench.Place, "file-1.txt"), $"change {++count}\n");
            return bench.Git("commit", "--quiet", "--all", "-m", "change");
        };
    }

    private static Bench Without(string program) => new(program, Files, init: false);

    private static Bench Plain(string program)
    {
        var bench = Without(program);
        Script(bench, ".git/hooks/pre-commit", "#!/bin/sh\nexit 0\n");
        return bench;
    }

    private static Bench Live(string program)
    {
        var bench = new Bench(program, Files);
        bench.Session("start", "Reviewing calendar");
        return bench;
    }

    private static Bench? Lefthook(string program, string lefthook)
    {
        if (!File.Exists(lefthook))
            return null;
        var bench = Without(program);
        File.WriteAllText(Path.Combine(bench.Place, "lefthook.yml"), "pre-commit:\n  commands:\n    empty:\n      run: \"true\"\n");
        bench.Run(lefthook, "install");
        return bench;
    }

    private static Bench? Husky(string program, string husky)
    {
        if (!File.Exists(husky))
            return null;
        var bench = Without(program);
        bench.Run("node", "--input-type=module", "-e", $"import husky from 'file://{husky}'; husky()");
        Script(bench, ".husky/pre-commit", ":\n");
        return bench;
    }

    private static void Script(Bench bench, string path, string text)
    {
        var file = Path.Combine(bench.Place, path);
        File.WriteAllText(file, text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
