namespace Lodestone.Atlas.Tests.Coverage;

public sealed class CodeCoverageTests : IDisposable
{
    private readonly SmallPackage _package = new();

    public CodeCoverageTests()
    {
        _package.Replace(
            "datapackage.json",
            """{ "name": "trade", "path": "trade.csv" },""",
            """{ "name": "trade", "path": "trade.csv" }, { "name": "hs_codes", "path": "hs_codes.csv" },"""
        );
        _package.Text(
            "hs_codes.csv",
            """
            good,hs,revision,share,source,evidence,note
            dy-oxide,284690,HS17,,note,assumption,many in one code
            magnet,850511,HS17,0.4,note,derived,
            """
        );
    }

    public void Dispose() => _package.Dispose();

    private IReadOnlyList<CodeCoverage> Codes => CodeCoverage.Of(_package.Read());

    [Fact]
    public void A_good_whose_trade_stands_on_figures_is_not_listed() => Assert.Empty(Codes);

    [Fact]
    public void A_code_is_listed_where_less_than_half_of_the_tonnes_stand_on_figures()
    {
        _package.Replace("trade.csv", "900,0.02,mcs2025,published", "900,0.02,note,assumption");
        CodeCoverage code = Assert.Single(Codes);
        Assert.Equal("284690", code.Code);
        Assert.Equal("HS17", code.Revision);
        Assert.Equal(0, code.FigureShare);
        Assert.Empty(code.Sources);
        Assert.Equal("many in one code", code.Note);
    }

    [Fact]
    public void A_package_without_codes_has_none()
    {
        using SmallPackage package = new();
        Assert.Empty(CodeCoverage.Of(package.Read()));
    }
}
