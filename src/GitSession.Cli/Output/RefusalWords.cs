using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>The words for each refusal: lower case, no full stop, the hint something to type and never destructive.</summary>
internal static class RefusalWords
{
    public static string Message(Refusal refusal) => refusal.Reason switch
    {
        RefusalReason.NotARepository => $"{refusal.Subject} is not in a git repository",
        RefusalReason.NoWorktree => "a session needs a worktree, and this repository is bare or this is its git directory",
        RefusalReason.NoSession => refusal.Subject is "" ? "no session is open" : $"no session is open on branch {refusal.Subject}",
        RefusalReason.SessionClosed => $"session {refusal.Subject} is closed",
        RefusalReason.UnknownSession => $"no live session is called {refusal.Subject}{(refusal.Others is [] ? "" : "; live: " + string.Join(", ", refusal.Others))}",
        RefusalReason.SeveralSessions => $"several sessions are live{List(refusal)}",
        RefusalReason.SessionIsYours => $"your session {refusal.Subject} is open ({Other(refusal, 0)})",
        RefusalReason.SessionIsOthers => $"session {refusal.Subject} is open in this worktree and is not yours ({Other(refusal, 0)})",
        RefusalReason.EmptyText => "the text is empty",
        RefusalReason.TextTooLong => $"the text \"{refusal.Subject}…\" is too long: {Other(refusal, 0)} characters, at most {Other(refusal, 1)}",
        RefusalReason.FocusInHand => $"something is in hand: {refusal.Subject}",
        RefusalReason.NoFocus => "nothing is in hand",
        RefusalReason.UnknownLoop => $"no loop is called {refusal.Subject}",
        RefusalReason.LoopAlreadyClosed => $"loop {refusal.Subject} is closed",
        RefusalReason.LoopStillOpen => $"loop {refusal.Subject} is open",
        RefusalReason.UnknownGoal => $"there is no goal {refusal.Subject}",
        RefusalReason.UnknownEntry => $"no entry is called {refusal.Subject}",
        RefusalReason.SeveralEntries => $"several entries are called {refusal.Subject}{List(refusal)}",
        RefusalReason.NoEntries => "the journal has no entry yet",
        RefusalReason.NoIdentity => "git does not know who you are, so that the entry cannot be committed",
        RefusalReason.IndexLocked => $"another git process holds the index: {refusal.Subject} is there",
        RefusalReason.ReferenceLocked => $"another git process holds a reference: {refusal.Subject} is there",
        RefusalReason.HeadKeepsMoving => "HEAD moved again and again while the entry was being committed",
        RefusalReason.Locked => $"another git session has held {refusal.Subject} for half a minute",
        RefusalReason.NotADirectory => refusal.Others is [] ? $"{refusal.Subject} is a file and should be a directory" : $"{refusal.Subject} cannot be reached{Why(refusal)}",
        RefusalReason.NotAFile => $"{refusal.Subject} is a directory and should be a file",
        RefusalReason.LeadsOutside => $"{refusal.Subject} goes through a symbolic link that leads out of the repository, to {Other(refusal, 0)}",
        RefusalReason.NotReadable => $"{refusal.Subject} cannot be read",
        RefusalReason.NotWritable => $"{refusal.Subject} cannot be read or written: permission denied",
        RefusalReason.NoSpace => $"no space is left on the device: {refusal.Subject} is as it was",
        RefusalReason.GitMissing => "git was not found on PATH",
        RefusalReason.UnknownProcess => $"no process {refusal.Subject} runs",
        RefusalReason.ProcessIsCallers => $"process {refusal.Subject} is not to be ended by a closedown: this command or its session runs in it",
        RefusalReason.CommandNotFound => $"{refusal.Subject} was not found on PATH",
        RefusalReason.CommandEnded => $"{refusal.Subject} ended at once with exit code {Other(refusal, 0)}{(Other(refusal, 1) is { Length: > 0 } said ? ": " + said : "")}",
        RefusalReason.NoBackgroundHere => "commands are not started in the background on this system yet",
        RefusalReason.CheckFailed => $"no session was opened, blocked by {refusal.Subject}: {string.Join("; ", refusal.Others)}",
        RefusalReason.NoProgress => $"there is no {refusal.Subject}",
        RefusalReason.NotAProgressChange => $"\"{refusal.Subject}\" is no phase/deliverable with a status",
        RefusalReason.UnknownPhase => $"no phase is called {refusal.Subject}{There(refusal)}",
        RefusalReason.SeveralPhases => $"several phases are called {refusal.Subject}{List(refusal)}",
        RefusalReason.PhaseWithoutBlock => $"no block of JSON or YAML stands below the heading of {refusal.Subject}",
        RefusalReason.PhaseWithoutDeliverables => $"no deliverables stand in the block of {refusal.Subject}",
        RefusalReason.UnknownDeliverable => $"no deliverable is called {refusal.Subject}{There(refusal)}",
        RefusalReason.SeveralDeliverables => $"several deliverables are called {refusal.Subject}{List(refusal)}",
        RefusalReason.UnknownProgressStatus => $"no status is called {refusal.Subject}{There(refusal)}",
        RefusalReason.ConfigLocked => $"another git process holds the configuration: {refusal.Subject} is there",
        RefusalReason.LineEndInPath => $"hooks cannot be installed where a path has a line end in it: {refusal.Subject}",
        RefusalReason.UnknownDocument => $"no {Other(refusal, 0)} is called {refusal.Subject}",
        RefusalReason.SeveralDocuments => $"several are called {refusal.Subject}{List(refusal)}",
        RefusalReason.AlreadyKept => $"the goal \"{refusal.Subject}\" outlives the session already: {Other(refusal, 0)}",
        _ => refusal.Message,
    };

