package dev.backstory.site.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where other disks, or other parts of one, are mounted. */
final class MountPoints {
  private static final Path LIST = Path.of("/proc/self/mounts");
  private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");

  private MountPoints() {}

  /** Whether neither the folder nor one within it is a mount point. */
  static boolean none(Path folder) throws IOException {
    Path real = folder.toRealPath();
    if (!Files.isReadable(LIST)) {
      return Files.getFileStore(real).equals(Files.getFileStore(real.getParent()));
    }
    return Files.readAllLines(LIST).stream()
        .map(line -> List.of(line.split(" ", 3)).get(1))
        .map(MountPoints::unescaped)
        .noneMatch(mounted -> Path.of(mounted).startsWith(real));
  }

  private static String unescaped(String field) {
    return OCTAL.matcher(field).replaceAll(MountPoints::character);
  }

  private static String character(MatchResult octal) {
    return Matcher.quoteReplacement(Character.toString(Integer.parseInt(octal.group(1), 8)));
  }
}
