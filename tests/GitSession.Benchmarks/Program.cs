using GitSession.Benchmarks;

// Prints what the native program costs beside `git status`, in one run on one machine: the ratio is the figure.
//   dotnet run -c Release --project tests/GitSession.Benchmarks -- [PROGRAM] [ROUNDS] [NODE_MODULES]
//   dotnet run -c Release --project tests/GitSession.Benchmarks -- rules REPOSITORY...
// prints how often the sample rules would have spoken to the last commits of repositories.
//   dotnet run -c Release --project tests/GitSession.Benchmarks -- recall [PROGRAM] [ROUNDS]
// prints what a search in a long journal costs, alone.
//   dotnet run -c Release --project tests/GitSession.Benchmarks -- operations [PROGRAM] [ROUNDS]
// prints what operations and a merge of the progress cost, alone.
// NODE_MODULES is a directory in which npm installed lefthook and husky.
if (args is ["rules", .. var repositories])
{
    RuleAlarms.Run(repositories);
    return 0;
}
var recallAlone = args is ["recall", ..];
var operationsAlone = args is ["operations", ..];
args = recallAlone || operationsAlone ? args[1..] : args;
var program = Path.GetFullPath(args is [var path, ..] ? path : "artifacts/native/git-session");
var rounds = args is [_, var number, ..] ? int.Parse(number) : 100;
if (!File.Exists(program))
{
    Console.Error.WriteLine($"error: there is no program {program}\nhint: ./install.sh --no-demo --prefix <dir>, then name <dir>/bin/git-session");
    return 1;
}
if (recallAlone)
{
    LongRecall.Run(program, rounds);
    return 0;
}
if (operationsAlone)
{
    OperationsRecords.Run(program, rounds);
    MergedProgress.Run(program, rounds);
    return 0;
}
CommitHooks.Run(program, rounds, args is [_, _, var modules, ..] ? Path.GetFullPath(modules) : Path.GetFullPath("node_modules"));
SmallRepository.Run(program, rounds);
AgentSession.Run(program, rounds);
AuditLogs.Run(program, rounds);
OperationsRecords.Run(program, rounds);
MergedProgress.Run(program, rounds);
LongJournal.Run(program, rounds);
LongRecall.Run(program, rounds);
return 0;
