using System.Globalization;
using GitSession.Knowledge;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Makes a document of a goal of the live session, so that it outlives the session whatever becomes of it.</summary>
public sealed class KeepGoal(IWorkspace workspace, Settings settings, TimeProvider time)
{
    /// <param name="number">The goal's number in the session, counted from 1.</param>
    /// <exception cref="Refusal">The session has no such goal, or it is kept already.</exception>
    public KnowledgeItem Run(Caller caller, int number)
    {
        var goals = new LiveSessions(workspace).Pick(caller).Memory.Goals;
        if (number < 1 || number > goals.Count)
            throw new Refusal(RefusalReason.UnknownGoal, number.ToString(CultureInfo.InvariantCulture));
        var (goal, achieved) = goals[number - 1];
        return Kept(goal) is { } known
            ? throw new Refusal(RefusalReason.AlreadyKept, goal, known.Path)
            : new KeepKnowledge(workspace, settings, time).Run(caller, KeptGoals.Draft(goal) with { Status = achieved is true ? KnowledgeItem.Achieved : KnowledgeItem.Active });
    }

    /// <summary>The active document that says this goal, or null where none does.</summary>
    public KnowledgeItem? Kept(string goal) => new KnowledgeFolder(workspace, KnowledgeKind.Goal).Read().Items.FirstOrDefault(item => item.Title == goal && item.IsActive);
}
