package dev.backstory.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.pipeline.PageCodec;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** The command line of the Model Context Protocol's Inspector, which asks a server one thing. */
public final class Inspector {
  private static final Path MODULES = Path.of("npm/node_modules").toAbsolutePath();
  private static final Path ITSELF = MODULES.resolve("@modelcontextprotocol/inspector-cli");

  private final Path folder;
  private final List<String> server;

  /**
   * @param folder an empty one
   * @param server its address, or the command that starts it
   */
  public Inspector(Path folder, String... server) throws IOException {
    this.folder = Files.createDirectory(folder.resolve("inspector"));
    this.server = List.of(server);
    layOut();
  }

  /** Whether it and what runs it are on this machine. */
  public static boolean isThere() throws InterruptedException {
    try {
      return Files.exists(ITSELF) && new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** It looks for its version where the whole of the Inspector has it. */
  private void layOut() throws IOException {
    Files.copy(ITSELF.resolve("package.json"), folder.resolve("package.json"));
    Files.createSymbolicLink(folder.resolve("cli"), ITSELF);
    Files.createSymbolicLink(folder.resolve("node_modules"), MODULES);
  }

  /** What the server answers to a method. */
  public JsonNode ask(String method, String... more) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("node", "--preserve-symlinks", "--preserve-symlinks-main"));
    words.add(folder.resolve("cli/build/index.js").toString());
    words.addAll(server);
    words.addAll(List.of("--method", method));
    words.addAll(List.of(more));
    Process process = new ProcessBuilder(words).redirectError(Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(out).isZero();
    return PageCodec.read(out, JsonNode.class);
  }

  /** The text that a tool answers. */
  public static String text(JsonNode result) {
    return result.at("/content/0/text").asString();
  }
}
