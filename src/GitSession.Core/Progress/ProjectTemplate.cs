namespace GitSession.Progress;

/// <summary>The document of a new project: four phases that any project has, to be changed by whoever knows better.</summary>
public static class ProjectTemplate
{
    public const string Text = """
        # Progress

        A phase is a heading of four marks, and the block right below it says how far the phase is. The rest of this document is yours.
        `git session progress` shows it, `git session progress set 1/scope completed` changes one status.

        #### Phase 1: Discovery

        ```yaml
        status: ready
        completed: null
        last_action: null
        next_action: agree on the scope
        deliverables:
          scope: pending
          risks: pending
        dependencies: []
        ```

        #### Phase 2: Design

        ```yaml
        status: pending
        completed: null
        last_action: null
        next_action: null
        deliverables:
          architecture: pending
          acceptance: pending
        dependencies: ["1"]
        ```

        #### Phase 3: Implementation

        ```yaml
        status: pending
        completed: null
        last_action: null
        next_action: null
        deliverables:
          implementation: pending
          tests: pending
        dependencies: ["2"]
        ```

        #### Phase 4: Release

        ```yaml
        status: pending
        completed: null
        last_action: null
        next_action: null
        human_approval: required
        deliverables:
          documentation: pending
          release: pending
        dependencies: ["3"]
        ```

        ## Notes

        """;
}
