namespace GitSession.Progress;

/// <summary>The rules that hold in every session of the operations framework, whatever its phase.</summary>
public static class SessionManagementText
{
    public const string Text = """
        # Session Management

        ## Rules

        - **Exactly one task IN_PROGRESS.** What interrupts it is pushed onto the attention stack: `git session focus push`.
        - **Immediate status updates.** A status changes in the commit that earns it: the trailer `Progress: 7/monitoring_setup completed`.
        - **Phase alignment.** What is worked on belongs to the phase that is in progress: `git session progress`.
        - **Quality validation before completion.** A phase is completed when all that it delivers is: `git session progress set` refuses it before.
        - **Human approval at checkpoints.** A phase that asks for approval begins when a person gave it: in its block, or by a decision that
          says `approves: phase 8`.

        ## Start

        1. Load the context: `git session start`.
        2. Determine the phase: `git session progress` ends with what comes next.
        3. Set the priority: one focus, `git session focus set`.
        4. Validate the environment: the checks of `.ai_context/config.yaml` run at the start.

        ## End

        1. Complete the task, or hand it over: `git session loop add`, `git session note`.
        2. Update the state: `git session progress set`.
        3. Commit: `git session close` writes the journal entry and the handoff.
        4. Prepare the next session: what is open stands in the handoff.

        """;
}
