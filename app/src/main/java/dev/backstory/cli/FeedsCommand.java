package dev.backstory.cli;

import dev.backstory.desk.Desk;
import dev.backstory.feed.Opml;
import dev.backstory.model.Rejection;
import dev.backstory.port.FeedStore;
import dev.backstory.port.FeedStore.Feed;
import dev.backstory.port.Subscription;
import dev.backstory.site.Wording;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The feeds that are read. */
@Command(
    name = "feeds",
    description = "Add, list, remove, import or export feeds.",
    mixinStandardHelpOptions = true)
final class FeedsCommand {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Command(
      description = {
        "Add feeds, after a look at what is there.",
        "Of a web page that offers feeds, the first that can be read is added."
      },
      mixinStandardHelpOptions = true)
  int add(
      @Mixin DataOptions data,
      @Option(
              names = "--name",
              description = "name of the outlet, in place of the feed's own title")
          @Nullable String name,
      @Option(
              names = "--folder",
              paramLabel = "FOLDER",
              description =
                  "the folder to put them into, such as News/Coast, also if they were added before;"
                      + " '' takes them out of theirs")
          @Nullable String folder,
      @Option(
              names = "--no-look",
              description = "add the addresses without fetching them, whatever they lead to")
          boolean unseen,
      @Parameters(
              arity = "1..*",
              paramLabel = "URL",
              description =
                  "addresses of feeds, of sites that offer some, or of a sitemap if there is no"
                      + " feed")
          List<String> urls) {
    urls.forEach(this::requireAddress);
    boolean all = true;
    try (Desk desk = data.open(spec)) {
      CommandLine command = spec.commandLine();
      FeedAddition addition =
          new FeedAddition(
              desk, name, folder, data.clock().instant(), command.getOut(), command.getErr());
      for (String url : urls) {
        all &= unseen ? addition.addUnseen(url) : addition.look(url);
      }
    }
    return all ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  /** Adds the feeds of a list; the command's name is a word of the language. */
  @Command(
      name = "import",
      description = "Add the feeds of an OPML file, with their folders.",
      mixinStandardHelpOptions = true)
  int importList(@Mixin DataOptions data, @Parameters(paramLabel = "FILE.opml") Path file)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      complain(file + ": cannot be read: no such file");
      return CommandLine.ExitCode.SOFTWARE;
    }
    switch (Opml.read(Files.readAllBytes(file), file.toString())) {
      case Opml.Unreadable(String reason) -> {
        complain(file + ": " + reason);
        return CommandLine.ExitCode.SOFTWARE;
      }
      case Opml.Listed(List<Subscription> feeds, List<Rejection> rejected) -> {
        rejected.forEach(r -> complain("rejected " + r.where() + ": " + r.reason()));
        try (Desk desk = data.open(spec)) {
          int added = desk.feeds().addAll(feeds, data.clock().instant());
          say(
              "%d listed: %d added, %d already added, %d rejected"
                  .formatted(
                      feeds.size() + rejected.size(),
                      added,
                      feeds.size() - added,
                      rejected.size()));
        }
        return CommandLine.ExitCode.OK;
      }
    }
  }

  @Command(
      description = "Export the feeds and their folders as OPML.",
      mixinStandardHelpOptions = true)
  int export(
      @Mixin DataOptions data,
      @Option(
              names = "--out",
              paramLabel = "FILE",
              description = "output file (default: standard output)")
          @Nullable Path out)
      throws IOException {
    try (Desk desk = data.open(spec)) {
      String list = Opml.write(desk.feeds().list());
      if (out == null) {
        spec.commandLine().getOut().print(list);
        spec.commandLine().getOut().flush();
      } else {
        Files.writeString(out, list);
      }
    }
    return CommandLine.ExitCode.OK;
  }

  @Command(description = "List the feeds and their state.", mixinStandardHelpOptions = true)
  int list(@Mixin DataOptions data) {
    try (Desk desk = data.open(spec)) {
      Map<String, Integer> reserved = desk.items().reserved();
      Map<String, String> folders = folders(desk.feeds());
      for (Feed feed : desk.feeds().feeds()) {
        say(
            feed.url()
                + (feed.name() == null ? "" : "\t" + feed.name())
                + (folders.containsKey(feed.url()) ? "\tin " + folders.get(feed.url()) : "")
                + state(feed)
                + (reserved.containsKey(feed.url())
                    ? "\t"
                        + Wording.count(reserved.get(feed.url()), "article", "articles")
                        + " reserved by the publisher"
                    : ""));
      }
    }
    return CommandLine.ExitCode.OK;
  }

  @Command(description = "Remove feeds; their articles are kept.", mixinStandardHelpOptions = true)
  int remove(
      @Mixin DataOptions data, @Parameters(arity = "1..*", paramLabel = "URL") List<String> urls) {
    boolean all = true;
    try (Desk desk = data.open(spec)) {
      FeedStore feeds = desk.feeds();
      for (String url : urls) {
        boolean removed = feeds.remove(url);
        say((removed ? "removed " : "no such feed: ") + url);
        all &= removed;
      }
    }
    return all ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  /** The folders of the feeds that are in one. */
  private static Map<String, String> folders(FeedStore feeds) {
    Map<String, String> folders = new HashMap<>();
    for (Subscription feed : feeds.list()) {
      if (feed.folder() != null) {
        folders.put(feed.url(), feed.folder());
      }
    }
    return folders;
  }

  private static String state(Feed feed) {
    if (feed.stopped() != null) {
      return "\tstopped: " + feed.stopped();
    }
    return feed.lastError() == null ? "" : "\tfailing: " + feed.lastError();
  }

  private void complain(String line) {
    spec.commandLine().getErr().println(line);
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }

  private void requireAddress(String url) {
    try {
      URI address = new URI(url);
      if (address.getHost() != null
          && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
        return;
      }
    } catch (URISyntaxException e) {
      // said below
    }
    throw new ParameterException(
        spec.commandLine(), url + " is not a feed address: it must start with http:// or https://");
  }
}
