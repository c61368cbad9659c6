namespace Lodestone.Atlas;

/// <summary>A record of UN Comtrade, texts as the source gives them; what it does not give is empty.</summary>
internal sealed record ComtradeRecord
{
    /// <summary>Fields read, by the names of the API.</summary>
    public static readonly string[] Fields =
    [
        "refYear",
        "reporterCode",
        "flowCode",
        "partnerCode",
        "partner2Code",
        "cmdCode",
        "customsCode",
        "motCode",
        "netWgt",
        "freqCode",
        "isNetWgtEstimated",
    ];

    private readonly string[] _values;

    /// <summary>A record at a position of the file.</summary>
    /// <param name="at">Position in the file.</param>
    /// <param name="values">One text for each of <see cref="Fields"/>.</param>
    public ComtradeRecord(InputRef at, string[] values)
    {
        At = at;
        _values = values;
    }

    public InputRef At { get; }

    public string Year => _values[0];

    public string Reporter => _values[1];

    public string Flow => _values[2];

    public string Partner => _values[3];

    public string SecondPartner => _values[4];

    public string Code => _values[5];

    public string Customs => _values[6];

    public string Transport => _values[7];

    public string NetKilograms => _values[8];

    public string Frequency => _values[9];

    public bool IsEstimated => _values[10] is "true" or "True" or "TRUE" or "1";

    public bool IsImport => Flow == "M";

    public string Exporter => IsImport ? Partner : Reporter;

    public string Importer => IsImport ? Reporter : Partner;

    /// <summary>What the record is a part of: the flow as the reporter states it.</summary>
    public (string, string, string, string) Total => (Reporter, Flow, Partner, Code);

    /// <summary>Of which kind of part the record is; empty when it is the total.</summary>
    public string PartBy =>
        SecondPartner is not ("" or "0") ? "second partner"
        : Transport is not ("" or "0") ? "mode of transport"
        : Customs is not ("" or "C00") ? "customs procedure"
        : "";
}
