using GitSession.Text;

namespace GitSession.Tests.Text;

public class YamlEditTests
{
    [Fact]
    public void A_changed_value_is_all_that_changes()
    {
        const string text = """
            # mine
            session:
                id: 'abc'   # keep
                # a remark
                focus: { description: one, mood: fine }  # and this
                colour: blue
                open_loops: []
                attention_stack: []

            other: 1
            """;
        var wanted = YamlValue.Map(
            ("id", YamlValue.Text("abc")),
            ("focus", YamlValue.Map(("description", YamlValue.Text("two")))),
            ("open_loops", YamlValue.List([YamlValue.Map(("id", YamlValue.Text("k3f2"))), YamlValue.Map(("id", YamlValue.Text("9xw4")))])),
            ("attention_stack", YamlValue.List([])),
            ("new", YamlValue.Number(1)));

        Set(text, wanted).ShouldBe("""
            # mine
            session:
                id: 'abc'   # keep
                # a remark
                focus: { description: two, mood: fine }  # and this
                colour: blue
                open_loops:
                  - { id: k3f2 }
                  - { id: 9xw4 }
                attention_stack: []
                new: 1

            other: 1
            """);
    }

    private static string Set(string text, YamlMappingNode wanted) =>
        YamlEdit.Set(text, YamlMap.Parse("x.yaml", text).Map("session")!, wanted);
}
