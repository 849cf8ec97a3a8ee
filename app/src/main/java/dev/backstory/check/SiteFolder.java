package dev.backstory.check;

import dev.backstory.check.SiteReport.Fault;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.site.SiteJson.StoryLine;
import dev.backstory.site.SitePaths;
import dev.backstory.site.moved.MovedStory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a built site; one that is missing or damaged is reported and skipped. */
final class SiteFolder {
  private final Path folder;
  private final Consumer<Fault> faults;

  SiteFolder(Path folder, Consumer<Fault> faults) {
    this.folder = folder;
    this.faults = faults;
  }

  /** Whether there is a site at all. */
  boolean exists() {
    return Files.isRegularFile(folder.resolve(SitePaths.INDEX_JSON));
  }

  boolean exists(String file) {
    return Files.isRegularFile(folder.resolve(file));
  }

  /** The list of stories. */
  List<StoryLine> stories() {
    return read(SitePaths.INDEX_JSON, StoryLine[].class).map(List::of).orElse(List.of());
  }

  /** The list of stories that are part of others now; every site that has stories has one. */
  List<MovedStory> moved() {
    return exists()
        ? read(SitePaths.REDIRECTS_JSON, MovedStory[].class).map(List::of).orElse(List.of())
        : List.of();
  }

  /**
   * The JSON of the stories that the list names, then of those that lie there without being named.
   */
  Set<String> storyFiles(List<StoryLine> stories, List<MovedStory> moved) {
    Set<String> files = new LinkedHashSet<>();
    stories.forEach(line -> files.add(SitePaths.storyJson(line.id())));
    Set<String> stubs = new HashSet<>();
    moved.forEach(story -> stubs.add(SitePaths.storyJson(story.id())));
    for (String file : jsonFiles("stories")) {
      if (!stubs.contains(file) && files.add(file)) {
        fault(file, "not in " + SitePaths.INDEX_JSON);
      }
    }
    return files;
  }

  /** The record in a file of JSON, if it is there and whole. */
  <T> Optional<T> read(String file, Class<T> type) {
    try {
      return text(file).map(json -> PageCodec.read(json, type));
    } catch (IllegalArgumentException e) {
      fault(file, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  Optional<String> text(String file) {
    Path path = folder.resolve(file);
    if (!Files.isRegularFile(path)) {
      fault(file, "missing");
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(path));
    } catch (IOException e) {
      fault(file, "cannot be read: " + e);
      return Optional.empty();
    }
  }

  Optional<byte[]> bytes(String file) {
    try {
      return Optional.of(Files.readAllBytes(folder.resolve(file)));
    } catch (IOException e) {
      fault(file, "cannot be read: " + e);
      return Optional.empty();
    }
  }

  /** The paths of all files, except what a name with a dot in front hides. */
  Set<String> files() {
    Set<String> found = new TreeSet<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(file -> !Files.isDirectory(file))
            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
            .filter(file -> !file.startsWith(".") && !file.contains("/."))
            .forEach(found::add);
      } catch (IOException | UncheckedIOException e) {
        fault("", "cannot be read: " + e);
      }
    }
    return found;
  }

  private Set<String> jsonFiles(String name) {
    if (!Files.isDirectory(folder.resolve(name))) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files
          .map(file -> name + "/" + file.getFileName())
          .filter(file -> file.endsWith(".json"))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      fault(name, "cannot be read: " + e);
      return Set.of();
    }
  }

  private void fault(String file, String fault) {
    faults.accept(new Fault(file, "", fault));
  }
}
