package dev.backstory.desk;

import dev.backstory.notation.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Tells one build of the program from another that might write other pages. */
final class ProgramDigest {
  private static final String OWN = "dev/backstory/";
  private static final int CHARACTERS = 16;

  private ProgramDigest() {}

  /** A digest of every class and resource of the modules that these classes are part of. */
  static String of(Class<?>... ofModules) {
    StringBuilder all = new StringBuilder();
    for (Class<?> one : ofModules) {
      try {
        Path place = placeOf(one);
        TreeMap<String, Long> checksums = new TreeMap<>();
        if (Files.isDirectory(place)) {
          ofFolder(place, checksums);
        } else {
          ofJar(place, checksums);
        }
        all.append(checksums);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }
    return Fingerprint.of(all.toString(), CHARACTERS);
  }

  /**
   * The folder or jar that a class is from. Its code source does not say: of classes that Java has
   * archived it has no location.
   */
  static Path placeOf(Class<?> one) throws IOException, URISyntaxException {
    String file = one.getName().replace('.', '/') + ".class";
    URL resource =
        Objects.requireNonNull(one.getResource("/" + file), "a class that was loaded is there");
    if (resource.openConnection() instanceof JarURLConnection jar) {
      return Path.of(jar.getJarFileURL().toURI());
    }
    Path place = Path.of(resource.toURI());
    for (int i = 0; i < file.split("/").length; i++) {
      place = Objects.requireNonNull(place.getParent(), "its package has folders");
    }
    return place;
  }

  /** Its list of entries has a checksum of each, so that none is read. */
  private static void ofJar(Path place, TreeMap<String, Long> checksums) throws IOException {
    try (JarFile jar = new JarFile(place.toFile())) {
      jar.stream()
          .filter(entry -> entry.getName().startsWith(OWN) && !entry.isDirectory())
          .forEach(entry -> checksums.put(entry.getName(), entry.getCrc()));
    }
  }

  private static void ofFolder(Path place, TreeMap<String, Long> checksums) throws IOException {
    try (Stream<Path> files = Files.walk(place.resolve(OWN))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        CRC32 checksum = new CRC32();
        checksum.update(Files.readAllBytes(file));
        checksums.put(place.relativize(file).toString(), checksum.getValue());
      }
    }
  }
}
