using System.CommandLine;
using GitSession.Cli.Doctor;
using GitSession.Cli.Output;
using GitSession.World;

namespace GitSession.Cli.Commands;

/// <summary>`doctor`: proves that it works.</summary>
internal sealed class DoctorCommand(Composition made)
{
    public Command Create() => Shared.Verb("doctor", "Prove that everything works, by using it; exit 1 where something does not.", [], Run);

    private int Run(ParseResult parsed)
    {
        var found = Examination.Run(made);
        var code = made.Answer(parsed, text => DoctorText.Write(text, found), json => DoctorText.Members(json, found));
        return found.Any(one => one.Verdict is Verdict.Fail) ? ExitCode.Refused : code;
    }
}
