using System.Text;
using Strata.Engine.Import;

namespace Strata.Tests.Import;

/// <summary>What manifests and the output of <c>kubectl</c> say.</summary>
public class KubernetesImportTests
{
    private const string Node = """
        apiVersion: v1
        kind: Node
        metadata: { name: NAME }
        status: { nodeInfo: { operatingSystem: linux, containerRuntimeVersion: "containerd://2.1" } }
        ---

        """;

    private const string Owned = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web }
        spec: { replicas: 3, template: { spec: { containers: [{ name: nginx, image: "nginx:1.29" }] } } }
        ---
        apiVersion: apps/v1
        kind: ReplicaSet
        metadata: { name: web-HASH, ownerReferences: [{ kind: Deployment, name: web, controller: true }] }
        spec: { replicas: 3, template: { spec: { containers: [{ name: nginx, image: "nginx:1.29" }] } } }
        ---

        """;

    [Fact]
    public void What_is_owned_is_shown_once_with_a_count()
    {
        string text = Written(Node.Replace("NAME", "a") + Owned + Pod("web-HASH-1", "a") + Pod("web-HASH-2", "a"));
        Assert.Equal(1, text.Split("- container: nginx").Length - 1);
        Assert.Contains("- group: web\n        count: 2\n", text);
        Assert.DoesNotContain("HASH", text);
    }

    [Fact]
    public void Moved_and_replaced_pods_are_no_difference()
    {
        string nodes = Node.Replace("NAME", "a") + Node.Replace("NAME", "b");
        ImportFile topology = Importing.Text(
            "topology.yml",
            Written(nodes + Owned + Pod("web-HASH-1", "a") + Pod("web-HASH-2", "a"))
        );
        string later = nodes + Owned + Pod("web-HASH-7", "b") + Pod("web-HASH-8", "b") + Pod("web-HASH-9", "a");
        Assert.Empty(
            Import(later.Replace("HASH", "5d59d67564"))
                .Verify(topology, Importing.NoSite)
                .Select(each => each.ToString())
        );
    }

    [Theory]
    [InlineData("nodeSelector: { kubernetes.io/os: windows }")]
    [InlineData("nodeSelector: { beta.kubernetes.io/os: windows }")]
    [InlineData("os: { name: windows }")]
    [InlineData("securityContext: { windowsOptions: { hostProcess: true } }")]
    [InlineData(
        "affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: "
            + "[{ matchExpressions: [{ key: kubernetes.io/os, operator: In, values: [windows] }] }] } } }"
    )]
    [InlineData(
        "affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: "
            + "[{ matchExpressions: [{ key: kubernetes.io/os, operator: NotIn, values: [linux] }] }] } } }"
    )]
    public void A_pod_states_its_system_in_many_forms(string spec) =>
        Assert.Contains(
            "os: windows\n",
            Written($"kind: Pod\nmetadata: {{ name: a }}\nspec: {{ {spec}, containers: [{{ name: c, image: x }}] }}\n")
        );

    [Theory]
    [InlineData("ReplicationController")]
    [InlineData("DeploymentConfig")]
    [InlineData("Rollout")]
    [InlineData("CloneSet")]
    [InlineData("AnythingElse")]
    public void Whatever_creates_pods_is_a_workload(string kind) =>
        Assert.Contains(
            "- group: a\n        count: 2\n",
            Written(
                $"kind: {kind}\nmetadata: {{ name: a }}\n"
                    + "spec: { replicas: 2, template: { spec: { containers: [{ name: c, image: x }] } } }\n"
            )
        );

    [Fact]
    public void Flags_say_what_a_pod_shares_and_when_it_runs()
    {
        string text = Written(
            """
            kind: DaemonSet
            metadata: { name: a }
            spec:
              template:
                spec:
                  hostNetwork: true
                  hostPID: true
                  initContainers: [{ name: i, image: x }, { name: s, image: x, restartPolicy: Always }]
                  containers: [{ name: c, image: x, securityContext: { privileged: true } }]
            """
        );
        Assert.Contains("flags: [host-network, host-processes, init]\n", text);
        Assert.Contains("flags: [host-network, host-processes, sidecar]\n", text);
        Assert.Contains("flags: [host-network, host-processes, privileged]\n", text);
    }

    [Fact]
    public void What_is_left_out_is_said() =>
        Assert.Contains(
            "# Left out, since they run nothing themselves: ConfigMap (1), Service (2).\n",
            Written(
                "kind: Pod\nmetadata: { name: a }\nspec: { containers: [{ name: c, image: x }] }\n---\n"
                    + "kind: Service\n---\nkind: Service\n---\nkind: ConfigMap\n"
            )
        );

    [Fact]
    public void Same_names_in_two_namespaces_are_told_apart()
    {
        TopologyImport import = Import(
            string.Concat(
                new[] { "one", "two" }.Select(name =>
                    $"kind: Pod\nmetadata: {{ name: web, namespace: {name} }}\n"
                    + $"spec: {{ containers: [{{ name: c, image: x/{name} }}] }}\n---\n"
                )
            )
        );
        ImportFile topology = Importing.Text("topology.yml", import.Write("topology.yml").Text!);
        Assert.Contains("- group: one/web\n", Encoding.UTF8.GetString(topology.Bytes));
        Assert.Empty(import.Verify(topology, Importing.NoSite));
    }

    private static string Pod(string name, string node) =>
        $$"""
            apiVersion: v1
            kind: Pod
            metadata:
              name: {{name}}
              labels: { pod-template-hash: HASH }
              ownerReferences: [{ kind: ReplicaSet, name: web-HASH, controller: true }]
            spec: { nodeName: {{node}}, containers: [{ name: nginx, image: "nginx:1.29" }] }
            status: { phase: Running }
            ---

            """;

    private static string Written(string text) => Import(text).Write("topology.yml").Text!;

    private static TopologyImport Import(string text) => TopologyImport.Kubernetes(Importing.Text("all.yaml", text));
}
