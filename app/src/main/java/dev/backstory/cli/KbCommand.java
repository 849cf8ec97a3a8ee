package dev.backstory.cli;

import dev.backstory.cli.print.TaskProgress;
import dev.backstory.knowledge.DumpFile;
import dev.backstory.knowledge.Entry;
import dev.backstory.knowledge.KnowledgeBase;
import dev.backstory.knowledge.KnowledgeBuilder;
import dev.backstory.knowledge.KnowledgeState;
import dev.backstory.model.Rejection;
import dev.backstory.site.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The knowledge base on disk: people, organisations and places with their descriptions. */
@Command(
    name = "kb",
    description = "Build or query the knowledge base of the data folder.",
    mixinStandardHelpOptions = true)
final class KbCommand {
  /** Rejections that are printed one by one; all of them are counted. */
  private static final int PRINTED = 20;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  private int printed;

  private interface Reading {
    void read(KnowledgeBuilder builder, String name, InputStream in) throws IOException;
  }

  @Command(
      description = {
        "Build the knowledge base from Wikidata's JSON dumps (one entity per line), plain, .gz or"
            + " .bz2.",
        "The same command resumes an interrupted build."
      },
      mixinStandardHelpOptions = true)
  int build(
      @Mixin DataOptions data,
      @Option(
              names = "--languages",
              split = ",",
              defaultValue = "en",
              description =
                  "languages of the names and descriptions, comma-separated (default: ${DEFAULT-VALUE})")
          List<String> languages,
      @Option(
              names = "--fewest-pages",
              defaultValue = "1",
              description =
                  "keep entities with pages on at least this many Wikipedias (default: ${DEFAULT-VALUE})")
          int fewestPages,
      @Parameters(arity = "1..*", paramLabel = "FILE") List<Path> files)
      throws IOException {
    Path folder = data.folder.resolve(KnowledgeBase.FOLDER);
    try (KnowledgeBuilder builder =
        KnowledgeBuilder.open(folder, languages, fewestPages, this::rejected)) {
      return read(builder, files, (b, name, in) -> b.readWikidata(name, in, _ -> {}));
    }
  }

  /** Adds entities of one's own; the command's name is a word of the language. */
  @Command(
      name = "import",
      description = {
        "Add entities of your own: JSON Lines with id, name, type (person, organisation, place,"
            + " group, event, work), source and licence; optionally aliases, description,"
            + " popularity and url.",
      },
      mixinStandardHelpOptions = true)
  int importOwn(
      @Mixin DataOptions data, @Parameters(arity = "1..*", paramLabel = "FILE") List<Path> files)
      throws IOException {
    Path folder = data.folder.resolve(KnowledgeBase.FOLDER);
    try (KnowledgeBuilder builder =
        KnowledgeBuilder.open(folder, languages(folder), 0, this::rejected)) {
      return read(builder, files, (b, name, in) -> b.readOwn(name, in, _ -> {}));
    }
  }

  private static List<String> languages(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of("en");
    }
    try (KnowledgeBase base = KnowledgeBase.open(folder)) {
      return base.languages();
    }
  }

  private int read(KnowledgeBuilder builder, List<Path> files, Reading reading) throws IOException {
    for (Path file : files) {
      String name = file.getFileName().toString();
      long size = Files.isRegularFile(file) ? Files.size(file) : -1;
      try (TaskProgress progress = TaskProgress.ofBytes("reading " + name, size);
          InputStream in = DumpFile.open(file, progress::stepTo)) {
        reading.read(builder, name, in);
      }
    }
    if (!builder.isComplete()) {
      try (TaskProgress _ = new TaskProgress("sorting by popularity", -1)) {
        builder.finish();
      }
    }
    print(builder.counts());
    return ExitCode.OK;
  }

  @Command(
      description = "Show its contents, and what was looked up online.",
      mixinStandardHelpOptions = true)
  int info(@Mixin DataOptions data) throws IOException {
    Path folder = data.folder.resolve(KnowledgeBase.FOLDER);
    List<String> online = OnlineCache.of(data, this::complain, OnlineCache::info);
    switch (KnowledgeBase.state(folder)) {
      case KnowledgeState.Unusable(String reason) when !online.isEmpty() ->
          complain(folder + " " + reason);
      case KnowledgeState.Absent _ when !online.isEmpty() -> {}
      case KnowledgeState.Absent _, KnowledgeState.Unusable _, KnowledgeState.Finished _ ->
          info(folder);
    }
    online.forEach(this::say);
    return ExitCode.OK;
  }

  private void info(Path folder) throws IOException {
    try (KnowledgeBase base = KnowledgeBase.open(folder)) {
      say(
          "%s, names in %s, %,d MB on disk"
              .formatted(
                  Wording.count(base.size(), "entity", "entities"),
                  String.join(", ", base.languages()),
                  size(folder) >> 20));
      base.files().forEach(file -> say("from " + file));
      print(base.counts());
    }
  }

  private static long size(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  @Command(
      description = "Find entities by name, the best known first.",
      mixinStandardHelpOptions = true)
  int find(
      @Mixin DataOptions data,
      @Option(names = "--limit", defaultValue = "10", description = "maximum number of results")
          int limit,
      @Parameters(paramLabel = "NAME") String name)
      throws IOException {
    List<String> found = new ArrayList<>();
    List<String> online = OnlineCache.of(data, this::complain, cache -> cache.find(name));
    Path folder = data.folder.resolve(KnowledgeBase.FOLDER);
    if (online.isEmpty() || KnowledgeBase.state(folder) instanceof KnowledgeState.Finished) {
      found.addAll(find(folder, name, limit));
    }
    found.addAll(online);
    found.stream().limit(limit).forEach(this::say);
    return found.isEmpty() ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private static List<String> find(Path folder, String name, int limit) throws IOException {
    try (KnowledgeBase base = KnowledgeBase.open(folder)) {
      String language = base.languages().getFirst();
      return base.named(name, language, limit).stream()
          .map(entry -> line(entry, base, language))
          .toList();
    }
  }

  private static String line(Entry entry, KnowledgeBase base, String language) {
    return String.join(
        "\t",
        entry.id(),
        String.valueOf(base.type(entry)).toLowerCase(Locale.ROOT),
        String.valueOf(entry.label(language)),
        entry.descriptions().getOrDefault(language, ""),
        Wording.count(entry.popularity(), "page", "pages"));
  }

  private void print(Map<String, Long> counts) {
    long lines = counts.values().stream().mapToLong(n -> n).sum();
    say("%,d lines:".formatted(lines));
    new TreeMap<>(counts).forEach((what, count) -> say("  %,d %s".formatted(count, what)));
  }

  private void rejected(Rejection rejection) {
    printed++;
    if (printed <= PRINTED) {
      complain("rejected " + rejection.where() + ": " + rejection.reason());
    } else if (printed == PRINTED + 1) {
      complain("further rejections will be counted but not shown");
    }
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }

  private void complain(String line) {
    spec.commandLine().getErr().println(line);
  }
}
