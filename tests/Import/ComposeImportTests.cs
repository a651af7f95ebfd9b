using System.Text;
using Strata.Engine.Diagnostics;
using Strata.Engine.Import;

namespace Strata.Tests.Import;

/// <summary>What a Compose file says, with the files beside it.</summary>
public class ComposeImportTests
{
    [Theory]
    [InlineData("FROM debian:13-slim\n", "debian:13-slim")]
    [InlineData("ARG TAG=1.29\nFROM golang:1.27 AS build\nFROM nginx:${TAG}\n", "debian:trixie-slim")]
    [InlineData("FROM alpine:3.24 AS base\nRUN echo \\\n  FROM x\nFROM base\n", "alpine:3.24")]
    [InlineData("FROM scratch\n", "scratch")]
    [InlineData("FROM busybox:1.37 AS prod\nFROM debian:13-slim AS test\n", "debian:13-slim")]
    public void The_base_of_a_built_image_is_that_of_its_Dockerfile(string dockerfile, string expected) =>
        Assert.Contains(
            $"base: {expected}\n",
            Written("services: { api: { image: 'shop/api:1', build: ./api } }", ("api/Dockerfile", dockerfile))
        );

    [Fact]
    public void A_target_and_arguments_select_what_is_built() =>
        Assert.Contains(
            "base: busybox:1.37\n",
            Written(
                "services: { api: { image: a, build: { context: api, target: prod, "
                    + "args: { BASE: 'busybox:1.37' } } } }",
                ("api/Dockerfile", "ARG BASE=debian\nFROM $BASE AS prod\nFROM debian:13-slim\n")
            )
        );

    [Fact]
    public void A_Dockerfile_in_the_file_itself_is_read() =>
        Assert.Contains(
            "image: debian:13-slim\n",
            Written("services:\n  api:\n    build:\n      dockerfile_inline: |\n        FROM debian:13-slim\n")
        );

    [Fact]
    public void Values_of_the_environment_reach_images_and_ports_only()
    {
        string text = Written(
            """
            services:
              web:
                image: nginx:${TAG}
                ports: ["${PORT}:80"]
                volumes: ["${SECRET}:/data"]
                container_name: web
            """,
            (".env", "TAG=1.29\nPORT=8080\nSECRET=hidden\n")
        );
        Assert.Contains("image: nginx:1.29\n", text);
        Assert.Contains("ports: [\"8080:80\"]\n", text);
        Assert.DoesNotContain("hidden", text);
    }

    [Theory]
    [InlineData("nginx:${V}", "V=1.29-alpine", "nginx:1.29-alpine")]
    [InlineData("${V}", "V=registry.example.org:5000/shop/web:latest", "registry.example.org:5000/shop/web:latest")]
    [InlineData("a:${V}", "V=RELEASE.2026-01-01T00-00-00Z", "a:RELEASE.2026-01-01T00-00-00Z")]
    [InlineData("a:${KEYCLOAK_TAG}", "KEYCLOAK_TAG=26.0", "a:26.0")]
    [InlineData("nginx:${V:-1.29}", "V=", "nginx:1.29")]
    public void A_value_of_the_environment_that_is_a_name_or_a_version_is_used(string image, string env, string used) =>
        Assert.Contains($"image: {used}\n", WithEnvironment($"image: '{image}'", env));

    [Theory]
    [InlineData("nginx:${DB_PASSWORD}", "DB_PASSWORD=1.2929")]
    [InlineData("nginx:${db_passwd:-1.29}", "db_passwd=1.2929")]
    [InlineData("nginx:${APIKEY}", "APIKEY=1.2929")]
    [InlineData("nginx:${MyTokenName}", "MyTokenName=1.2929")]
    [InlineData("nginx:${V}", "V=hunter2SECRETX")]
    [InlineData("nginx:${V:-1.29}", "V=hunter2SECRETX")]
    [InlineData("nginx:${V:+1.29}", "V=hunter2SECRETX")]
    [InlineData("${V}", "V=postgres://shop:hunter@db/shop")]
    [InlineData("nginx:${V}", "V=0123456789abcdef0123456789abcdef")]
    [InlineData("nginx:${V}", "V=two words")]
    public void A_value_of_the_environment_that_may_be_a_secret_is_not_used(string image, string env)
    {
        string text = WithEnvironment($"image: '{image}'", env);
        Assert.Contains($"image: {image}\n", text);
        Assert.DoesNotContain(env[(env.IndexOf('=') + 1)..], text);
        Assert.Contains("without a value", text);
    }

    [Theory]
    [InlineData("8080", "8080:80")]
    [InlineData("127.0.0.1:8080", "127.0.0.1:8080:80")]
    [InlineData("hunter2", "${V}:80")]
    [InlineData("0123456789", "${V}:80")]
    public void A_value_of_the_environment_is_a_port_or_is_not_used(string value, string port) =>
        Assert.Contains(
            $"ports: [{port}]\n",
            WithEnvironment("image: nginx:1.29\n    ports: ['${V}:80']", $"V={value}")
        );

    [Fact]
    public void A_secret_as_an_argument_of_a_build_is_not_replaced_by_its_default() =>
        Assert.DoesNotContain(
            "\n        base: ",
            Written(
                "services: { api: { image: shop/api, build: { context: api, args: { BASE: '${V}' } } } }",
                ("api/Dockerfile", "ARG BASE=debian:13-slim\nFROM $BASE\n"),
                (".env", "V=hunter2SECRETX\n")
            )
        );

