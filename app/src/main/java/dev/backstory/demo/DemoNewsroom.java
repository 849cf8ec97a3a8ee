package dev.backstory.demo;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Invented newspapers on loopback, each on a port of its own with feed, pages and robots.txt. They
 * show what was published by a moment that the owner moves, so that stories grow, are corrected and
 * go on. It begins with the first evening.
 */
public final class DemoNewsroom implements AutoCloseable {
  private static final LocalTime EVENING = LocalTime.of(21, 0);

  private final AtomicReference<Instant> now;
  private final List<Instant> days;
  private final List<Outlet> outlets;
  private final List<OutletServer> servers = new ArrayList<>();

  private DemoNewsroom(NewsroomTexts texts) {
    outlets = texts.outlets();
    days = evenings(texts.articles());
    now = new AtomicReference<>(days.getFirst());
  }

  /** A feed to fetch: the newspaper's name and the address. */
  public record Feed(String name, String url) {}

  /** Starts it on any free ports. */
  public static DemoNewsroom start() throws IOException {
    return start(0);
  }

  /**
   * Starts it on this port and those that follow it, in the order of the outlets, so that addresses
   * are the same each time; 0 takes any free ones.
   *
   * @throws IOException if a port is taken; then none of them stays open
   */
  public static DemoNewsroom start(int firstPort) throws IOException {
    NewsroomTexts texts = NewsroomTexts.load();
    DemoNewsroom newsroom = new DemoNewsroom(texts);
    try {
      for (Outlet outlet : texts.outlets()) {
        int port = firstPort == 0 ? 0 : firstPort + newsroom.servers.size();
        newsroom.servers.add(new OutletServer(outlet, texts, port, newsroom.now::get));
      }
      return newsroom;
    } catch (IOException | RuntimeException e) {
      newsroom.close();
      throw e;
    }
  }

  /** The feeds of all outlets, in a fixed order. */
  public List<Feed> feeds() {
    List<Feed> feeds = new ArrayList<>();
    for (int i = 0; i < servers.size(); i++) {
      feeds.add(new Feed(outlets.get(i).name(), servers.get(i).feedUrl()));
    }
    return List.copyOf(feeds);
  }

  /** The moments at which to fetch, in order: the evening of every day with news. */
  public List<Instant> days() {
    return days;
  }

  /** From now on shows what was published by this moment, in the versions of then. */
  public void moveTo(Instant moment) {
    now.set(moment);
  }

  @Override
  public void close() {
    servers.forEach(OutletServer::close);
  }

  private static List<Instant> evenings(List<DemoArticle> articles) {
    return articles.stream()
        .flatMap(article -> article.versions().stream())
        .map(version -> LocalDate.ofInstant(version.at().toInstant(), ZoneOffset.UTC))
        .distinct()
        .sorted()
        .map(day -> day.atTime(EVENING).toInstant(ZoneOffset.UTC))
        .toList();
  }
}
