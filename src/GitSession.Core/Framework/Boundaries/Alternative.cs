namespace GitSession.Framework.Boundaries;

/// <summary>What can be done instead of crossing a boundary.</summary>
public enum Alternative
{
    AskAPerson,
    OfferOptions,
    NarrowTheChange,
    GiveTheGround,
}
