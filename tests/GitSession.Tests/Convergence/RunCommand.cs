namespace GitSession.Tests.Convergence;

/// <summary>Runs `git` or `git-session` in a directory, within this process or as one of its own.</summary>
internal delegate (int Code, string Out, string Error) RunCommand(string directory, string program, params string[] arguments);
