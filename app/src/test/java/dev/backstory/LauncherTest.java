package dev.backstory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The launcher in a checkout of its own, on a machine that has nothing but the commands it calls, a
 * Maven that packs what it finds and JDKs that say where they are. There is no {@code flock}, as on
 * a Mac.
 */
class LauncherTest {
  private static final List<String> COMMANDS =
      List.of(
          ("bash cat cksum cp date find grep id ln mkdir mktemp mv ps readlink rm rmdir sed sleep sort"
                  + " tr uname")
              .split(" "));
  private static final String MAVEN =
      """
      #!/usr/bin/env bash
      echo built >>maven.log
      mkdir -p app/target/classes
      cp app/src/main/* app/target/classes
      cat app/target/classes/* >app/target/app-1.jar
      printf %s "$PWD/app/src/main/One.java:$PWD/maven.log" >app/target/classpath
      """;
  private static final String JAVA =
      """
      #!/usr/bin/env bash
      echo "$0 $*"
      all=$*
      archive=${all#*ArchiveClassesAtExit=}
      [ "$archive" = "$all" ] || : >"${archive%% *}"
      [ "${!#}" != serve ] || read -r _
      """;

  @TempDir Path machine;
  private Path checkout;

  @BeforeEach
  void prepare() throws IOException {
    machine = machine.toRealPath();
    checkout = machine.resolve("checkout");
    String launcher = Files.readString(Path.of("../backstory"));
    program(
        checkout.resolve("backstory"),
        launcher.replaceAll(
            "/(usr/\\{lib,lib64\\}/jvm|usr/local|opt|Library|Applications)\\b", "/nowhere"));
    for (String command : COMMANDS) {
      lend(command);
    }
    program(bin("mvn"), MAVEN);
    file("pom.xml", "  <version>1</version>\n");
    file("app/pom.xml", "");
    file("app/src/main/One.java", "one");
    file("app/src/main/Two.java", "two");
    file("demo/outlets.json", "[]");
    file("knowledge/npm/package-lock.json", "{}");
    file("knowledge/npm/node_modules/.package-lock.json", "{}");
  }

  @ParameterizedTest
  @CsvSource({
    "dnf, ': sudo dnf install java-25-openjdk-devel'",
    "zypper, ': sudo zypper install java-25-openjdk-devel'",
    "pacman, ': sudo pacman -S jdk25-openjdk'",
    "brew, ': brew install openjdk@25'",
    "unknown, 'Install it, and run this again.'"
  })
  void saysHowToInstallWhatIsMissing(String manager, String advice) throws Exception {
    program(bin(manager), "");
    jdk(home(".jdks/old"), "17.0.2");

    Run run = run("--help");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("backstory: JDK 25 is missing.").contains(advice);
  }

  @ParameterizedTest
  @CsvSource({
    "dnf, sudo dnf install, maven, nodejs-npm, chromium",
    "zypper, sudo zypper install, maven, npm-default, chromium",
    "pacman, sudo pacman -S, maven, npm, chromium",
    "brew, brew install, maven, node, --cask google-chrome"
  })
  void saysWhatEachSystemCallsWhatABuildNeeds(
      String manager, String by, String maven, String npm, String chromium) throws Exception {
    program(bin(manager), "");
    jdk(home(".jdks/25"), "25.0.1");
    assertThat(run("verify").out())
        .isEqualTo(missing("Chromium (for the browser tests)", by + " " + chromium));

    Files.delete(checkout.resolve("knowledge/npm/node_modules/.package-lock.json"));
    assertThat(run("verify").out())
        .isEqualTo(missing("npm (for the tables of countries and cities)", by + " " + npm));

    Files.delete(bin("mvn"));
    assertThat(run("verify").out()).isEqualTo(missing("Maven", by + " " + maven));
  }

  private static String missing(String what, String command) {
    return "backstory: %s is missing. Install it, for example with: %s\n".formatted(what, command);
  }

  @Test
  void findsTheJdkAmongOthersAndOlderOnes() throws Exception {
    jdk(home(".sdkman/candidates/java/17"), "17.0.2");
    jdk(home(".sdkman/candidates/java/26"), "26");
    jdk(home(".sdkman/candidates/java/8"), "1.8.0_292");

    assertThat(run("--help").out()).contains("/.sdkman/candidates/java/26/bin/java ");
  }

