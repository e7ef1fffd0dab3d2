namespace GitSession.Operations.Figures;

/// <summary>What a metric is about; in the order in which they are listed.</summary>
public enum MetricCategory
{
    Performance,
    Cost,
    Security,
    Capacity,
}
