namespace Lodestone.Atlas.Tests;

public sealed class PackageMergeTests : IDisposable
{
    private const string Header = "t,i,j,k,v,q\n";

    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Known_keys_are_replaced_and_new_ones_added()
    {
        ImportResult import = Baci("2024,392,842,850511,1,120\n2024,156,392,10121,1,8\n");
        MergeResult merge = PackageMerge.Into(_desk.Folder, import, openBalances: true);
        Assert.True(merge.Written);
        Assert.Equal(["trade.csv", "sources.csv"], merge.Files);
        Assert.Equal(
            [
                new MergedRow("magnet/JPN/USA", 3, 3, "magnet,JPN,USA,60,700,0.021,mcs2025,published"),
                new MergedRow("ore/CHN/JPN", 4, 0, ""),
            ],
            merge.Rows
        );
        Assert.Equal(
            """
            good,exporter,importer,quantity_t,freight_usd_per_t,tariff,source,evidence,note
            dy-oxide,CHN,JPN,10,900,0.02,mcs2025,published,
            magnet,JPN,USA,60,700,0.021,cepii-baci-2026;mcs2025,derived,0.5 of HS 850511
            ore,CHN,JPN,8,,,cepii-baci-2026,published,

            """.ReplaceLineEndings("\n"),
            _desk.Text("trade.csv")
        );
        Assert.EndsWith(
            "cepii-baci-2026,\"CEPII, BACI, release of 2026\",https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37,Etalab Open Licence 2.0\n",
            _desk.Text("sources.csv"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_same_import_again_changes_nothing()
    {
        ImportResult import = Baci("2024,392,842,850511,1,120\n");
        PackageMerge.Into(_desk.Folder, import, openBalances: true);
        string before = _desk.Text("trade.csv");
        MergeResult merge = PackageMerge.Into(_desk.Folder, import, openBalances: true);
        Assert.Equal((false, 1, 0), (merge.Written, merge.Unchanged, merge.Rows.Count));
        Assert.Equal(before, _desk.Text("trade.csv"));
    }

    [Fact]
    public void Open_balances_are_not_written_unless_asked_for()
    {
        string[] before = Files();
        MergeResult merge = PackageMerge.Into(_desk.Folder, Baci("2024,392,842,850511,1,200\n"), openBalances: false);
        Assert.False(merge.Written);
        Assert.Contains(merge.Findings, f => f.Problem.Contains("does not balance", StringComparison.Ordinal));
        Assert.Equal(before, Files());
    }

    [Fact]
    public void A_package_that_does_not_read_is_left_alone()
    {
        _desk.Package.Replace("trade.csv", "60,700", "sixty,700");
        _desk.Write();
        string[] before = Files();
        MergeResult merge = PackageMerge.Into(_desk.Folder, Baci("2024,392,842,850511,1,200\n"), openBalances: true);
        Assert.False(merge.Written);
        FindingAssert.Error(merge.Findings, "trade.csv", 3, 16, "'sixty' is not a number", "plain number");
        Assert.Equal(before, Files());
    }

    [Fact]
    public void A_file_that_cannot_be_written_leaves_every_file_as_it_was()
    {
        // The name of the second file is taken by a folder, so that it fails after the first was prepared.
        Directory.CreateDirectory(Path.Combine(_desk.Folder, "sources.csv.new"));
        string[] before = Files();
        Assert.ThrowsAny<Exception>(() =>
            PackageMerge.Into(_desk.Folder, Baci("2024,392,842,850511,1,120\n"), openBalances: true)
        );
        Assert.Equal(before, Files());
    }

    [Fact]
    public void A_failure_between_two_moves_puts_the_first_file_back()
    {
        string first = Path.Combine(_desk.Folder, "trade.csv");
        string second = Path.Combine(_desk.Folder, "taken");
        Directory.CreateDirectory(second);
        string before = _desk.Text("trade.csv");
        Assert.ThrowsAny<Exception>(() => FileSwap.Write([(first, "new"u8.ToArray()), (second, "new"u8.ToArray())]));
        Assert.Equal(before, _desk.Text("trade.csv"));
        Assert.Empty(Directory.GetFiles(_desk.Folder, "*.new"));
    }

    [Fact]
    public void A_mapping_of_the_package_goes_before_the_one_shipped()
    {
        string folder = Path.Combine(_desk.Folder, "import");
        Directory.CreateDirectory(folder);
        File.WriteAllText(
            Path.Combine(folder, "country_codes.csv"),
            "system,code,iso3,note,source,evidence\ncomtrade-m49,9001,JPN,own code,mcs2025,assumption\n"
        );
        ImportResult import = Baci("2024,156,9001,10121,1,8\n2024,156,842,10121,1,8\n");
        Assert.Equal("ore/CHN/JPN", import.KeyOf(Assert.Single(import.Rows)));
        Assert.Equal("842", ImportDesk.Reason(import, "unknown country code").Subject);
    }

    private ImportResult Baci(string rows) => _desk.Import("baci", "BACI_HS17_Y2024_V202601.csv", Header + rows);

    private string[] Files() =>
        [
            .. Directory
                .GetFiles(_desk.Folder)
                .Order(StringComparer.Ordinal)
                .Select(f => $"{Path.GetFileName(f)}: {File.ReadAllText(f)}"),
        ];
}
