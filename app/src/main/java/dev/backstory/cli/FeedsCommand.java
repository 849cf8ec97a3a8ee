package dev.backstory.cli;

import dev.backstory.store.SqliteFeedStore;
import dev.backstory.store.SqliteFeedStore.Feed;
import java.net.URI;
import java.net.URISyntaxException;
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
    description = "Add, list or remove feeds.",
    mixinStandardHelpOptions = true)
final class FeedsCommand {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Command(description = "Add feeds by their addresses.", mixinStandardHelpOptions = true)
  int add(
      @Mixin DataOptions data,
      @Option(names = "--name", description = "the outlet's name, if the feed's own will not do")
          @Nullable String name,
      @Parameters(arity = "1..*", paramLabel = "URL") List<String> urls) {
    urls.forEach(this::requireAddress);
    try (Desk desk = Desk.open(data)) {
      for (String url : urls) {
        boolean added = desk.feeds().add(url, name, data.clock().instant());
        say((added ? "added " : "known already: ") + url);
      }
    }
    return CommandLine.ExitCode.OK;
  }

  @Command(description = "List the feeds and how they do.", mixinStandardHelpOptions = true)
  int list(@Mixin DataOptions data) {
    try (Desk desk = Desk.open(data)) {
      Map<String, Integer> reserved = desk.items().reserved();
      for (Feed feed : desk.feeds().feeds()) {
        say(
            feed.url()
                + (feed.name() == null ? "" : "\t" + feed.name())
                + state(feed)
                + (reserved.containsKey(feed.url())
                    ? "\t" + reserved.get(feed.url()) + " articles reserved by their publisher"
                    : ""));
      }
    }
    return CommandLine.ExitCode.OK;
  }

  @Command(description = "Remove feeds; their articles stay.", mixinStandardHelpOptions = true)
  int remove(
      @Mixin DataOptions data, @Parameters(arity = "1..*", paramLabel = "URL") List<String> urls) {
    boolean all = true;
    try (Desk desk = Desk.open(data)) {
      SqliteFeedStore feeds = desk.feeds();
      for (String url : urls) {
        boolean removed = feeds.remove(url);
        say((removed ? "removed " : "not there: ") + url);
        all &= removed;
      }
    }
    return all ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private static String state(Feed feed) {
    if (feed.stopped() != null) {
      return "\tstopped: " + feed.stopped();
    }
    return feed.lastError() == null ? "" : "\tfails: " + feed.lastError();
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
        spec.commandLine(), url + " is not the address of a feed: it must begin with http(s)://");
  }
}
