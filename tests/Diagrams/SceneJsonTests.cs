using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Diagrams.Scenes;
using Strata.Tests.Host;
using Strata.Tests.Schemas;

namespace Strata.Tests.Diagrams;

public class SceneJsonTests
{
    /// <summary>The schema takes every scene, and nothing that lacks a field or has another.</summary>
    [Fact]
    public void Every_scene_is_valid_by_the_schema_of_scenes()
    {
        string schema = Path.Combine(Folders.Repository, "data", "schemas", "scene.json");
        string folder = Directory.CreateTempSubdirectory("strata-scenes-").FullName;
        try
        {
            foreach (string path in Drawing.All)
            {
                var topology = Drawing.Stack(path);
                File.WriteAllBytes(
                    Path.Combine(folder, topology.Id + ".json"),
                    SceneJson.Write(Drawing.Lay(topology, "wide").Scene, StackProse.Describe(topology, Drawing.Words))
                );
            }

            ProgramRun run = Validator.Judge(Directory.GetFiles(folder), schema);
            Assert.True(run.Code == 0, run.Out + run.Error);

            string file = Directory.GetFiles(folder)[0],
                text = File.ReadAllText(file);
            File.WriteAllText(file, text.Replace("\"view\"", "\"vista\""));
            Assert.Equal(1, Validator.Judge([file], schema).Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
