using GitSession.Export;
using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>Brings documents into a database of TerminusDB, which is made where it is not there.</summary>
internal sealed class TerminusPush(TerminusServer server, TerminusAddress address)
{
    // A transaction of the server's; it holds all of one in memory, and so does this.
    private const int MostDocuments = 200;
    private const int MostCharacters = 1 << 20;

    /// <summary>Whether the database was made, and how many documents were sent.</summary>
    /// <exception cref="Refusal">The server cannot be reached or refused; or the database is in use for something else.</exception>
    public (bool Created, int Sent) Run(IEnumerable<string> documents)
    {
        var isThere = server.Exists();
        if (!isThere)
            server.Create();
        // The schema is replaced as a whole: in a database of somebody else's that would take theirs away.
        else if (server.Classes().Except(TerminusSchema.Names, StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(5).ToList() is [_, ..] foreign)
            throw new Refusal(RefusalReason.ForeignSchema, address.ToString(), foreign);
        server.ReplaceSchema(TerminusSchema.Documents);
        foreach (var batch in Batches(documents))
            server.Put(batch);
        return (!isThere, server.Sent);
    }

    private static IEnumerable<List<string>> Batches(IEnumerable<string> documents)
    {
        var (batch, characters) = (new List<string>(), 0);
        foreach (var document in documents)
        {
            if (batch.Count == MostDocuments || (batch.Count > 0 && characters + document.Length > MostCharacters))
            {
                yield return batch;
                (batch, characters) = ([], 0);
            }
            batch.Add(document);
            characters += document.Length;
        }
        if (batch.Count > 0)
            yield return batch;
    }
}
