using Lodestone.Atlas;
using Lodestone.Exchange;
using Lodestone.Model;
using Microsoft.AspNetCore.Components;

namespace Lodestone.Web.Pages.Scenarios;

/// <summary>State of the scenario page: the scenario, what was before it, its answers.</summary>
public sealed partial class ScenarioIsland
{
    /// <summary>A slider that moves is asked about when it has stood still for so long.</summary>
    private static readonly TimeSpan Stillness = TimeSpan.FromMilliseconds(80);

    private readonly Stack<ScenarioQuery> _undo = new();
    private readonly Stack<ScenarioQuery> _redo = new();
    private readonly CancellationTokenSource _gone = new();
    private CancellationTokenSource _latest = new();
    private ScenarioDraft _draft = null!;
    private ScenarioQuery _rest = null!;
    private WorldNames _names = null!;
    private SingleDraw? _single;
    private PlayedDraws? _played;
    private IReadOnlyList<Finding> _findings = [];
    private bool _busy;
    private int _draws;

    /// <summary>Address of the page: all of its state.</summary>
    [Parameter, EditorRequired]
    public string Address { get; set; } = "";

    [Inject]
    private AtlasLibrary Library { get; set; } = null!;

    [Inject]
    private RunPlanner Planner { get; set; } = null!;

    [Inject]
    private ScenarioService Service { get; set; } = null!;

    [Inject]
    private AddressBar Bar { get; set; } = null!;

    private IReadOnlyList<Sentence> Sentences => _played?.Answer.Sentences ?? _single?.Answer.Sentences ?? [];

    private string Said => RendererInfo.IsInteractive && !_busy && Sentences is [var lead, ..] ? lead.Text : "";

    private string CompareAddress => PageQuery.Address("/compare", ("a", "baseline"), ("b", Lean(_rest).Address()));

    private static string Kind(DraftItem item) =>
        ItemKind.Of(item.Item) switch
        {
            "ban" => "export ban",
            "throttle" => "licences",
            "quota" => "export quota",
            "tariff" => "duty",
            "demand" => "demand",
            "floor" => "minimum price",
            string kind => kind,
        };

    private IEnumerable<int> DrawOptions => new[] { 100, 200, 500, 1000, _draws }.Distinct().Order();

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _names = new WorldNames(Library.World);
        _rest = ScenarioQuery.OfAddress(Address);
        _draft = ScenarioDraft.Read(Planner, _rest);
        _draws = Asked ?? UsualDraws;
        if (Service.Recall(_rest) is { } sight)
        {
            (_single, _played) = (sight.Single, sight.Played);
        }

        await Answer(_rest, moving: false);
    }

    /// <summary>Draws when neither the address nor the scenario has a number.</summary>
    private const int UsualDraws = 200;

    /// <summary>Draws that the address or the scenario asks for; null when it is one, or none is named.</summary>
    private int? Asked => (_rest.Draws ?? _draft.Scenario.Uncertainty?.Draws) is > 1 and int draws ? draws : null;

    /// <summary>A state that is tried while a slider moves: it is answered, and not yet kept.</summary>
    private Task Move(ScenarioQuery query) => Turn(query) ? Answer(query, moving: true) : Task.CompletedTask;

    /// <summary>A state to stay in.</summary>
    private async Task Rest(ScenarioQuery query)
    {
        if (!Turn(query))
        {
            return;
        }

        if (query.Address() != _rest.Address())
        {
            _undo.Push(_rest);
            _redo.Clear();
        }

        await Stay(query);
    }

    private Task Undo() => Back(_undo, _redo);

    private Task Redo() => Back(_redo, _undo);

    private async Task Back(Stack<ScenarioQuery> from, Stack<ScenarioQuery> to)
    {
        if (from.TryPop(out ScenarioQuery? query) && Turn(query))
        {
            to.Push(_rest);
            await Stay(query);
        }
    }

    private async Task Add(string template)
    {
        ScenarioQuery query;
        try
        {
            query = _draft.AddTemplate(template, Library.World);
        }
        catch (Refusal refusal)
        {
            _findings = refusal.Findings;
            return;
        }

        await Rest(query);
    }

    /// <summary>Another good or place is looked at: nothing is played.</summary>
    private async Task Look((string Good, string Place) at)
    {
        ScenarioQuery query = _rest with { Good = at.Good, Place = at.Place };
        if (Turn(query))
        {
            _rest = query;
            await Bar.Show(query.Address());
        }
    }

    private async Task Stay(ScenarioQuery query)
    {
        bool same = Lean(query).Address() == Lean(_rest).Address();
        _rest = query;
        if (!same)
        {
            Forsake();
        }

        await Bar.Show(query.Address());
        await Answer(query, moving: false);
    }

    /// <summary>Reads a state; one that is wrong is told of, and the state before it stays.</summary>
    private bool Turn(ScenarioQuery query)
    {
        try
        {
            _draft = ScenarioDraft.Read(Planner, query);
            _findings = [];
            return true;
        }
        catch (Refusal refusal)
        {
            _findings = refusal.Findings;
            return false;
        }
    }

    /// <summary>Plays the central path and looks for draws on the shelf; what was asked before and is not answered yet is given up.</summary>
    private async Task Answer(ScenarioQuery query, bool moving)
    {
        // Taken over before anything is waited for: the next question finds this one's source, and no other's.
        CancellationTokenSource before = _latest;
        _latest = CancellationTokenSource.CreateLinkedTokenSource(_gone.Token);
        CancellationToken latest = _latest.Token;
        _busy = true;
        await before.CancelAsync();
        before.Dispose();
        try
        {
            if (moving)
            {
                await Task.Delay(Stillness, latest);
            }

            SingleDraw single = await Service.Once(query, latest);
            latest.ThrowIfCancellationRequested();
            if (moving || single != _single)
            {
                _played = null;
            }

            _single = single;
            if (!moving && Asked is { } draws)
            {
                StateHasChanged();
                RunPlan plan = await Service.Plan(query, draws, latest);
                PlayedDraws? played = await Task.Run(() => Service.Played(plan.Id), latest);
                latest.ThrowIfCancellationRequested();
                _played = played;
            }

            _busy = false;
            if (!moving)
            {
                Service.Remember(query, new ScenarioSight(single, _played));
            }
        }
        catch (OperationCanceledException)
        {
            // A newer question has come, or the reader has left.
        }
        catch (Refusal refusal)
        {
            _findings = refusal.Findings;
            _busy = false;
        }
    }

    /// <summary>The scenario alone: without what is looked at.</summary>
    private static ScenarioQuery Lean(ScenarioQuery query) =>
        query with
        {
            Good = null,
            Place = null,
            Item = null,
            Draws = null,
            Seed = null,
        };

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
        _latest.Dispose();
    }
}
