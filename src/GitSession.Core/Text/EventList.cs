using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GitSession.Text;

/// <summary>YAML that was read already.</summary>
internal sealed class EventList(IReadOnlyList<ParsingEvent> events) : IParser
{
    private int _at = -1;

    public ParsingEvent? Current => _at >= 0 && _at < events.Count ? events[_at] : null;

    public bool MoveNext() => ++_at < events.Count;
}
