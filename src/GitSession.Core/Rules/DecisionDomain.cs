namespace GitSession.Rules;

/// <summary>What a decision is about, which tells who may take it.</summary>
public enum DecisionDomain
{
    Strategic,
    ValuesSensitive,
    ResourceAllocation,
    PolicyCreation,

    /// <summary>Allowed, and a person is told of it.</summary>
    UserCommunication,

    /// <summary>Allowed.</summary>
    TechnicalImplementation,
}
