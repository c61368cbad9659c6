namespace Lodestone.Fixtures;

/// <summary>A world of five places and two goods, with two scenarios.</summary>
internal static class SmallPackage
{
    public static void Write(string folder)
    {
        Put(
            folder,
            "data/atlas/datapackage.json",
            """{ "name": "small", "title": "A small world", "baseYear": "2024", "resources": [] }"""
        );
        Put(
            folder,
            "data/atlas/places.csv",
            """
            place,name,kind,iso3,groups
            CHN,China,country,CHN,
            JPN,Japan,country,JPN,alliance
            USA,United States,country,USA,alliance
            EU27,European Union,bloc,,alliance
            ROW,Rest of world,rest,,
            """
        );
        Put(
            folder,
            "data/atlas/goods.csv",
            """
            good,name,stage,unit,basis,price_usd_per_t,sigma
            dy-oxide,Dysprosium oxide,separated,t,oxide,250000,3
            ndfeb-magnet,NdFeB magnets,magnet,t,gross,60000,2.5
            """
        );
        Put(
            folder,
            "data/atlas/processes.csv",
            "process,name,stage,reference_good\nseparate,Separation,separated,dy-oxide\nsinter,Sintering,magnet,ndfeb-magnet"
        );
        Put(
            folder,
            "data/atlas/process_io.csv",
            "process,good,role,coefficient\nseparate,dy-oxide,output,1\nsinter,dy-oxide,input,0.1\nsinter,ndfeb-magnet,output,1"
        );
        Put(
            folder,
            "data/atlas/capacity.csv",
            """
            place,process,capacity_t,activity_t,cost_usd_per_t,supply_elasticity,source,evidence
            CHN,separate,60,50,,0.3,s,published
            CHN,sinter,,400,,0.8,s,derived
            JPN,sinter,,100,,0.8,s,derived
            """
        );
        Put(
            folder,
            "data/atlas/demand.csv",
            """
            good,place,sector,quantity_t,elasticity,choke_multiple,source,evidence
            ndfeb-magnet,CHN,ev,300,-0.4,8,s,assumption
            ndfeb-magnet,JPN,ev,120,-0.4,8,s,assumption
            ndfeb-magnet,USA,ev,50,-0.4,8,s,assumption
            ndfeb-magnet,EU27,wind,30,-0.4,8,s,assumption
            """
        );
        Put(
            folder,
            "data/atlas/trade.csv",
            """
            good,exporter,importer,quantity_t,freight_usd_per_t,tariff,source,evidence
            dy-oxide,CHN,JPN,10,900,0,s,published
            ndfeb-magnet,CHN,JPN,50,700,0,s,published
            ndfeb-magnet,CHN,EU27,30,700,0,s,published
            ndfeb-magnet,CHN,USA,20,700,0,s,published
            ndfeb-magnet,JPN,USA,30,700,0,s,published
            """
        );
        Put(folder, "data/atlas/sources.csv", "source,citation,url,licence\ns,Made for tests,,CC0");
        Put(
            folder,
            "data/scenarios/cut-off.yaml",
            """
            name: cut-off
            title: China stops exporting magnets for six months
            horizon: { start: 2026-12, periods: 12, step: month }
            events:
              - ban: { goods: [dy-oxide, ndfeb-magnet], from: CHN, to: "*", start: 2026-12, periods: 6 }
            """
        );
        Put(
            folder,
            "data/scenarios/baseline.yaml",
            "name: baseline\ntitle: Nothing changes\nhorizon: { start: 2026-12, periods: 12, step: month }\n"
        );
    }

    public static void Put(string folder, string path, string text)
    {
        string file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text + "\n");
    }
}
