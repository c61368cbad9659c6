namespace Lodestone.AtlasCompiler;

/// <summary>
/// Activities and uses of the whole chain, reconciled so that each good's world output equals its world input and final use:
/// <c>sum_r z (c_out - c_in) - sum_r d = 0</c> for every good, with observations on sums beside.
/// </summary>
internal sealed class StageBalance
{
    /// <summary>Builds and solves the system.</summary>
    public StageBalance(CompileInputs inputs, RecipeBook recipes)
    {
        Recipes = recipes;
        List<Unknown> unknowns = [];
        foreach (InputRow row in inputs["plants"])
        {
            Estimate prior = Estimate.Read(row);
            if (prior.Value > 0)
            {
                unknowns.Add(new Unknown(row["place"], row["process"], "", "", prior));
            }
        }

        Magnets = new MagnetTrade(
            inputs,
            place => unknowns.Where(u => u.Process == "magnet-ndfeb" && u.Place == place).Sum(u => u.Prior.Value)
        );
        unknowns.AddRange(
            inputs["uses"].Select(row => new Unknown(row["place"], "", row["good"], row["sector"], Estimate.Read(row)))
        );
        AddMagnetUses(inputs, unknowns);
        Unknowns = unknowns;
        Values = [.. unknowns.Select(u => u.Prior.Value)];
        Values = LeastSquaresReconciler.Solve(unknowns, [.. Balances(inputs), .. Observations(inputs)]);
    }

    /// <summary>Recipes used.</summary>
    public RecipeBook Recipes { get; }

    /// <summary>Magnet trade as customs data suggest it.</summary>
    public MagnetTrade Magnets { get; }

    /// <summary>What may move.</summary>
    public IReadOnlyList<Unknown> Unknowns { get; }

    /// <summary>Reconciled values, in the order of <see cref="Unknowns"/>.</summary>
    public double[] Values { get; }

    /// <summary>Tonnes of a good made at a place.</summary>
    public double Supply(string good, string place) =>
        Sum((u, x) => u.IsPlant && u.Place == place ? x * Recipes[u.Process].Yield(good) : 0);

    /// <summary>Tonnes of a good used at a place, by processes and final uses.</summary>
    public double Use(string good, string place) =>
        Sum(
            (u, x) =>
                u.Place != place ? 0
                : u.IsPlant ? x * Recipes[u.Process].Inputs.Where(t => t.Good == good).Sum(t => t.Coefficient)
                : u.Good == good ? x
                : 0
        );

    private double Sum(Func<Unknown, double, double> term)
    {
        double sum = 0;
        for (int at = 0; at < Unknowns.Count; at++)
        {
            sum += term(Unknowns[at], Values[at]);
        }

        return sum;
    }

    private void AddMagnetUses(CompileInputs inputs, List<Unknown> unknowns)
    {
        HashSet<string> listed = [.. unknowns.Where(u => u.Good == "ndfeb-magnet").Select(u => u.Place)];
        double least = inputs.Settings["least_magnet_use_t"];
        double spread = inputs.Settings["magnet_use_spread"];
        for (int at = 0; at < inputs.PlaceIds.Count; at++)
        {
            double use = Magnets.Use(at);
            if (!listed.Contains(inputs.PlaceIds[at]) && use >= least)
            {
                unknowns.Add(
                    new Unknown(
                        inputs.PlaceIds[at],
                        "",
                        "ndfeb-magnet",
                        "",
                        new Estimate(
                            use,
                            use * spread,
                            "cepii-baci-2026;adamas-2025-exports",
                            "derived",
                            "rare-earth part of HS 850511 by unit value, traced through re-exports"
                        )
                        {
                            Origin = InputRow.Origins(
                                inputs["trade_850511"].Where(row => row["importer"] == inputs.PlaceIds[at])
                            ),
                        }
                    )
                );
            }
        }
    }

    private IEnumerable<Equation> Balances(CompileInputs inputs)
    {
        foreach (InputRow row in inputs["goods"])
        {
            string good = row["good"];
            foreach (IReadOnlySet<string> group in TradePattern.Groups(inputs, row))
            {
                List<(int, double)> terms = [];
                for (int at = 0; at < Unknowns.Count; at++)
                {
                    double coefficient = group.Contains(Unknowns[at].Place) ? Net(Unknowns[at], good) : 0;
                    if (coefficient != 0)
                    {
                        terms.Add((at, coefficient));
                    }
                }

                if (terms.Count > 0)
                {
                    yield return new Equation($"balance of {good} in {string.Join(", ", group.Order())}", terms, 0, 0);
                }
            }
        }
    }

    private double Net(Unknown unknown, string good) =>
        unknown.IsPlant ? Recipes[unknown.Process].NetTerms.Where(t => t.Good == good).Sum(t => t.Coefficient)
        : unknown.Good == good ? -1
        : 0;

    private IEnumerable<Equation> Observations(CompileInputs inputs)
    {
        foreach (InputRow row in inputs["observations"])
        {
            Estimate value = Estimate.Read(row);
            double[] slopes = LinearExpression.Coefficients(row["expression"], this);
            List<(int, double)> terms = [.. slopes.Select((slope, at) => (at, slope)).Where(t => t.slope != 0)];
            yield return new Equation(row["observation"], terms, value.Value, value.Deviation);
        }
    }
}
