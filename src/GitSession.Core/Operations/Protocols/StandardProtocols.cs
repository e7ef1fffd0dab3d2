using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Operations.Protocols;

/// <summary>The protocols of an operations session as the operations framework 3.7 has them: three steps, five streams of work, three steps.</summary>
public static class StandardProtocols
{
    /// <summary>Each by the path at which a project may have its own in its place.</summary>
    public static ImmutableArray<(string Path, string Text)> Texts { get; } =
    [
        ($"{Paths.Protocols}/start.md", Start),
        ($"{Paths.Protocols}/work.md", Work),
        ($"{Paths.Protocols}/end.md", End),
    ];

    internal static ImmutableArray<Protocol> All { get; } = [.. Texts.Select(one => ProtocolDocument.Parse(one.Path, one.Text))];

    private const string Start = """
        ---
        format: 1
        phase: "8"
        part: start
        framework_version: "3.7"
        ---

        # Start of an operations session

        ## 1. Context and handoff

        - **1.1** The progress is loaded, and deployment is complete <!-- told by: completed 7 7.5 -->
        - **1.2** Phase 7 is ready for production <!-- told by: delivered 7 -->
        - **1.3** The system prompt of operations is loaded <!-- told by: file operations/ai_system_prompt_v3.7.md -->
        - **1.4** The startup guide of operations is reviewed <!-- told by: file operations/AI_ASSISTANT_STARTUP.md -->
        - **1.5** The handoff package is processed, and the production systems are validated <!-- told by: handoff -->
        - **1.6** The operations context is initialised <!-- told by: mode operations -->

        ## 2. Production

        - **2.1** Production is up, and ready for operations
        - **2.2** Monitoring and observability work
        - **2.3** The performance baseline is known, and what could be better is named <!-- told by: baseline -->
        - **2.4** Security controls hold, and compliance is tracked <!-- told by: compliance -->
        - **2.5** Autonomous operations and predictive analytics are initialised

        ## 3. Activation

        - **3.1** Monitoring and observability are active
        - **3.2** Predictive analytics and the detection of anomalies are active <!-- told by: deviations -->
        - **3.3** The response to incidents is ready, and so is their resolution <!-- told by: incidents ready -->
        - **3.4** Optimisation of performance and cost is active
        - **3.5** Continuous improvement is monitored

        """;

    private const string Work = """
        ---
        format: 1
        phase: "8"
        part: work
        framework_version: "3.7"
        ---

        # Work of an operations session

        ## 1. Monitoring

        - **1.1** Intelligent monitoring: figures are taken <!-- told by: metric -->
        - **1.2** Detection of anomalies: figures are held against their baseline <!-- told by: deviations -->
        - **1.3** Performance analytics: figures are held against their targets <!-- told by: metric performance -->
        - **1.4** Cost intelligence: what it costs is known <!-- told by: metric cost -->
        - **1.5** Security monitoring: security figures are taken <!-- told by: metric security -->

        ## 2. Incidents

        - **2.1** Detection: every incident has its class and its time <!-- told by: incidents detected -->
        - **2.2** Root cause and impact are analysed <!-- told by: incidents analysed -->
        - **2.3** Resolution, and escalation where it is due <!-- told by: incidents resolved -->
        - **2.4** Prevention is put in place <!-- told by: incidents prevented -->
        - **2.5** Documentation, and what is learned from it <!-- told by: incidents documented -->

        ## 3. Performance

        - **3.1** Performance tuning: a figure before and after
        - **3.2** Resource optimisation: a figure before and after
        - **3.3** Capacity management: a figure before and after <!-- a person approves -->
        - **3.4** Load balancing: a figure before and after
        - **3.5** Efficiency improvement: a figure before and after

        ## 4. Security

        - **4.1** Threat detection
        - **4.2** Vulnerability management: findings have a status
        - **4.3** Compliance monitoring <!-- told by: compliance -->
        - **4.4** Access management
        - **4.5** Security intelligence: what was learned

        ## 5. Improvement

        - **5.1** Operational analytics
        - **5.2** Recommendations for optimisation
        - **5.3** Evolution of the framework: rules that should change
        - **5.4** Best practices are taken up
        - **5.5** Knowledge is kept and found <!-- told by: learned -->

        """;

    private const string End = """
        ---
        format: 1
        phase: "8"
        part: end
        framework_version: "3.7"
        ---

        # End of an operations session

        ## 1. Validation

        - **1.1** The performance and the effectiveness of operations are validated
        - **1.2** Metrics are held against their targets <!-- told by: targets -->
        - **1.3** The handling of incidents was effective, and service was restored in time <!-- told by: restored -->
        - **1.4** Security operations are validated, and so is compliance <!-- told by: compliance -->
        - **1.5** The operations excellence report is written <!-- told by: report -->

        ## 2. Documentation

        - **2.1** The progress names what was achieved <!-- told by: progress -->
        - **2.2** Improvements and their results are documented <!-- told by: report -->
        - **2.3** Lessons learned and best practices are kept <!-- told by: learned -->
        - **2.4** Procedures and the knowledge base are up to date <!-- told by: procedures -->
        - **2.5** Recommendations for the framework are written <!-- told by: report -->

        ## 3. Handoff

        - **3.1** The work of the session is archived, with its evidence <!-- told by: archive -->
        - **3.2** Strategic insights are written <!-- told by: report -->
        - **3.3** The master state is up to date <!-- told by: progress -->
        - **3.4** The strategic review package awaits a person <!-- told by: review -->
        - **3.5** The audit trail is whole <!-- told by: audit -->

        """;
}
