package dev.backstory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.backstory.cli.Backstory;
import dev.backstory.config.Config;
import dev.backstory.config.ConfigReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What runs the program for years says what the program understands, and gives it little. */
@Timeout(60)
class PackagingTest {
  private static final Path PACKAGING = Path.of("../packaging");

  @TempDir Path folder;

  private static String read(String name) throws IOException {
    return Files.readString(PACKAGING.resolve(name));
  }

  /** The program takes these arguments, as far as can be told without running it. */
  private static void assertUnderstood(List<String> arguments) {
    assertThatCode(() -> Backstory.commandLine().parseArgs(arguments.toArray(String[]::new)))
        .doesNotThrowAnyException();
  }

  private static Config settings(Map<String, String> environment) {
    return ConfigReader.read(null, environment, Map.of());
  }

  // the container

  /** Instructions with what follows them, lines that go on put together. */
  private static List<String[]> containerfile() throws IOException {
    return read("Containerfile")
        .replaceAll("(?m)^#.*\n", "")
        .replaceAll("\\\\\n\\s*", "")
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> line.split(" ", 2))
        .toList();
  }

  private static List<String> of(String instruction) throws IOException {
    return containerfile().stream()
        .filter(it -> it[0].equals(instruction))
        .map(it -> it[1])
        .toList();
  }

  private static List<String> words(String array) {
    return new YAMLMapper().readTree(array).valueStream().map(JsonNode::asString).toList();
  }

  @Test
  void theContainerRunsTheProgramAsNobodyInParticular() throws IOException {
    assertThat(of("USER")).containsExactly("10001:10001");
    assertThat(words(of("ENTRYPOINT").getFirst())).containsExactly("/opt/backstory/backstory");
    assertUnderstood(words(of("CMD").getFirst()));
    assertThat(of("VOLUME")).containsExactly("/data");
    assertThat(of("HEALTHCHECK").getFirst()).endsWith("CMD [\"/opt/backstory/ready\", \"8080\"]");
    Map<String, String> environment = new LinkedHashMap<>();
    for (String pair : of("ENV").getFirst().split("\\s+")) {
      environment.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
    }
    assertThat(settings(environment).server().host()).isEqualTo("0.0.0.0");
    assertThat(of("EXPOSE")).containsExactly(String.valueOf(Config.DEFAULT.server().port()));
  }

  /** Names of images are short, so that each machine has its own place to get them from. */
  @Test
  void noFileSaysWhereImagesComeFrom() throws IOException {
    Stream<String> from = of("FROM").stream().map(it -> it.replaceFirst(" AS .*", ""));
    Stream<String> images = compose().path("services").valueStream().map(PackagingTest::image);
    assertThat(Stream.concat(from, images))
        .hasSize(4)
        .allMatch(it -> it.matches("[a-z]+(:[\\w-]+)?"));
  }

  private static String image(JsonNode service) {
    return service.path("image").asString();
  }

  // compose

  private static JsonNode compose() throws IOException {
    return new YAMLMapper().readTree(read("compose.yaml"));
  }

  @Test
  void theComposedServerIsShutInAndBehindAProxy() throws IOException {
    JsonNode server = compose().path("services").path("backstory");
    assertThat(server.path("read_only").asBoolean()).isTrue();
    assertThat(server.path("cap_drop").get(0).asString()).isEqualTo("ALL");
    assertThat(server.path("security_opt").get(0).asString()).isEqualTo("no-new-privileges:true");
    assertThat(server.has("ports")).as("only the proxy is reached from outside").isFalse();
    assertThat(server.path("healthcheck").path("test").get(1).asString())
        .isEqualTo("/opt/backstory/ready");
    Path root = PACKAGING.resolve(server.path("build").path("context").asString());
    assertThat(root.resolve(server.path("build").path("dockerfile").asString())).exists();
    Map<String, String> environment = new LinkedHashMap<>();
    server
        .path("environment")
        .forEachEntry(
            (name, value) -> environment.put(name, value.asString().replace("${SITE:-", "")));
    environment.replaceAll((_, value) -> value.replace("}", ""));
    assertThat(settings(environment).server().allNames()).containsExactly("localhost");
    JsonNode proxy = compose().path("services").path("proxy");
    assertThat(proxy.path("depends_on").path("backstory").path("condition").asString())
        .isEqualTo("service_healthy");
    assertThat(PACKAGING.resolve(proxy.path("volumes").get(0).asString().split(":")[0])).exists();
  }

  @Test
  void proxiesKeepTheNameOfTheSiteAndWhatIsMeasuredInside() throws IOException {
    assertThat(read("Caddyfile")).contains("path /metrics ", "reverse_proxy backstory:8080");
    assertThat(read("nginx.conf"))
        .contains("location = /metrics { return 404; }", "proxy_set_header Host $host;");
  }

  @ParameterizedTest
  @CsvSource({"200, 0", "503, 1"})
  void theHealthCheckAsksWhetherPagesCanBeRead(int status, int expected) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext(
        "/readyz",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    try {
      assertThat(run("bash", PACKAGING.resolve("ready"), server.getAddress().getPort()).code())
          .isEqualTo(expected);
    } finally {
      server.stop(0);
    }
    assertThat(run("bash", PACKAGING.resolve("ready"), server.getAddress().getPort()).code())
        .as("nobody listens")
        .isNotZero();
  }

  // systemd

  private static Map<String, List<String>> unit() throws IOException {
    Map<String, List<String>> directives = new LinkedHashMap<>();
    for (MatchResult line :
        Pattern.compile("(?m)^(\\w+)=(.*)$")
            .matcher(read("backstory.service"))
            .results()
            .toList()) {
      directives.computeIfAbsent(line.group(1), _ -> new ArrayList<>()).add(line.group(2));
    }
    return directives;
  }

  @Test
  void theUnitStartsWhatThereIs() throws IOException {
    List<String> start = Arrays.asList(unit().get("ExecStart").getFirst().split(" "));
    assertThat(start.getFirst()).isEqualTo("/opt/backstory/backstory");
    assertUnderstood(start.subList(1, start.size()));
    assertThat(start).contains("/var/lib/" + unit().get("StateDirectory").getFirst());
    assertThat(Integer.parseInt(unit().get("TimeoutStopSec").getFirst()))
        .as("commands that are stopped end within 8 s")
        .isGreaterThan(8);
  }

  /** By systemd itself, where it is there: no directive that it does not know, and few rights. */
  @Test
  void systemdKnowsEachDirectiveAndFindsItSafe() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "there is no systemd");
    Path unit = folder.resolve("backstory.service");
    Path launcher = Path.of("../backstory").toRealPath();
    Files.writeString(
        unit,
        read("backstory.service")
            .replace("ExecStart=/opt/backstory/backstory", "ExecStart=" + launcher)
            .replaceFirst("Documentation=.*\n", ""));
    Run verified = run("systemd-analyze", "verify", "--man=no", unit);
    assertThat(verified.said()).isEmpty();
    Run secure =
        run("systemd-analyze", "security", "--offline=true", "--threshold=20", "--no-pager", unit);
    assertThat(secure.code()).as(secure.said()).isZero();
  }

  private record Run(int code, String said) {}

  private static Run run(Object... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(Arrays.stream(command).map(Object::toString).toList())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), said);
  }
}
