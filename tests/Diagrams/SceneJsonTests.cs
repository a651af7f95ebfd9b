using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;
using Strata.Tests.Host;
using Strata.Tests.Schemas;

namespace Strata.Tests.Diagrams;

public class SceneJsonTests
{
    /// <summary>The schema accepts every scene, and rejects one with a missing or an additional field.</summary>
    [Fact]
    public void Every_scene_is_valid()
    {
        string schema = Path.Combine(Folders.Repository, "data", "schemas", "scene.json");
        string folder = Directory.CreateTempSubdirectory("strata-scenes-").FullName;
        try
        {
            foreach (string path in DiagramFixtures.All)
            {
                Topology topology = DiagramFixtures.Read(path);
                Scene scene = DiagramFixtures.ComputeStack(topology, "wide").Scene;
                TextAlternative alternative = StackProse.Describe(topology, DiagramFixtures.Messages);
                File.WriteAllBytes(
                    Path.Combine(folder, topology.Id + ".json"),
                    SceneJson.Write(new TitledScene(scene, alternative.Title, alternative.Description))
                );
            }

            ProgramRun run = Validator.Validate(Directory.GetFiles(folder), schema);
            Assert.True(run.Code == 0, run.Out + run.Error);

            string file = Directory.GetFiles(folder)[0],
                text = File.ReadAllText(file);
            File.WriteAllText(file, text.Replace("\"view\"", "\"vista\""));
            Assert.Equal(1, Validator.Validate([file], schema).Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