    private static string WithEnvironment(string service, string env)
    {
        ImportedTopology topology = Import($"services:\n  web:\n    {service}\n", (".env", env + "\n"))
            .Write("topology.yml");
        return topology.Text!.Replace("\"", "")
            + string.Concat(topology.Diagnostics.Select(found => found.Message + "\n"));
    }

    [Theory]
    [InlineData("nginx:${TAG:-1.29}", "nginx:1.29")]
    [InlineData("nginx:${TAG-1.29}", "nginx:1.29")]
    [InlineData("${REPO:-${OTHER:-nginx}}:1", "nginx:1")]
    [InlineData("nginx:1.29${X:+-alpine}", "nginx:1.29")]
    [InlineData("nginx:$TAG", "nginx:$TAG")]
    public void Defaults_of_variables_are_used(string image, string expected) =>
        Assert.Contains(
            $"image: {expected}\n",
            Written($"services: {{ web: {{ image: '{image}' }} }}").Replace("\"", "")
        );

    [Fact]
    public void Extended_and_included_services_are_read()
    {
        string text = Written(
            """
            include: [db/compose.yml]
            services:
              web:
                extends: { file: base.yml, service: app }
                ports: ["80:80"]
            """,
            ("base.yml", "services: { app: { image: 'nginx:1.29', privileged: yes, ports: ['443:443'] } }"),
            ("db/compose.yml", "services: { db: { image: 'postgres:18' } }")
        );
        Assert.Contains("- container: db\n", text);
        Assert.Contains("image: nginx:1.29\n", text);
        Assert.Contains("ports: [\"443:443\", \"80:80\"]\n", text);
        Assert.Contains("flags: [privileged]\n", text);
    }

    [Fact]
    public void A_file_that_includes_itself_ends() =>
        Assert.Contains(
            "- container: web\n",
            Written("include: [c.yml]\nservices: { web: { image: a } }", ("c.yml", "include: [c.yml, ../c.yml]"))
        );

    [Fact]
    public void Each_service_has_the_host_of_its_system()
    {
        string text = Written(
            """
            services:
              site: { image: "mcr.microsoft.com/windows/servercore:ltsc2022" }
              web: { image: "nginx:1.29" , platform: linux/amd64 }
            """
        );
        Assert.Contains("- host: Linux\n", text);
        Assert.Contains("- host: Windows Server\n", text);
    }

    [Fact]
    public void What_does_not_run_uses_no_kernel()
    {
        string text = Written(
            """
            services:
              web: { image: "nginx:1.29" }
              debug: { image: "busybox:1.37", profiles: [debug] }
              off: { image: "busybox:1.37", deploy: { replicas: 0 } }
              model: { provider: { type: model } }
            """
        );
        Assert.Equal(3, text.Split("flags: [stopped]").Length - 1);
    }

    [Theory]
    [InlineData("deploy: { replicas: 3 }", 3, "")]
    [InlineData("deploy: { replicas: \"${N:-4}\" }", 4, "")]
    [InlineData("scale: ${N:-2}", 2, "")]
    [InlineData("scale: two", 1, "'two' of 'scale'")]
    [InlineData("deploy: { replicas: 1.5 }", 1, "'1.5' of 'replicas'")]
    [InlineData("deploy: { replicas: \"${N}\" }", 1, "'${N}' of 'replicas'")]
    public void A_number_of_replicas_is_read_or_reported(string key, int count, string reported)
    {
        string yaml = $"services:\n  web:\n    image: nginx:1.29\n    {key}\n";
        ImportedTopology topology = Import(yaml).Write("topology.yml");
        Assert.Equal(count > 1, topology.Text!.Contains($"count: {count}"));
        Assert.Equal(reported.Length > 0, topology.Diagnostics.Any(IsReported));

        bool IsReported(Diagnostic found) => found.Message.Contains(reported) && found.Message.Contains("whole number");
    }

    [Fact]
    public void A_gap_of_many_containers_is_said_once()
    {
        ImportedTopology topology = Import("services: { a: { image: x/a }, b: { image: x/b }, c: { image: x/c } }")
            .Write("topology.yml");
        Assert.Single(topology.Diagnostics, each => each.Message.Contains("base images of 'x/a', 'x/b' and 'x/c'"));
    }

    [Fact]
    public void The_longest_names_are_drawn_and_found_again()
    {
        string name = string.Concat(Enumerable.Repeat("a_very_long_name_", 8));
        TopologyImport import = Import($"services: {{ {name}: {{ image: 'registry.example.org/{name}:{name}' }} }}");
        ImportFile topology = Importing.Text("topology.yml", import.Write("topology.yml").Text!);
        Assert.Contains(name, Encoding.UTF8.GetString(topology.Bytes));
        Assert.Empty(import.Verify(topology, Importing.NoSite));
    }

    private static string Written(string compose, params (string Path, string Text)[] files) =>
        Import(compose, files).Write("topology.yml").Text!;

    private static TopologyImport Import(string compose, params (string Path, string Text)[] files) =>
        TopologyImport.Compose(
            Importing.Text("compose.yml", compose) with
            {
                Beside = path =>
                    Array.Find(files, file => file.Path == path).Text is { } text ? Encoding.UTF8.GetBytes(text) : null,
            }
        );
}
