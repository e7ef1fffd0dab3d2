using GitSession.Benchmarks;

// Prints what the native program costs beside `git status`, in one run on one machine: the ratio is the figure.
//   dotnet run -c Release --project tests/GitSession.Benchmarks -- [PART] [PROGRAM] [ROUNDS] [NODE_MODULES]
// PART is one of those below, and all where it is left out. NODE_MODULES is a directory in which npm installed lefthook and husky.
//   dotnet run -c Release --project tests/GitSession.Benchmarks -- rules REPOSITORY...
// prints how often the sample rules would have spoken to the last commits of repositories.
(string Name, Action<string, int, string> Run)[] parts =
[
    ("commits", CommitHooks.Run),
    ("small", (program, rounds, _) => SmallRepository.Run(program, rounds)),
    ("agents", (program, rounds, _) => AgentSession.Run(program, rounds)),
    ("audit", (program, rounds, _) => AuditLogs.Run(program, rounds)),
    ("operations", (program, rounds, _) => OperationsRecords.Run(program, rounds)),
    ("merge", (program, rounds, _) => MergedProgress.Run(program, rounds)),
    ("converge", (program, rounds, _) => ConvergingTeam.Run(program, Math.Min(rounds, 3))),
    ("journal", (program, rounds, _) => LongJournal.Run(program, rounds)),
    ("recall", (program, rounds, _) => LongRecall.Run(program, rounds)),
    ("review", (program, rounds, _) => LongReview.Run(program, rounds)),
];
if (args is ["rules", .. var repositories])
{
    RuleAlarms.Run(repositories);
    return 0;
}
var wanted = Array.FindAll(parts, part => args is [var name, ..] && part.Name == name);
args = wanted is [] ? args : args[1..];
var program = Path.GetFullPath(args is [var path, ..] ? path : "artifacts/native/git-session");
var rounds = args is [_, var number, ..] ? int.Parse(number) : 100;
if (!File.Exists(program))
{
    Console.Error.WriteLine($"error: there is no program {program}\nhint: ./install.sh --no-demo --prefix <dir>, then name <dir>/bin/git-session");
    return 1;
}
foreach (var part in wanted is [] ? parts : wanted)
    part.Run(program, rounds, Path.GetFullPath(args is [_, _, var modules, ..] ? modules : "node_modules"));
return Environment.ExitCode;
