using GitSession.Text;

namespace GitSession.Operations.Reports;

/// <summary>A line with a box in a review package.</summary>
/// <param name="Text">What it says, without comments.</param>
/// <param name="Section">The section that it stands in; null where it stands in none that is known.</param>
/// <param name="Key">What it is known by; null where a person added it.</param>
/// <param name="IsChanged">A person changed its words, or added it.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ReviewItem(string Text, bool Ticked, ReviewSection? Section, string? Key, bool IsChanged, ListEntry Place);
