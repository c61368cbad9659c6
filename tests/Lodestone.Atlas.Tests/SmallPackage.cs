using System.Text;

namespace Lodestone.Atlas.Tests;

/// <summary>A valid package of three places and three goods, written to a temporary folder; tests break one thing at a time.</summary>
public sealed class SmallPackage : IDisposable
{
    private static int _count;

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public SmallPackage()
    {
        Folder = Path.Combine(
            Path.GetTempPath(),
            "lodestone-atlas-tests",
            $"{Environment.ProcessId}-{Interlocked.Increment(ref _count)}"
        );
        Text(
            "datapackage.json",
            """
            {
              "name": "small",
              "title": "A small world",
              "baseYear": "2024",
              "resources": [
                { "name": "places", "path": "places.csv" },
                { "name": "goods", "path": "goods.csv" },
                { "name": "processes", "path": "processes.csv" },
                { "name": "process_io", "path": "process_io.csv" },
                { "name": "capacity", "path": "capacity.csv" },
                { "name": "demand", "path": "demand.csv" },
                { "name": "trade", "path": "trade.csv" },
                { "name": "links", "path": "links.csv" },
                { "name": "stocks", "path": "stocks.csv" },
                { "name": "prices", "path": "prices.csv" },
                { "name": "projects", "path": "projects.csv" },
                { "name": "sectors", "path": "sectors.csv" },
                { "name": "elasticities", "path": "elasticities.csv" },
                { "name": "sources", "path": "sources.csv" }
              ]
            }
            """
        );
        Text(
            "places.csv",
            """
            place,name,kind,iso3,groups
            CHN,China,country,CHN,
            JPN,Japan,country,JPN,alliance
            USA,United States,country,USA,alliance
            """
        );
        Text(
            "goods.csv",
            """
            good,name,stage,unit,basis,price_usd_per_t,sigma
            ore,Ion-clay ore,mine,t,gross,10000,4
            dy-oxide,Dysprosium oxide,separated,t,oxide,250000,3
            magnet,Sintered magnet,magnet,t,gross,60000,2.5
            """
        );
        Text(
            "processes.csv",
            """
            process,name,stage,reference_good
            dig,Digging,mine,ore
            separate,Separation,separated,dy-oxide
            sinter,Sintering,magnet,magnet
            """
        );
        Text(
            "process_io.csv",
            """
            process,good,role,coefficient
            dig,ore,output,1
            separate,ore,input,2
            separate,dy-oxide,output,1
            sinter,dy-oxide,input,0.1
            sinter,magnet,output,1
            """
        );
        Text(
            "capacity.csv",
            """
            place,process,capacity_t,activity_t,cost_usd_per_t,supply_elasticity,source,evidence
            CHN,dig,120,100,,0.5,mcs2025,published
            CHN,separate,60,50,,0.3,mcs2025,published
            JPN,sinter,,100,,0.8,mcs2025,derived
            """
        );
        Text(
            "demand.csv",
            """
            good,place,sector,quantity_t,elasticity,choke_multiple,source,evidence
            dy-oxide,CHN,magnets,40,-0.3,10,mcs2025,derived
            magnet,JPN,ev,40,-0.4,8,mcs2025,assumption
            magnet,USA,ev,60,-0.4,8,mcs2025;note,assumption
            """
        );
        Text(
            "trade.csv",
            """
            good,exporter,importer,quantity_t,freight_usd_per_t,tariff,source,evidence
            dy-oxide,CHN,JPN,10,900,0.02,mcs2025,published
            magnet,JPN,USA,60,700,0.021,mcs2025,published
            """
        );
        Text(
            "links.csv",
            """
            good,exporter,importer,weight
            dy-oxide,CHN,USA,0.1
            """
        );
        Text(
            "stocks.csv",
            """
            good,place,owner,quantity_t,target_days,source,evidence
            dy-oxide,JPN,private,3,60,mcs2025,assumption
            """
        );
        Text(
            "prices.csv",
            """
            good,market,period,low,price,high,unit,kind,source,evidence
            dy-oxide,FOB China,2024,240,250,260,USD/kg,annual average,mcs2025,published
            dy-oxide,FOB China,2025-05,,230000,,USD/t,spot,mcs2025,published
            """
        );
        Text(
            "projects.csv",
            """
            project,name,place,process,capacity_t,start,ramp_months,capex_usd,opex_usd_per_t,status,probability,owner,lat,lon,source,evidence
            us-magnets,US magnet plant,USA,sinter,30,2028-01,12,7e8,,construction,0.7,Owner Inc,32.97,-97.25,mcs2025,secondary
            """
        );
        Text(
            "sectors.csv",
            """
            sector,name,naics,value_added_usd_per_t
            ev,Electric vehicles,3361,5000000
            magnets,Magnet makers,334,100000
            """
        );
        Text(
            "elasticities.csv",
            """
            good,parameter,low,central,high,distribution,source,evidence
            dy-oxide,demand_elasticity,-0.6,-0.35,-0.15,triangular,mcs2025,assumption
            *,stock_release_premium,0.05,0.1,0.2,uniform,mcs2025,assumption
            """
        );
        Text(
            "sources.csv",
            """
            source,citation,url,licence
            mcs2025,"USGS, Mineral Commodity Summaries 2025",https://pubs.usgs.gov,public domain
            note,Own note,,CC0
            """
        );
    }

    public string Folder { get; }

    public AtlasReading Read()
    {
        Write();
        return AtlasReader.Read(Folder);
    }

    /// <summary>Replaces a text that must occur in the file.</summary>
    public SmallPackage Replace(string file, string old, string @new)
    {
        string text = Encoding.UTF8.GetString(_files[file]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        return Text(file, text[..at] + @new + text[(at + old.Length)..]);
    }

    public SmallPackage Append(string file, string line) =>
        Text(file, Encoding.UTF8.GetString(_files[file]) + "\n" + line);

    public SmallPackage Text(string file, string text) => Bytes(file, Encoding.UTF8.GetBytes(text));

    public SmallPackage Bytes(string file, byte[] bytes)
    {
        _files[file] = bytes;
        return this;
    }

    public byte[] BytesOf(string file) => _files[file];

    public IReadOnlyList<string> Files => [.. _files.Keys];

    public SmallPackage Remove(string file)
    {
        _files.Remove(file);
        return this;
    }

    public void Dispose()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private void Write()
    {
        Dispose();
        Directory.CreateDirectory(Folder);
        foreach ((string file, byte[] bytes) in _files)
        {
            string path = Path.Combine(Folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
    }
}
