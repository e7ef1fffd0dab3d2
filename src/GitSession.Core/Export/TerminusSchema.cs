using System.Collections.Immutable;

namespace GitSession.Export;

/// <summary>
/// The schema of an export to TerminusDB, one JSON object a document: the classes of what outlives a session. The grammar is that of
/// TerminusDB's schema language (`@context`, `Class`, `Enum`; `@key` Lexical; Optional, Set, List; the types of XSD).
/// </summary>
public static class TerminusSchema
{
    /// <summary>The prefixes that TerminusDB gives a new database, so that nothing in it changes its name.</summary>
    private const string Context =
        """{"@type":"@context","@base":"terminusdb:///data/","@schema":"terminusdb:///schema#","@documentation":{"@title":"GitSession","@description":"The working memory of a repository: its sessions, and what outlives them."}}""";

    private const string Urgency = """{"@type":"Enum","@id":"Urgency","@value":["low","medium","high"]}""";

    private const string LoopType = """{"@type":"Enum","@id":"LoopType","@value":["question","task","decision","followup"]}""";

    private const string OpenLoop =
        """{"@type":"Class","@id":"OpenLoop","@documentation":{"@comment":"Something unfinished, as a session left it. Its id is for life."},"@subdocument":[],"@key":{"@type":"Lexical","@fields":["id"]},"id":"xsd:string","description":"xsd:string","context":{"@type":"Optional","@class":"xsd:string"},"urgency":"Urgency","type":"LoopType","opened_at":{"@type":"Optional","@class":"xsd:dateTime"}}""";

    private const string SessionGoal =
        """{"@type":"Class","@id":"SessionGoal","@documentation":{"@comment":"What a session was for. Without achieved that is not known."},"@subdocument":[],"@key":{"@type":"Lexical","@fields":["position"]},"position":"xsd:integer","description":"xsd:string","achieved":{"@type":"Optional","@class":"xsd:boolean"}}""";

    private const string Knowledge =
        """{"@type":"Class","@id":"Knowledge","@documentation":{"@comment":"What outlives a session. missing names what it links to and the repository does not have."},"@abstract":[],"id":"xsd:string","title":"xsd:string","text":{"@type":"Optional","@class":"xsd:string"},"status":{"@type":"Optional","@class":"xsd:string"},"domain":{"@type":"Optional","@class":"xsd:string"},"significant":"xsd:boolean","follow_up":{"@type":"Optional","@class":"xsd:string"},"options":{"@type":"List","@class":"xsd:string"},"outcome":{"@type":"Optional","@class":"xsd:string"},"supersedes":{"@type":"Set","@class":"Knowledge"},"missing":{"@type":"Set","@class":"xsd:string"}}""";

    private const string Session =
        """{"@type":"Class","@id":"Session","@documentation":{"@comment":"A session that has ended."},"@key":{"@type":"Lexical","@fields":["id"]},"id":"xsd:string","started_at":{"@type":"Optional","@class":"xsd:dateTime"},"ended_at":{"@type":"Optional","@class":"xsd:dateTime"},"mode":{"@type":"Optional","@class":"xsd:string"},"goals":{"@type":"List","@class":"SessionGoal"},"open_loops_at_end":{"@type":"List","@class":"OpenLoop"},"summary":{"@type":"Optional","@class":"xsd:string"},"produced":{"@type":"Set","@class":"Knowledge"},"inherited_from":{"@type":"Set","@class":"Session"},"missing":{"@type":"Set","@class":"xsd:string"}}""";

    /// <summary>The context first, as a full replacement of a schema wants it.</summary>
    public static ImmutableArray<string> Documents { get; } =
    [
        Context, Urgency, LoopType, OpenLoop, SessionGoal, Knowledge,
        Of("Thread", "created_at"), Of("Goal", "created_at"), Of("Decision", "decided_at"), Of("Learning", "learned_at"),
        Session,
    ];

    /// <summary>The names of the classes and enumerations.</summary>
    public static ImmutableHashSet<string> Names { get; } =
        ["Urgency", "LoopType", "OpenLoop", "SessionGoal", "Knowledge", "Thread", "Goal", "Decision", "Learning", "Session"];

    private static string Of(string kind, string time) =>
        $$$"""{"@type":"Class","@id":"{{{kind}}}","@inherits":"Knowledge","@key":{"@type":"Lexical","@fields":["id"]},"{{{time}}}":{"@type":"Optional","@class":"xsd:dateTime"}}""";
}
