namespace Lodestone.Load;

/// <summary>What is asked of the server.</summary>
/// <param name="Sessions">Readers at the same time.</param>
/// <param name="Length">How long they move sliders.</param>
/// <param name="Pause">Mean time between an answer and the next move; readers differ by up to half of it.</param>
/// <param name="Page">Address of the page, without the server.</param>
internal sealed record LoadPlan(int Sessions, TimeSpan Length, TimeSpan Pause, string Page);
