namespace GitSession.Progress;

/// <summary>The document of a project that follows the operations framework 3.7: phases −1 to 8 with 7.5, and what stands around them.</summary>
public static class OperationsTemplate
{
    public const string FrameworkVersion = "3.7";

    private const string Head = """
        ---
        framework_version: "3.7"
        scope: phase 8
        ---

        # Framework Progress

        A block right below the heading of a phase says how far the phase is. `git session progress` shows it, `git session progress set
        7/monitoring_setup completed` changes one status, `git session progress gate 8` asks whether phase 8 may begin. How sessions work is
        in [SESSION_MANAGEMENT.md](SESSION_MANAGEMENT.md).

        ## Current Overall Status

        ```json
        {
          "current_phase": "-1",
          "overall_status": "ready",
          "last_updated": null
        }
        ```

        ## Phases


        """;

    private const string Tail = """
        ## Compliance Tracking

        ```json
        {
          "controls": {
            "access_management": "pending",
            "audit_trail": "pending",
            "data_protection": "pending",
            "incident_response": "pending"
          }
        }
        ```

        ## Quality Gates

        - A phase begins when the phases that it depends on are completed, with all that they deliver.
        - Phase 8 begins after phase 7 and its validation, 7.5, and when a person approved it.
        - What is delivered is validated before it is called completed.

        ## State Recovery Protocol

        | found | next |
        |---|---|
        | a phase is ready, no task is in progress | begin the first phase that is not completed, mandatory pre-work first |
        | a task is in progress | resume it |
        | a phase is completed, the next one is ready | await human approval where it asks for one |
        | all phases are completed | maintenance |
        | a block is damaged | restore the last version that can be read, from git |

        ## Task Execution

        - Exactly one task is in progress at any time.
        - Statuses are updated at once, in the commit that earns them.
        - A task belongs to the phase that is in progress.

        ## Update Protocol

        Git is the record: `git session progress log` lists each update with who made it, when, and what it changed.

        ## Notes

        """;

    private static readonly (string Number, string Title, string[] Deliverables)[] Phases =
    [
        ("-1", "Mandatory Pre-Work", ["environment_validation", "context_loading"]),
        ("0", "Initialization", ["project_charter", "toolchain"]),
        ("1", "Requirements", ["functional_requirements", "quality_requirements"]),
        ("2", "BDD", ["feature_files", "acceptance_criteria"]),
        ("3", "Architecture & ADR", ["architecture", "adr"]),
        ("4", "Specifications & Deployment Strategy", ["specifications", "deployment_strategy"]),
        ("5", "Implementation", ["implementation"]),
        ("6", "Testing & QA", ["testing", "quality_assurance"]),
        ("7", "AI-First Deployment Preparation", ["infrastructure_automation", "monitoring_setup", "security_deployment", "deployment_strategy"]),
        ("7.5", "Validation", ["7.5.1", "7.5.2", "7.5.3", "7.5.4", "7.5.5", "7.5.6", "7.5.7"]),
        ("8", "Production Deployment & Operations", ["production_deployment", "ai_autonomous_operations", "framework_effectiveness", "continuous_improvement"]),
    ];

    public static string Text { get; } = Head + string.Concat(Phases.Select((phase, at) => Phase(phase.Number, phase.Title, phase.Deliverables, at is 0 ? null : Phases[at - 1].Number))) + Tail;

    private static string Phase(string number, string title, string[] deliverables, string? needed) => $$"""
        #### **Phase {{number}}: {{title}}**

        ```json
        {
          "status": "{{(needed is null ? "ready" : "pending")}}",
          "completed": null,
          "last_action": null,
          "next_action": null,{{(needed is null ? "\n  \"validation\": {}," : "")}}{{(number is "8" ? "\n  \"human_approval\": \"required\"," : "")}}
          "deliverables": {
        {{string.Join(",\n", deliverables.Select(name => $"    \"{name}\": \"pending\""))}}
          },
          "dependencies": [{{(needed is null ? "" : $"\"{needed}\"")}}],
          "estimated_completion": null
        }
        ```


        """;
}
