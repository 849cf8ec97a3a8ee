package dev.backstory.bench.grown;

import dev.backstory.config.Config;
import dev.backstory.config.ConfigReader;
import dev.backstory.desk.Desk;
import dev.backstory.desk.Progress;
import dev.backstory.model.Claim;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Revision;
import dev.backstory.port.StoryStore.Told;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.web.LiveSite;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What readers wait for at a site of a data folder: the first answer of a process that starts, the
 * front page, and a story that has changed. Prints a line each.
 */
public final class GrownMeasure {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final double NANOS_PER_SECOND = 1e9;
  private static final int CHANGES = 20;

  private final Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  private GrownMeasure(Path folder) {
    this.folder = folder;
  }

  /**
   * @param heap of the process that serves, as {@code -Xmx} takes it
   */
  public static void print(Path folder, String heap) throws IOException, InterruptedException {
    GrownMeasure measure = new GrownMeasure(folder);
    try {
      measure.start(heap);
      measure.changes();
    } finally {
      measure.client.close();
    }
  }

  private void start(String heap) throws IOException, InterruptedException {
    int port = freePort();
    long begun = System.nanoTime();
    Process serve = serve(port, heap);
    try {
      URI site = URI.create("http://localhost:" + port + "/");
      HttpResponse<byte[]> front = firstAnswer(site, serve);
      double wall = secondsSince(begun);
      double cpu = serve.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
      say(
          "first answer of serve --no-fetch with -Xmx%s: %.1f s, %.1f of the processor",
          heap, wall, cpu);
      say("front page: %,d bytes", front.body().length);
      say("front page again: %.3f s", seconds(site));
      say("list of stories in JSON: %.3f s", seconds(site.resolve("index.json")));
      say("memory of the process: %s", memory(serve));
    } finally {
      serve.destroy();
      serve.waitFor(1, TimeUnit.MINUTES);
    }
  }

  private Process serve(int port, String heap) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap, "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("dev.backstory.cli.Backstory", "serve", "--no-fetch"));
    command.addAll(List.of("--data", folder.toString(), "--set", "server.port=" + port));
    command.addAll(List.of("--now", GrownStore.now().toString()));
    return new ProcessBuilder(command).inheritIO().start();
  }

  private HttpResponse<byte[]> firstAnswer(URI site, Process serve)
      throws IOException, InterruptedException {
    Instant latest = Instant.now().plus(PATIENCE);
    while (serve.isAlive() && Instant.now().isBefore(latest)) {
      try {
        return client.send(HttpRequest.newBuilder(site).build(), BodyHandlers.ofByteArray());
      } catch (IOException e) {
        Thread.sleep(20);
      }
    }
    throw new IOException("serve gives no answer");
  }

  /** Rewrites stories one after the other, and waits for each until its page says so. */
  private void changes() throws IOException, InterruptedException {
    Config config =
        ConfigReader.read(folder.resolve("backstory.toml"), Map.of(), Map.of("server.port", "0"));
    InstantSource clock = InstantSource.fixed(GrownStore.now());
    try (Desk desk = new Desk(config, folder, clock, Progress.NONE)) {
      long begun = System.nanoTime();
      SiteSnapshot first = desk.site(clock);
      say("site read from the store: %.2f s", secondsSince(begun));
      begun = System.nanoTime();
      boolean work = desk.advance(GrownStore.now());
      say("round without news%s: %.3f s", work ? " (there was some)" : "", secondsSince(begun));
      begun = System.nanoTime();
      say("%s", desk.summary());
      say("that summary: %.3f s", secondsSince(begun));
      new SearchSpeed(desk, first).lines().forEach(line -> say("%s", line));
      changes(desk, clock, first);
      System.gc();
      say("live heap of a site that is served: %,d MB", used() >> 20);
    }
  }

  private void changes(Desk desk, InstantSource clock, SiteSnapshot first)
      throws IOException, InterruptedException {
    SiteSnapshot[] kept = {first};
    try (LiveSite live =
        new LiveSite(() -> kept[0], desk.search(), desk.judge(), desk::report, desk.renderer())) {
      URI site = URI.create(live.start(desk.config().server()) + "/");
      seconds(site);
      List<Double> refreshes = new ArrayList<>();
      List<Double> waits = new ArrayList<>();
      for (String story : some(desk)) {
        StoryPage page = changed(desk.stories().page(story).orElseThrow());
        desk.stories().tell(List.of(new Told(page, List.of(), 0, List.of())));
        long begun = System.nanoTime();
        kept[0] = desk.site(clock);
        live.refresh();
        refreshes.add(secondsSince(begun));
        String shown = text(site.resolve("stories/" + page.slug() + ".html"));
        if (!shown.contains(page.headline())) {
          throw new IllegalStateException("not shown: " + page.headline());
        }
        waits.add(secondsSince(begun));
      }
      say("site taken over after a change: %s", spread(refreshes));
      say("until the changed story is on its page: %s", spread(waits));
      say("front page after that: %.3f s", seconds(site));
      say("front page again: %.3f s", seconds(site));
      List<Double> searches = new ArrayList<>();
      for (String story : some(desk)) {
        searches.add(seconds(site.resolve("search?q=" + twoWords(desk, story))));
      }
      say("search for two words of a page: %s", spread(searches));
    }
  }

  private static String twoWords(Desk desk, String story) {
    List<Claim> claims =
        desk.stories().page(story).orElseThrow().sections().stream()
            .flatMap(section -> section.everyClaim().stream())
            .toList();
    String[] words = claims.getFirst().text().split("[^\\p{L}]+");
    return words[0] + "+" + words[words.length - 1];
  }

  private static List<String> some(Desk desk) {
    return desk.stories().placements().reversed().stream()
        .map(placement -> placement.storyId())
        .distinct()
        .filter(story -> desk.stories().page(story).isPresent())
        .limit(CHANGES)
        .toList();
  }

  private static StoryPage changed(StoryPage page) {
    int revision = page.revision() + 1;
    List<Revision> history = new ArrayList<>(page.history());
    history.add(new Revision(revision, page.updatedAt(), "Details were updated.", false));
    return new StoryPage(
        page.id(),
        page.slug(),
        "Revision " + revision + " of " + page.slug(),
        page.status(),
        page.language(),
        page.createdAt(),
        page.updatedAt().plusSeconds(1),
        revision,
        page.coverage(),
        page.sections(),
        history,
        page.facts());
  }

  private double seconds(URI address) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    text(address);
    return secondsSince(begun);
  }

  private String text(URI address) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(address + ": " + answer.statusCode());
    }
    return answer.body();
  }

  private static String memory(Process process) throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    return java.nio.file.Files.exists(status)
        ? java.nio.file.Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM") || line.startsWith("VmRSS"))
            .map(line -> line.replaceAll("\\s+", " "))
            .reduce((a, b) -> a + ", " + b)
            .orElse("unknown")
        : "unknown";
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String spread(List<Double> seconds) {
    List<Double> sorted = seconds.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "%.3f s (median of %d), %.3f s at most",
        sorted.get(sorted.size() / 2),
        sorted.size(),
        sorted.getLast());
  }

  private static double secondsSince(long begun) {
    return (System.nanoTime() - begun) / NANOS_PER_SECOND;
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
