package dev.backstory.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that the newsroom is made of.
 *
 * @param articles by outlet and slug
 * @param pictures SVG by name, such as {@code harbour}
 */
record NewsroomTexts(
    List<Outlet> outlets, List<DemoArticle> articles, Map<String, String> pictures) {

  /** Reads the folder {@code demo} of the class path, in a directory or in a jar. */
  static NewsroomTexts load() throws IOException {
    URL outlets = NewsroomTexts.class.getResource("/demo/outlets.json");
    try {
      return load(Objects.requireNonNull(outlets, "no demo on the class path").toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  /** Reads the folder in which the file {@code outlets.json} at this address lies. */
  static NewsroomTexts load(URI outlets) throws IOException {
    if (!"jar".equals(outlets.getScheme())) {
      return read(folderOf(Path.of(outlets)));
    }
    URI jar = URI.create(outlets.toString().replaceFirst("!.*", "!/"));
    try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
      return read(folderOf(files.getPath(outlets.toString().replaceFirst(".*!", ""))));
    }
  }

  private static Path folderOf(Path file) {
    return Objects.requireNonNull(file.getParent());
  }

  private static NewsroomTexts read(Path folder) throws IOException {
    List<Outlet> outlets =
        JsonMapper.shared()
            .readValue(Files.readString(folder.resolve("outlets.json")), new TypeReference<>() {});
    return new NewsroomTexts(
        outlets,
        files(folder.resolve("articles"), ".md").stream().map(NewsroomTexts::article).toList(),
        pictures(folder.resolve("img")));
  }

  private static Map<String, String> pictures(Path folder) throws IOException {
    Map<String, String> named = new TreeMap<>();
    files(folder, ".svg").forEach(file -> named.put(name(file), text(file)));
    return named;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static DemoArticle article(Path file) {
    return ArticleFile.parse(
        Objects.requireNonNull(folderOf(file).getFileName()).toString(), name(file), text(file));
  }

  private static String name(Path file) {
    return Objects.requireNonNull(file.getFileName()).toString().replaceFirst("\\.[a-z]+$", "");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
