package dev.backstory.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;

/**
 * Closes connections beyond what their client may have, and those that are held without use: on
 * which no request comes to an end, or whose answer is read too slowly. Safe for use by several
 * threads.
 */
final class ConnectionWatch implements Connection.Listener, AutoCloseable {
  private static final Duration ROUND = Duration.ofMillis(500);

  private final Limits limits;
  private final Proxies proxies;
  private final Map<Connection, Visit> visits = new ConcurrentHashMap<>();
  private final Tally connections = new Tally();
  private final Tally requests = new Tally();
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("connection-watch").factory());

  /**
   * @param proxies may have as many connections as they need, which are not theirs
   */
  ConnectionWatch(Limits limits, Proxies proxies) {
    this.limits = limits;
    this.proxies = proxies;
    long millis = ROUND.toMillis();
    var unused = rounds.scheduleAtFixedRate(this::look, millis, millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void onOpened(Connection connection) {
    Visit visit = new Visit(connection);
    visits.put(connection, visit);
    int ofClient = connections.add(visit.client);
    if (visits.size() > limits.connections()
        || visit.limited && ofClient > limits.clientConnections()) {
      connection.getEndPoint().close(new IOException("too many connections"));
    }
  }

  @Override
  public void onClosed(Connection connection) {
    Visit visit = visits.remove(connection);
    if (visit != null) {
      connections.remove(visit.client);
    }
  }

  /** A request has come; whether its client may have one more under way. */
  boolean begin(Connection connection, InetAddress client) {
    int ofClient = requests.add(client);
    Visit visit = visits.get(connection);
    if (visit == null) {
      return false;
    }
    visit.begin();
    return ofClient <= limits.clientRequests() || isSpared(client);
  }

  /** How many more requests a client may have under way; empty if there is no limit to it. */
  OptionalInt left(InetAddress client) {
    return isSpared(client)
        ? OptionalInt.empty()
        : OptionalInt.of(Math.max(0, limits.clientRequests() - requests.of(client)));
  }

  /** The answer to the request that came last goes on, and counts as one that begins now. */
  void again(Connection connection) {
    Visit visit = visits.get(connection);
    if (visit != null) {
      visit.begin();
    }
  }

  /** The request that came last is answered, or has failed. */
  void end(Connection connection, InetAddress client) {
    requests.remove(client);
    Visit visit = visits.get(connection);
    if (visit != null) {
      visit.end();
    }
  }

  @Override
  public void close() {
    rounds.shutdownNow();
  }

  private boolean isSpared(InetAddress client) {
    return limits.sparesOwnMachine() && client.isLoopbackAddress();
  }

  private void look() {
    visits.values().stream().filter(Visit::isOverdue).forEach(Visit::close);
  }

  private static InetAddress peer(Connection connection) {
    SocketAddress remote = connection.getEndPoint().getRemoteSocketAddress();
    return remote instanceof InetSocketAddress internet && internet.getAddress() != null
        ? internet.getAddress()
        : InetAddress.getLoopbackAddress();
  }

  /** One connection, from when on it asks or is asked to wait for what. */
  private final class Visit {
    private final Connection connection;
    private final InetAddress client;
    private final boolean limited;
    private volatile long since = System.nanoTime();
    private volatile long sentBefore;
    private volatile boolean asked;

    Visit(Connection connection) {
      this.connection = connection;
      InetAddress peer = peer(connection);
      this.client = Tally.client(peer);
      this.limited = !isSpared(client) && !proxies.include(peer);
    }

    void begin() {
      sentBefore = connection.getBytesOut();
      since = System.nanoTime();
      asked = true;
    }

    void end() {
      since = System.nanoTime();
      asked = false;
    }

    boolean isOverdue() {
      Duration allowed =
          asked ? limits.answer(connection.getBytesOut() - sentBefore) : limits.request();
      return System.nanoTime() - since > allowed.toNanos();
    }

    void close() {
      connection.getEndPoint().close(new TimeoutException("held without use"));
    }
  }
}
