package dev.backstory.bench.polls;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** What a feed said at a time. */
record Poll(String feed, Instant at, byte[] bytes) {
  private static final Pattern NAME = Pattern.compile("(?:\\./)?(.+)/(\\d{8}T\\d{6}Z)\\.xml");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX").withZone(ZoneOffset.UTC);

  /** Reads an archive of files {@code FEED/UTC-TIME.xml}, in the order of their times. */
  static List<Poll> read(Path archive) throws IOException {
    List<Poll> polls = new ArrayList<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        Matcher name = NAME.matcher(e.getName());
        if (e.isFile() && name.matches()) {
          Instant at = Instant.from(TIME.parse(name.group(2)));
          polls.add(new Poll(name.group(1), at, tar.readAllBytes()));
        }
      }
    }
    polls.sort(Comparator.comparing(Poll::at).thenComparing(Poll::feed));
    return polls;
  }
}