    public static string Hint(Refusal refusal) => refusal.Reason switch
    {
        RefusalReason.NotARepository => "git init",
        RefusalReason.NoWorktree => "git worktree add <path>",
        RefusalReason.NoSession or RefusalReason.SessionClosed => "git session start",
        RefusalReason.UnknownSession => refusal.Others is [] ? "leave out --session and GIT_SESSION, or git session start" : $"git session status --session {Other(refusal, 0)}",
        RefusalReason.SeveralSessions => $"git session status --session {Other(refusal, 0)}",
        RefusalReason.SessionIsYours => "git session close",
        RefusalReason.SessionIsOthers => "git session start --beside opens a second one; git session start --recover takes that one over",
        RefusalReason.EmptyText => "say it in a few words",
        RefusalReason.TextTooLong => "put the text into a file and name the file",
        RefusalReason.FocusInHand => "git session focus set <text> with --complete, --suspend or --abandon; or git session focus push <text>",
        RefusalReason.NoFocus => "git session focus set <text>",
        RefusalReason.UnknownLoop => "git session loop list",
        RefusalReason.LoopAlreadyClosed => $"git session loop reopen {refusal.Subject}",
        RefusalReason.LoopStillOpen => $"git session loop show {refusal.Subject}",
        RefusalReason.UnknownGoal => "git session goal list",
        RefusalReason.UnknownEntry or RefusalReason.SeveralEntries => "git session log",
        RefusalReason.NoEntries => "git session start",
        RefusalReason.NoIdentity => "git config user.name <name> and git config user.email <address>, or git session close --no-commit",
        RefusalReason.IndexLocked or RefusalReason.ReferenceLocked or RefusalReason.HeadKeepsMoving or RefusalReason.Locked => "try again when the other process is done; nothing was lost",
        RefusalReason.LeadsOutside => $"put a directory or a file of this repository in the place of {refusal.Subject}",
        RefusalReason.NotADirectory or RefusalReason.NotAFile => $"ls -ld {refusal.Subject}",
        RefusalReason.NotReadable or RefusalReason.NotWritable => $"ls -ld {refusal.Subject}",
        RefusalReason.NoSpace => "df -h .",
        RefusalReason.GitMissing => "install git 2.39 or later",
        RefusalReason.UnknownProcess or RefusalReason.ProcessIsCallers => "git session process list",
        RefusalReason.CommandNotFound => "git session run -- sh -c '<command line>' for what only a shell knows",
        RefusalReason.CommandEnded => $"nothing was registered; what it said is in {Other(refusal, 2)}",
        RefusalReason.NoBackgroundHere => "start it yourself, then git session process add <pid>",
        RefusalReason.CheckFailed => "mend that and start again; git session start --no-checks goes on without the checks",
        RefusalReason.NoProgress => $"write {refusal.Subject}: a heading \"#### Phase 1: <title>\", and right below it a block of json with \"status\" and \"deliverables\"",
        RefusalReason.NotAProgressChange => "for example 7/monitoring_setup completed",
        RefusalReason.SeveralPhases => "name it by its title, or give each heading a number of its own",
        RefusalReason.PhaseWithoutBlock => $"write one below line {Other(refusal, 1)} of {Other(refusal, 0)}",
        RefusalReason.PhaseWithoutDeliverables => $"add \"deliverables\" to the block below line {Other(refusal, 1)} of {Other(refusal, 0)}",
        RefusalReason.SeveralDeliverables => "write it as the document does, to the letter",
        RefusalReason.UnknownPhase or RefusalReason.UnknownDeliverable or RefusalReason.UnknownProgressStatus => "git session progress",
        RefusalReason.ConfigLocked => "try again when the other process is done; nothing was changed",
        RefusalReason.LineEndInPath => "git session init --no-hooks",
        RefusalReason.UnknownDocument => $"git session {Other(refusal, 0)} list",
        RefusalReason.SeveralDocuments => "name it by its whole id",
        RefusalReason.AlreadyKept => "git session goal list",
        _ => "git session status",
    };

    private static string Other(Refusal refusal, int index) => index < refusal.Others.Count ? refusal.Others[index] : "";

    private static string List(Refusal refusal) => refusal.Others is [] ? "" : ": " + string.Join(", ", refusal.Others);

    private static string There(Refusal refusal) => refusal.Others is [] ? "" : "; there are " + string.Join(", ", refusal.Others);

    private static string Why(Refusal refusal) => refusal.Others is [] ? "" : $" ({Other(refusal, 0)})";
}
