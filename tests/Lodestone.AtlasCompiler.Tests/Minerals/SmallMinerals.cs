namespace Lodestone.AtlasCompiler.Tests.Minerals;

/// <summary>A mine, a refinery with scrap beside it, and a by-product of the refinery, in a folder of their own.</summary>
internal sealed class SmallMinerals : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("minerals").FullName;
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal)
    {
        ["places"] = "place,name,kind,iso3,groups\nCOD,Congo,country,COD,",
        ["countries"] = "iso3,place\nDEU,EU27\nPOL,EU27",
        ["goods"] = """
            good,name,stage,unit,basis,sigma,trade,freight_usd_per_t,price_usd_per_t,price_rule,use_rule,source,evidence,note
            ore,Ore,concentrate,t,contained,4,world,100,,value-of:refine:0.8,key:industry,s,published,
            metal,Metal,refined,t,contained,6,world,50,9000,,key:industry,s,published,
            slime,Slime,byproduct,t,contained,1,home,0,,value-of:recover:0.01,home,s,assumption,
            rare,Rare metal,refined,t,contained,6,world,10,100000,,key:industry,s,published,
            """,
        ["processes"] = """
            process,name,stage,reference_good,supply_elasticity,elasticity_low,elasticity_high,elasticity_long,long_low,long_high,utilisation,secondary_of,feed,source,evidence,note
            mine,Mining,mine,ore,0.2,0.1,0.3,1,0.5,2,0.9,,,s,assumption,
            refine,Refining,refined,metal,0.2,0.1,0.3,1,0.5,2,0.8,,,s,assumption,
            scrap,From scrap,refined,metal,0.2,0.1,0.3,1,0.5,2,0.8,refine,waste,s,assumption,
            recover,Recovery,refined,rare,0.2,0.1,0.3,1,0.5,2,0.5,,,s,assumption,
            """,
        ["recipes"] = """
            process,good,role,low,value,high,unit,year,source,evidence,note
            mine,ore,output,,1,,t/t,2024,s,derived,
            refine,ore,input,1.02,1.05,1.1,t/t,2024,s,assumption,
            refine,metal,output,,1,,t/t,2024,s,derived,
            refine,slime,output,0.0005,0.001,0.002,t/t,2024,s,assumption,
            scrap,metal,output,,1,,t/t,2024,s,derived,
            recover,slime,input,,1,,t/t,2024,s,derived,
            recover,rare,output,,1,,t/t,2024,s,derived,
            """,
        ["production"] = """
            process,country,low,value,high,unit,year,state,source,evidence,note
            mine,COD,,840,,t,2024,published,s,published,
            refine,CHN,,600,,t,2024,published,s,published,
            refine,DEU,,300,,t,2024,published,s,published,
            refine,POL,50,100,150,t,2024,withheld,s,derived,
            recover,CHN,,0.3,,t,2024,published,s,published,
            """,
        ["world_totals"] =
            "good,value,unit,rounding,excludes,source,evidence,note\nmetal,1000,t,5,,s,published,\nore,900,t,5,,s,published,a revision",
        ["capacity"] = "process,country,capacity_t,source,evidence,note\nrefine,CHN,1000,s,published,",
        ["trade"] = """
            good,hs,exporter,importer,value_kusd,quantity_t,source,evidence
            metal,1,EU27,CHN,1,100,s,published
            metal,1,CHN,USA,1,50,s,published
            """,
        ["trade_totals"] = "good,hs,country,flow,value_kusd,quantity_t,source,evidence,note",
        ["hs_codes"] = "good,hs,revision,share,source,evidence,pairs,note\nmetal,1,HS17,0.5,s,derived,,",
        ["codes_without_good"] = "hs,holds,quantity_t,source,evidence,note\n9,Slag,5,s,published,no good",
        ["sourcing"] = "good,importer,exporter,share,source,evidence,note",
        ["use"] = "good,place,low,value,high,unit,year,source,evidence,note\nmetal,USA,150,200,250,t,2024,s,published,",
        ["use_keys"] =
            "key,place,value,source,evidence,note\nindustry,CHN,3,s,assumption,\nindustry,EU27,1,s,assumption,\nindustry,USA,1,s,assumption,",
        ["sector_shares"] = """
            good,sector,low,value,high,source,evidence,note
            metal,wire,,0.6,,s,assumption,
            metal,other,,0.4,,s,assumption,
            slime,unrecovered,,1,,s,assumption,
            rare,wire,,1,,s,assumption,
            ore,other,,1,,s,assumption,
            """,
        ["sectors"] =
            "sector,name,naics,value_added_usd_per_t,value_added_low,value_added_high,note,elasticity,elasticity_low,elasticity_high,choke_multiple,choke_low,choke_high,source,evidence",
        ["stocks"] = "good,place,owner,low,value,high,unit,year,source,evidence,note",
        ["elasticities"] = "good,parameter,low,central,high,distribution,source,evidence,note",
        ["prices"] = "element,good,market,period,low,price,high,unit,kind,source,evidence,note",
        ["settings"] = """
            setting,low,value,high,unit,source,evidence,note
            least_share_of_use,,0.001,,1,s,assumption,
            least_share_of_key,,0.25,,1,s,assumption,
            home_weight,,5,,1,s,assumption,
            unpublished_weight,,0.02,,1,s,assumption,
            unlisted_over_least,,0.05,,1,s,assumption,
            derived_within,,2,,1,s,assumption,
            drop_below_share_of_use,,0.01,,1,s,assumption,
            drop_below_share_of_supply,,0.01,,1,s,assumption,
            published_low,,0.8,,1,s,assumption,
            published_high,,1.25,,1,s,assumption,
            gravity_low,,0.5,,1,s,assumption,
            gravity_high,,2,,1,s,assumption,
            unnamed_share,,0.01,,1,s,assumption,
            """,
        ["sources"] = "source,citation,url,licence\ns,A source,,",
    };

    /// <summary>Text of a file, without its ending.</summary>
    public string this[string file]
    {
        get => _files[file];
        set => _files[file] = value;
    }

    /// <summary>Compiles.</summary>
    public MineralAtlas Compile()
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, "compile", "minerals")).FullName;
        foreach ((string name, string text) in _files)
        {
            File.WriteAllText(Path.Combine(folder, name + ".csv"), text.Trim() + "\n");
        }

        return new MineralAtlas(_folder, CompileInputs.Read(Path.Combine(ShippedAtlas.Folder, "compile")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