  @Test
  void buildsWhenSomethingHasChanged() throws Exception {
    jdk(home(".jdks/25"), "25.0.1");
    run("--help");
    file("app/src/main/Two.java", "two");
    run("--help");
    assertThat(builds()).isEqualTo(1);

    Path changed = file("app/src/main/Two.java", "2");
    Files.setLastModifiedTime(changed, FileTime.fromMillis(0));
    run("--help");
    assertThat(builds()).isEqualTo(2);

    Files.delete(checkout.resolve("app/src/main/Two.java"));
    run("--help");
    assertThat(builds()).isEqualTo(3);
    assertThat(checkout.resolve("app/target/classes")).isDirectoryNotContaining("glob:**/Two.java");
  }

  @Test
  void startsWithTheClassesThatTheBuildHasArchived() throws Exception {
    jdk(home(".jdks/25"), "25.0.1");

    assertThat(run("fetch").out())
        .contains("-XX:SharedArchiveFile=" + folders().getFirst() + "/app.jsa");
  }

  @Test
  void aBuildLeavesAloneWhatIsRunning() throws Exception {
    jdk(home(".jdks/25"), "25.0.1");
    run("--help");
    Path first = folders().getFirst();
    Process server = start("serve");
    assertThat(server.inputReader().readLine()).contains(first + "/app.jar serve");

    for (int i = 1; i <= 3; i++) {
      file("app/src/main/One.java", "changed " + i);
      run("--help");
    }
    assertThat(folders()).hasSize(3).contains(first);
    assertThat(first.resolve("app.jar")).content().contains("one");
    server.outputWriter().close();
    assertThat(server.waitFor()).isEqualTo(1); // of the last read

    file("app/src/main/One.java", "changed again");
    run("--help");
    assertThat(folders()).hasSize(2).doesNotContain(first);
  }

  @Test
  void verifyEndsWithTheSlowestTestsAndWithWhatMavenReturned() throws Exception {
    jdk(home(".jdks/25"), "25.0.1");
    program(bin("chromium"), "");
    String report = "core/target/surefire-reports/TEST-a.A.xml";
    Path earlier = file(report, "<testcase name=\"before\" classname=\"a.A\" time=\"99\"/>\n");
    Files.setLastModifiedTime(earlier, FileTime.fromMillis(0));
    program(
        bin("mvn"),
        """
        #!/usr/bin/env bash
        mkdir -p app/target/surefire-reports
        cat >app/target/surefire-reports/TEST-b.B.xml <<END
          <testcase name="quick" classname="b.B" time="0.25"/>
          <testcase name="slow(int)[2]" classname="b.B" time="12.5">
          <testcase name="slower" classname="b.B" time="101">
        END
        echo BUILD FAILURE
        exit 3
        """);

    Run run = run("verify");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out())
        .endsWith(
            """
            The slowest tests:
            101 s  b.B.slower
            12.5 s  b.B.slow(int)[2]
            0.25 s  b.B.quick
            """);
  }

  private int builds() throws IOException {
    return Files.readAllLines(checkout.resolve("maven.log")).size();
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> files = Files.list(checkout.resolve("target/builds"))) {
      return files.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** What it printed, errors included. */
  private record Run(int code, String out) {}

  private Run run(String... args) throws Exception {
    Process process = start(args);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out);
  }

  private Process start(String... args) throws IOException {
    List<String> command =
        Stream.concat(
                Stream.of(bin("bash").toString(), checkout.resolve("backstory").toString()),
                Stream.of(args))
            .toList();
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder
        .environment()
        .putAll(Map.of("PATH", bin("").toString(), "HOME", machine.resolve("home").toString()));
    return builder.start();
  }

  private Path bin(String name) {
    return machine.resolve("bin").resolve(name);
  }

  private Path home(String name) {
    return machine.resolve("home").resolve(name);
  }

  /** Puts a command of this machine on the path. */
  private void lend(String command) throws IOException {
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      Path program = Path.of(folder, command);
      if (Files.isExecutable(program) && !Files.exists(bin(command))) {
        program(bin(command), "#!/bin/sh\nexec '" + program + "' \"$@\"\n");
      }
    }
  }

  private static void jdk(Path folder, String version) throws IOException {
    program(folder.resolve("bin/javac"), "");
    program(folder.resolve("bin/java"), JAVA);
    Files.writeString(
        folder.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
  }

  private static void program(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Path file(String name, String text) throws IOException {
    Path file = checkout.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
