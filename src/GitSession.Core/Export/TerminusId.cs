using System.Text;

namespace GitSession.Export;

/// <summary>
/// The id of a document in TerminusDB whose class has a lexical key on `id`: the server makes it of the class and the value, percent
/// encoded as a segment of a path, and refuses one that differs (`encode_id_fragment` and `uri_encoded(segment, …)` of SWI-Prolog, 9.0.4).
/// </summary>
internal static class TerminusId
{
    // What RFC 3986 lets stand in a segment, without the colon, which would begin a prefix, and the plus, which divides the parts of a key.
    private const string Plain = "-._~!$&'()*,;=@";

    public static string Of(string kind, string id)
    {
        var encoded = new StringBuilder(kind).Append('/');
        foreach (var one in Encoding.UTF8.GetBytes(id))
        {
            if (char.IsAsciiLetterOrDigit((char)one) || Plain.Contains((char)one))
                encoded.Append((char)one);
            else
                encoded.Append('%').Append(one.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }
        return encoded.ToString();
    }
}
