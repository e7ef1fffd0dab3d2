namespace GitSession.Operations.Incidents;

/// <summary>When an incident of a class has to be answered.</summary>
public static class ResponseTarget
{
    private static readonly TimeSpan LastSecond = new(23, 59, 59);

    /// <param name="detected">Its offset says where a business day, Monday to Friday, ends.</param>
    public static DateTimeOffset Of(IncidentClass of, DateTimeOffset detected) => of switch
    {
        IncidentClass.P0 => detected.AddMinutes(5),
        IncidentClass.P1 => detected.AddMinutes(15),
        IncidentClass.P2 => detected.AddHours(1),
        _ => new DateTimeOffset(NextBusinessDay(detected.Date) + LastSecond, detected.Offset),
    };

    private static DateTime NextBusinessDay(DateTime day) => day.DayOfWeek switch
    {
        DayOfWeek.Friday => day.AddDays(3),
        DayOfWeek.Saturday => day.AddDays(2),
        _ => day.AddDays(1),
    };
}
