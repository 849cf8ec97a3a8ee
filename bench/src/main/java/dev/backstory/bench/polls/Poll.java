package dev.backstory.bench.polls;

import dev.backstory.bench.data.TarXz;
import dev.backstory.feed.FeedOutcome;
import dev.backstory.feed.FeedParser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a feed said at a time. */
public record Poll(String feed, Instant at, byte[] bytes) {
  private static final Pattern NAME = Pattern.compile("(.+)/(\\d{8}T\\d{6}Z)\\.xml");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX").withZone(ZoneOffset.UTC);

  /** The archive of a quarter's polls of five feeds among the labelled data. */
  public static Path archive(Path data) {
    return data.resolve("feeds/polls-2025q2.tar.xz");
  }

  /** Reads an archive of files {@code FEED/UTC-TIME.xml}, in the order of their times. */
  public static List<Poll> read(Path archive) throws IOException {
    List<Poll> polls = new ArrayList<>();
    TarXz.files(archive)
        .forEach(
            (path, bytes) -> {
              Matcher name = NAME.matcher(path);
              if (name.matches()) {
                polls.add(new Poll(name.group(1), Instant.from(TIME.parse(name.group(2))), bytes));
              }
            });
    polls.sort(Comparator.comparing(Poll::at).thenComparing(Poll::feed));
    return polls;
  }

  /** What it says; the address is invented. */
  FeedOutcome parsed(FeedParser parser) {
    return parser.parse(bytes, "https://feeds.example/" + feed, null);
  }
}
