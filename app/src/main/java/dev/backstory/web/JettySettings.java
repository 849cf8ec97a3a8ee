package dev.backstory.web;

import io.javalin.config.JettyConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ServerSocketChannel;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** How Jetty takes connections and runs requests. */
record JettySettings(
    Limits limits,
    ConnectionWatch watch,
    Door door,
    RequestClock clock,
    SafeHeaders headers,
    CrossOrigin crossOrigin,
    ServerSocketChannel socket) {
  /** The name of a file may hold a per cent sign, which its address encodes. */
  private static final UriCompliance FILE_NAMES =
      UriCompliance.RFC3986.with("file names", UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING);

  private static final int HEADER_BYTES = 8 << 10;

  /** So much of an answer lies in the system's buffers when its client does not read. */
  private static final int SEND_BUFFER_BYTES = 128 << 10;

  /** Jetty's own: they accept, and see who has sent or can be sent something. */
  private static final int THREADS = 16;

  void apply(JettyConfig config) {
    PlainErrors errors = new PlainErrors(headers, crossOrigin);
    config.threadPool = threads();
    config.modifyServer(server -> server.setErrorHandler(errors));
    config.modifyServer(server -> server.insertHandler(door));
    config.modifyServer(server -> server.insertHandler(clock)); // outside it: refusals count
    config.modifyServletContextHandler(servlets -> servlets.setErrorHandler(errors));
    config.modifyHttpConfiguration(this::configure);
    config.addConnector(this::connector);
  }

  private void configure(HttpConfiguration http) {
    http.setUriCompliance(FILE_NAMES);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.addCustomizer(headers);
    http.addCustomizer(crossOrigin);
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("web");
    // Those in reserve would run requests themselves and, when clients do not read, be stuck.
    threads.setReservedThreads(0);
    threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
    return threads;
  }

  private ServerConnector connector(Server server, HttpConfiguration http) {
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setIdleTimeout(limits.silence().toMillis());
    connector.setAcceptedSendBufferSize(SEND_BUFFER_BYTES);
    connector.addEventListener(watch);
    try {
      connector.open(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return connector;
  }
}
