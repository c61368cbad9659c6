namespace Lodestone.Optimization;

/// <summary>
/// How a solve ended: <see cref="OptimalResult"/>, <see cref="InfeasibleResult"/>, <see cref="UnboundedResult"/>,
/// <see cref="LimitResult"/> or <see cref="ErrorResult"/>. Only those that have a solution have a member for it.
/// </summary>
/// <param name="Programme">What was solved.</param>
public abstract record SolveResult(Programme Programme)
{
    /// <summary>The end in one sentence.</summary>
    public abstract string Summary { get; }

    /// <summary>The optimal solution.</summary>
    /// <exception cref="NoSolutionException">The solve ended otherwise; the message says how.</exception>
    public Solution RequireOptimal() =>
        this is OptimalResult optimal ? optimal.Solution : throw new NoSolutionException(Summary);
}
