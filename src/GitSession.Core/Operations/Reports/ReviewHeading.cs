namespace GitSession.Operations.Reports;

/// <summary>How the sections of a review package are headed, and what they ask of a person.</summary>
internal static class ReviewHeading
{
    public static string Of(ReviewSection section) => section switch
    {
        ReviewSection.Security => "Policy and security",
        ReviewSection.Rules => "Suggested rules",
        ReviewSection.SignOff => "Sign-off",
        _ => section.ToString(),
    };

    public static string Guidance(ReviewSection section) => section switch
    {
        ReviewSection.Decisions => "What the report recommends. Tick what you decided, and write below it what that is.",
        ReviewSection.Approvals => "What waits for a person's word. Tick what you approve.",
        ReviewSection.Escalations => "What was handed to a person. Tick what was seen to.",
        ReviewSection.Security => "What people have to know of. Tick what you took notice of.",
        ReviewSection.Rules => "What the session suggests to change in the rules. Each suggestion has boxes of its own; tick here when you went through them.",
        _ => "Tick when the package is reviewed, and write your name.",
    };
}
